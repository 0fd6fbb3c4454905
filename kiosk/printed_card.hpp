// Cards on the glass and on paper, made in the one way that everybody's cards are made (cards/):
// for a visitor the open service first, then the hotlines that reach the place; at the staff desk
// what helps most people there.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/job.hpp"
#include "kiosk/content.hpp"
#include "kiosk/view.hpp"

namespace kiosk {

/// The job of `copies` such cards on the form `form`.
cards::Job job_of(CardOf const& wish, std::string const& form, int copies);

/// Makes cards and hands them to paper. Nothing about them is kept.
class CardMaker {
  public:
    /// Borrows both.
    CardMaker(Content const& content, text::FontSet const& fonts)
        : content_(content), fonts_(fonts) {}

    /// The card in its place on its form, `copies` of it; the layout's own form when none is named.
    base::Result<cards::Prepared> prepare(CardOf const& wish, std::string const& form = {},
                                          int copies = 1) const;
    /// Both faces as a PNG, for the glass.
    base::Result<std::string> picture(CardOf const& wish, double dpi) const;
    /// As a PDF of one page a face, the size of the card.
    base::Result<std::string> paper(CardOf const& wish) const;
    /// What all cards are made from.
    cards::Stock stock() const;

  private:
    Content const& content_;
    text::FontSet const& fonts_;
};

/// Where cards come out.
class Printer {
  public:
    virtual ~Printer() = default;
    virtual base::Result<base::Done> print(std::string const& pdf) = 0;
};

/// Writes "card.pdf" into `folder`, over the one before.
class FilePrinter : public Printer {
  public:
    explicit FilePrinter(base::Path folder) : folder_(std::move(folder)) {}
    base::Result<base::Done> print(std::string const& pdf) override;

  private:
    base::Path folder_;
};

} // namespace kiosk
