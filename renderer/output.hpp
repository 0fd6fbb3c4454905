// Cards as files: PDF for paper, PNG for telephones and screens. The same cards give the same
// bytes; nothing in them tells who made them, where or when.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/result.hpp"
#include "renderer/card.hpp"
#include "renderer/form.hpp"
#include <string>
#include <vector>

namespace renderer {

struct Metadata {
    std::string title; ///< neutral: people see it above the document
    base::Date date;   ///< of the edition, never of today
};

/// The cards on `form`, one sheet after the other: a page of fronts, then a page of backs.
/// A card that is not as large as the form's is refused, and so is an empty list.
base::Result<std::string> pdf(std::vector<Card> const& cards, Form const& form,
                              Metadata const& metadata);

/// The card on one small page (A6), both faces one below the other: for a telephone to keep and any
/// printer to print. A card that is larger is refused.
base::Result<std::string> one_page_pdf(Card const& card, Metadata const& metadata);

/// Both faces of a card, one below the other, at `dpi` (72 to 1200).
base::Result<std::string> png(Card const& card, double dpi);

} // namespace renderer
