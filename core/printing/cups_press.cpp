// SPDX-License-Identifier: Apache-2.0
#include "printing/capabilities.hpp"
#include "printing/ipp.hpp"
#include "printing/press.hpp"
#include "printing/reasons.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace printing {
namespace {

using base::Result;

constexpr int kLater = 2; // s

char const* keyword_of(Sides sides) {
    switch (sides) {
    case Sides::long_edge:
        return CUPS_SIDES_TWO_SIDED_PORTRAIT;
    case Sides::short_edge:
        return CUPS_SIDES_TWO_SIDED_LANDSCAPE;
    default:
        return CUPS_SIDES_ONE_SIDED;
    }
}

void add_word(ipp_t* question, char const* name, std::string const& word) {
    ippAddString(question, IPP_TAG_JOB, IPP_TAG_KEYWORD, name, nullptr, word.c_str());
}

/// A tray is told with the size of its paper, or CUPS does not hand it on.
void add_paper(ipp_t* question, Media const& paper, std::string const& tray) {
    if (tray.empty()) return add_word(question, "media", paper.name);
    Message const size{ippNew()};
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension",
                  static_cast<int>(std::lround(paper.width_mm * kPerMm)));
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension",
                  static_cast<int>(std::lround(paper.height_mm * kPerMm)));
    Message const all{ippNew()};
    ippAddCollection(all.get(), IPP_TAG_ZERO, "media-size", size.get());
    ippAddString(all.get(), IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-source", nullptr, tray.c_str());
    ippAddCollection(question, IPP_TAG_JOB, "media-col", all.get());
}

/// One question on a connection of its own: a cupsd that was started anew knows no old ones.
Result<Message> ask_once(Message question, std::string_view document = {}) {
    auto const connection = connect();
    if (!connection) return connection.error();
    return answer(connection->get(), std::move(question), document);
}

class CupsPress : public Press {
  public:
    CupsPress(std::string queue, bool left_something)
        : queue_(std::move(queue)), asked_(left_something) {}

    State begin(std::string const& document, Wish const& wish) override {
        if (!find_queue()) return State::offline;
        auto const known = capabilities(queue_);
        if (!known || !wipe()) return State::offline; // an earlier try may have got through
        if (!lets_go()) return State::failed;
        auto const paper = smallest_holding(known->media, wish.width_mm, wish.height_mm);
        if (!paper) return State::failed;
        asked_ = true;
        auto const taken = ask_once(order(wish, *paper), document);
        if (!taken) return State::offline;
        job_ = number(taken->get(), "job-id", 0);
        return job_ > 0 ? State::waiting : State::failed;
    }

    State look() override {
        auto question = ask(IPP_OP_GET_JOB_ATTRIBUTES, queue_);
        ippAddInteger(question.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job_);
        auto const said = ask_once(std::move(question));
        // A job that nobody knows any more was cancelled from elsewhere, or lost with its cupsd.
        if (!said && said.error().code == base::ErrorCode::not_found && runs())
            return State::failed;
        if (!said) return State::offline;
        int const job = number(said->get(), "job-state", 0);
        return state_of_job(job, printer_state());
    }

    /// Never the print of another clerk, unless the answer to ours was lost.
    bool wipe() override {
        if (!asked_) return true;
        if (!find_queue()) return runs();
        auto const left = jobs();
        if (!left) return left.error().code == base::ErrorCode::not_found && runs();
        auto const ours = [&](int job) { return job_ == 0 || job == job_; };
        for (int const job : *left)
            if (ours(job)) purge(job);
        auto const still = jobs();
        asked_ = !still || std::any_of(still->begin(), still->end(), ours);
        return !asked_;
    }

  private:
    Message order(Wish const& wish, Media const& paper) const {
        auto question = ask(IPP_OP_PRINT_JOB, queue_);
        ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, kTitle);
        ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format",
                     nullptr, "application/pdf");
        add_paper(question.get(), paper, wish.tray);
        add_word(question.get(), "sides", keyword_of(wish.sides));
        add_word(question.get(), "print-scaling", "none");
        ippAddInteger(question.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", wish.copies);
        // Should this process be killed, cupsd cancels; a little later than we do, who wipe too.
        ippAddInteger(question.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-cancel-after",
                      wish.seconds + kLater);
        return question;
    }

    /// Which queue is the default is known only while CUPS runs.
    bool find_queue() {
        if (!queue_.empty()) return true;
        auto const connection = connect();
        if (!connection) return false;
        queue_ = queue_called(connection->get(), "").value_or("");
        return !queue_.empty();
    }

    bool runs() const { return connect().has_value(); }

    State printer_state() const {
        auto const known = capabilities(queue_);
        return known ? known->state : State::offline;
    }

    /// Those of this queue that are ours, over or not.
    Result<std::vector<int>> jobs() const {
        auto question = ask(IPP_OP_GET_JOBS, queue_);
        ippAddBoolean(question.get(), IPP_TAG_OPERATION, "my-jobs", 1);
        ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr,
                     "all");
        auto const said = ask_once(std::move(question));
        if (!said) return said.error();
        std::vector<int> all;
        for (auto* each = ippFindAttribute(said->get(), "job-id", IPP_TAG_INTEGER); each != nullptr;
             each = ippFindNextAttribute(said->get(), "job-id", IPP_TAG_INTEGER))
            all.push_back(ippGetInteger(each, 0));
        return all;
    }

    bool purge(int job) const {
        auto question = ask(IPP_OP_CANCEL_JOB, queue_);
        ippAddInteger(question.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
        ippAddBoolean(question.get(), IPP_TAG_OPERATION, "purge-job", 1);
        return ask_once(std::move(question)).has_value();
    }

    /// Whether this CUPS lets us take back what we hand over, tried on a job without a document. A
    /// print that could not be taken back might come out when nobody expects it.
    bool lets_go() const {
        auto question = ask(IPP_OP_CREATE_JOB, queue_);
        ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, kTitle);
        auto const made = ask_once(std::move(question));
        return made && purge(number(made->get(), "job-id", 0));
    }

    std::string queue_;
    int job_ = 0;
    bool asked_ = false; ///< something of ours may lie in the spool
};

} // namespace

std::unique_ptr<Press> cups_press(std::string queue, bool left_something) {
    return std::make_unique<CupsPress>(std::move(queue), left_something);
}

} // namespace printing
