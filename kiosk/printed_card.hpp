// Cards on the glass and on paper, made in the one way that everybody's cards are made (cards/):
// for a visitor the open service first, then the hotlines that reach the place; at the staff desk
// what helps most people there.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/job.hpp"
#include "kiosk/content.hpp"
#include "kiosk/options.hpp"
#include "kiosk/view.hpp"
#include "printing/printer.hpp"

namespace kiosk {

/// What a printer is handed.
struct Document {
    std::string bytes;
    printing::Wish wish;
};

/// How sheets on `form` are printed; many of them may take half an hour.
printing::Wish paper_for(renderer::Form const& form, bool two_sided);

/// The sheets of an order, for paper of their size; for a printer that takes `dots` one card.
base::Result<Document> document_of(cards::Prepared const& prepared, std::optional<int> dots);

/// The job of `copies` such cards on the form `form`.
cards::Job job_of(CardOf const& wish, std::string const& form, int copies);

/// Makes cards and hands them to paper. Nothing about them is kept.
class CardMaker {
  public:
    /// Borrows both.
    CardMaker(Content const& content, text::FontSet const& fonts)
        : content_(content), fonts_(fonts) {}
    /// From now on cards are printed so that a printer's shift is taken back.
    void take_back(renderer::Offsets const& offsets) { offsets_ = offsets; }
    renderer::Offsets const& offsets() const { return offsets_; }

    /// The card in its place on its form, `copies` of it; the layout's own form when none is named.
    base::Result<cards::Prepared> prepare(CardOf const& wish, std::string const& form = {},
                                          int copies = 1) const;
    /// Both faces as a PNG, for the glass; of a booklet the page that the wish names.
    base::Result<std::string> picture(CardOf const& wish, double dpi) const;
    /// What a printer that takes `dots` (Printer::dots) is handed: a page of A6 with both faces; a
    /// receipt in the widest layout that it can print.
    base::Result<Document> paper(CardOf const& wish, std::optional<int> dots) const;
    /// What all cards are made from.
    cards::Stock stock() const;

  private:
    base::Result<Document> receipt(CardOf wish, int dots) const;
    Content const& content_;
    text::FontSet const& fonts_;
    renderer::Offsets offsets_;
};

/// Where the options say that cards come out; no printer when they do not say.
base::Result<std::unique_ptr<printing::Printer>> printer_of(Options const& options);

} // namespace kiosk
