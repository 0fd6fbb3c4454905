// The page behind the QR code: everything a region has, in one language, in one file that needs
// one request, no script, no style and no new phone. It keeps nothing on the phone and asks
// nobody else for anything.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/changes.hpp"
#include "listing/prepared.hpp"
#include <string>
#include <string_view>

namespace listing {

/// Who comes to a page, and what for.
struct Visit {
    std::string region;
    Card const* card = nullptr; ///< of an earlier edition; nullptr: any card, or none
};

/// The whole HTML file for a region in the language of `prepared`. With a card, it says first
/// which of the card's numbers are no longer good; without one, which list this is and that a card
/// of another list may be wrong. An unknown region gets a page without services.
/// A region with more than a hundred services leaves those of the places below it to their own
/// pages, which it links to; hotlines stay.
std::string page(Prepared const& prepared, Visit const& visit);

/// The same for people under 18: the numbers that serve them, and what they may say.
std::string young_page(Prepared const& prepared, std::string_view region);

} // namespace listing
