// What staff want printed: one card, and what is chosen for it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/whom.hpp"
#include <set>
#include <string>
#include <vector>

namespace kiosk::desk {

/// What is printed when nobody chose.
constexpr std::string_view kFirstKind = "wallet";
/// Every service of a place; it is begun by a button of its own.
constexpr std::string_view kBooklet = "booklet";

/// A card and how it is to be printed.
struct Wish {
    std::string region;
    std::string language;
    std::string kind = std::string(kFirstKind); ///< file stem in layouts/cards
    std::string paper = {};                     ///< in layouts/forms; empty: the kind's own
    std::string tray = {};                      ///< of the printer; empty: it decides
    std::string second = {};                    ///< the other language of what has two; or none
    std::string there = {};                     ///< the other country (ISO 3166-1); or none
    std::vector<std::string> services = {};     ///< chosen by hand; empty: what helps most
    int people = 1;
    bool pairs = false; ///< two for each person

    /// For whom: forgotten with the print.
    cards::Whom whom = cards::Whom::any;
    bool reads = true;
    std::set<std::string> topics = {}; ///< empty: all

    int copies() const { return pairs ? 2 * people : people; }
    friend bool operator==(Wish const&, Wish const&) = default;
};

/// The kind of card that suits them: numbers with names for who reads, one large number with a
/// picture for who does not, and the cards for children.
std::string_view kind_for(cards::Whom whom, bool reads);
/// `wish` for them, on the kind that suits them unless staff chose another on purpose.
Wish made_for(Wish wish, cards::Whom whom, bool reads);
/// `wish` without anything about a person: for whom, what of, and how many.
Wish for_anyone(Wish wish);

} // namespace kiosk::desk
