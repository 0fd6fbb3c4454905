// SPDX-License-Identifier: Apache-2.0
#include "cards/pile.hpp"
#include "cards/cover.hpp"
#include <algorithm>
#include <thread>

namespace cards {
namespace {

/// Short enough for a hand that waits, long enough for every processor.
std::size_t handful() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Cards that can lie on one sheet.
struct Batch {
    std::string form;
    std::vector<Prepared const*> cards;
    bool two_sided = false;
};

std::string form_of(Prepared const& one) {
    return one.job.form;
}

std::vector<Batch> batches(std::vector<Prepared> const& cards) {
    std::vector<Batch> all;
    for (Prepared const& one : cards) {
        bool const two_sided = one.card.back.has_value();
        auto found = std::find_if(all.begin(), all.end(), [&](Batch const& batch) {
            return batch.form == form_of(one) && batch.two_sided == two_sided;
        });
        if (found == all.end()) found = all.insert(found, {form_of(one), {}, two_sided});
        found->cards.push_back(&one);
    }
    return all;
}

std::string name_of(Batch const& batch) {
    return "cards." + batch.form + (batch.two_sided ? "" : ".one-sided");
}

std::size_t copies_of(Prepared const& one) {
    return one.job.copies > 0 ? static_cast<std::size_t>(one.job.copies)
                              : one.form.cards_per_sheet();
}

base::Result<Document> document(Batch const& batch) {
    Prepared const& first = *batch.cards.front();
    std::vector<renderer::Card> cards;
    for (Prepared const* const one : batch.cards)
        cards.insert(cards.end(), copies_of(*one), one->card);
    auto pdf = renderer::pdf(cards, first.form, first.metadata);
    if (!pdf) return pdf.error();
    std::size_t const each = first.form.cards_per_sheet();
    return Document{name_of(batch), std::move(*pdf), first.form, (cards.size() + each - 1) / each,
                    batch.two_sided};
}

std::vector<CoverLine> lines_of(std::vector<Batch> const& all) {
    std::vector<CoverLine> lines;
    for (Batch const& batch : all) {
        std::size_t at = 0;
        std::size_t const each = batch.cards.front()->form.cards_per_sheet();
        for (Prepared const* const one : batch.cards) {
            std::size_t const last = at + copies_of(*one) - 1;
            lines.push_back(
                {name_of(batch), &one->job, copies_of(*one), at / each + 1, last / each + 1});
            at = last + 1;
        }
    }
    return lines;
}

} // namespace

Pile::Pile(std::vector<Job> jobs, Stock const& stock) : jobs_(std::move(jobs)), stock_(stock) {}

bool Pile::more() {
    std::size_t const count = std::min(handful(), jobs_.size() - done_);
    auto made = make(std::span(jobs_).subspan(done_, count), stock_);
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i].cards)
            cards_.push_back(std::move(*made[i].cards));
        else
            refused_.emplace_back(done_ + i, made[i].faults.front());
    }
    done_ += count;
    return done_ < jobs_.size();
}

base::Result<std::vector<Document>> Pile::sheets() const {
    std::vector<Document> documents;
    for (Batch const& batch : batches(cards_)) {
        auto made = document(batch);
        if (!made) return made.error();
        documents.push_back(std::move(*made));
    }
    return documents;
}

base::Result<Document> Pile::cover(wording::Speaker const& speaker) const {
    std::vector<Job const*> missing;
    for (auto const& [at, error] : refused_)
        missing.push_back(&jobs_[at]);
    return cover_sheet(lines_of(batches(cards_)), missing, {stock_, speaker});
}

std::vector<Printed> Pile::records() const {
    std::vector<Printed> all;
    std::transform(cards_.begin(), cards_.end(), std::back_inserter(all),
                   [&](Prepared const& one) { return record_of(one, stock_.label.number); });
    return all;
}

} // namespace cards
