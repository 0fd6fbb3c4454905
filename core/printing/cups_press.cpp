// SPDX-License-Identifier: Apache-2.0
#include "printing/capabilities.hpp"
#include "printing/ipp.hpp"
#include "printing/press.hpp"
#include "printing/reasons.hpp"
#include <array>

namespace printing {
namespace {

using base::Result;

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

/// One question on a connection of its own: a cupsd that was started anew knows no old ones.
Result<Message> ask_once(Message question) {
    auto const connection = connect();
    if (!connection) return connection.error();
    return answer(connection->get(), std::move(question));
}

class CupsPress : public Press {
  public:
    explicit CupsPress(std::string queue) : queue_(std::move(queue)) {}

    State begin(std::string const& document, Wish const& wish) override {
        auto const known = capabilities(queue_);
        if (!known || !wipe()) return State::offline;
        auto const paper = smallest_holding(known->media, wish.width_mm, wish.height_mm);
        if (!paper) return State::failed;
        auto const connection = connect();
        if (!connection) return State::offline;
        auto const taken =
            answer(connection->get(), order(wish, *paper), document);
        if (!taken) return State::offline;
        job_ = number(taken->get(), "job-id", 0);
        return job_ > 0 ? State::waiting : State::failed;
    }

    State look() override {
        auto question = ask(IPP_OP_GET_JOB_ATTRIBUTES, queue_);
        ippAddInteger(question.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job_);
        auto const said = ask_once(std::move(question));
        // A job that nobody knows any more was cancelled from elsewhere, or lost with its cupsd.
        if (!said && said.error().code == base::ErrorCode::not_found && runs()) return State::failed;
        if (!said) return State::offline;
        int const job = number(said->get(), "job-state", 0);
        return state_of_job(job, printer_state());
    }

    bool wipe() override {
        auto question = ask(IPP_OP_CANCEL_MY_JOBS, queue_);
        ippAddBoolean(question.get(), IPP_TAG_OPERATION, "my-jobs", 1);
        ippAddBoolean(question.get(), IPP_TAG_OPERATION, "purge-jobs", 1);
        auto const done = ask_once(std::move(question));
        return (done || done.error().code == base::ErrorCode::not_found) && none_left();
    }

  private:
    Message order(Wish const& wish, Media const& paper) const {
        auto question = ask(IPP_OP_PRINT_JOB, queue_);
        ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, kTitle);
        ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format",
                     nullptr, "application/pdf");
        add_word(question.get(), "media", paper.name);
        add_word(question.get(), "sides", keyword_of(wish.sides));
        add_word(question.get(), "print-scaling", "none");
        if (!wish.tray.empty()) add_word(question.get(), "media-source", wish.tray);
        ippAddInteger(question.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", wish.copies);
        // cupsd's own clock, should this process be killed
        ippAddInteger(question.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-cancel-after",
                      wish.seconds);
        return question;
    }

    bool runs() const { return connect().has_value(); }

    State printer_state() const {
        auto const known = capabilities(queue_);
        return known ? known->state : State::offline;
    }

    bool none_left() const {
        auto question = ask(IPP_OP_GET_JOBS, queue_);
        ippAddBoolean(question.get(), IPP_TAG_OPERATION, "my-jobs", 1);
        ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr,
                     "all");
        auto const said = ask_once(std::move(question));
        if (!said) return said.error().code == base::ErrorCode::not_found && runs();
        return ippFindAttribute(said->get(), "job-id", IPP_TAG_INTEGER) == nullptr;
    }

    std::string queue_;
    int job_ = 0;
};

} // namespace

std::unique_ptr<Press> cups_press(std::string queue) {
    return std::make_unique<CupsPress>(std::move(queue));
}

} // namespace printing
