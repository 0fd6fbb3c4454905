// A pile of cards for many places and languages, made a handful at a time, so that whoever waits
// sees how far it is and can stop it; packed onto as few sheets as there can be, with a cover sheet
// that says what lies where.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/campaign.hpp"
#include "cards/make.hpp"

namespace cards {

/// A document of a pile. `name` is a file name without its ending: "cards.a4-10up".
struct Document {
    std::string name;
    std::string pdf;
    renderer::Form form;
    std::size_t sheets = 0;
    bool two_sided = false;
};

class Pile {
  public:
    /// Borrows what `stock` borrows.
    Pile(std::vector<Job> jobs, Stock const& stock);

    /// Makes the next handful; false when there is nothing left to make.
    bool more();
    std::size_t all() const { return jobs_.size(); }
    std::size_t done() const { return done_; }
    /// Jobs of which no card can be given out: their place in jobs(), and why.
    std::vector<std::pair<std::size_t, base::Error>> const& refused() const { return refused_; }
    std::vector<Job> const& jobs() const { return jobs_; }

    /// The sheets: a document for each paper, the cards in the order of the jobs, no place left
    /// free but on the last sheet. Empty when every job was refused.
    base::Result<std::vector<Document>> sheets() const;
    /// What is in the pile, on A4 in the language of `speaker`, which says everything.
    base::Result<Document> cover(wording::Speaker const& speaker) const;
    /// For the record of the campaign.
    std::vector<Printed> records() const;

  private:
    std::vector<Job> jobs_;
    Stock stock_;
    std::size_t done_ = 0;
    std::vector<Prepared> cards_;
    std::vector<std::pair<std::size_t, base::Error>> refused_;
};

} // namespace cards
