// Cards as files: PDF for paper, PNG for telephones and screens. The same cards give the same
// bytes; nothing in them tells who made them, where or when.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/result.hpp"
#include "renderer/card.hpp"
#include "renderer/form.hpp"
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace renderer {

struct Metadata {
    std::string title;    ///< neutral: people see it above the document
    std::string language; ///< BCP 47, for those who have it read to them
    base::Date date;      ///< of the edition, never of today
};

/// The cards on `form`, one sheet after the other: a page of fronts, then (unless they have none)
/// a page of backs. A card that is not as large as the form's is refused, and so is an empty list,
/// or cards with and without a back together.
base::Result<std::string> pdf(std::vector<Card> const& cards, Form const& form,
                              Metadata const& metadata);

/// The same for more cards than anybody wants to hold at once. Each add() begins a new sheet: bring
/// as many cards as fill one, or several.
class SheetWriter {
  public:
    SheetWriter(Form const& form, Metadata const& metadata);
    SheetWriter(SheetWriter const&) = delete;
    SheetWriter& operator=(SheetWriter const&) = delete;
    ~SheetWriter();

    base::Result<base::Done> add(std::span<Card const> cards);
    /// Once, at the end.
    base::Result<std::string> finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The card on one small page (A6), its faces one below the other: for a telephone to keep and any
/// printer to print. A card that is larger is refused.
base::Result<std::string> one_page_pdf(Card const& card, Metadata const& metadata);

struct PngStyle {
    double dpi = 300;     ///< 72 to 1200
    bool one_bit = false; ///< black and white and nothing between: thermal printers
};

/// The faces of a card, one below the other.
base::Result<std::string> png(Card const& card, PngStyle const& style);

/// The front in black and white as receipt printers eat it: PBM ("P4"), 8 dots a millimetre, `dots`
/// wide with the card in the middle. A wider card is refused.
base::Result<std::string> pbm(Card const& card, int dots);

/// Two pages with rulers and crosses, the same on both sides, to be printed as cards are: where
/// the crosses miss each other is what Form::offsets takes back.
base::Result<std::string> calibration(Form const& form, Metadata const& metadata);

} // namespace renderer
