// The kinds of cards that the desk offers and the papers on which each can be printed, read once
// from layouts/.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::desk {

/// A paper. Its name is what stands on its box, the same in every language.
struct Paper {
    std::string id; ///< file stem in layouts/forms
    std::string name;
};

/// A kind of card; its name is the message "desk.kind.ID".
struct Kind {
    std::string id; ///< file stem in layouts/cards
    bool two_languages = false;
    bool pages = false;        ///< a booklet, in one language or two
    bool abroad = false;       ///< it says how a number is dialled in another country
    int services = 0;          ///< for which it has room
    std::vector<Paper> papers; ///< on which it fits; never empty

    bool may_have_two() const { return two_languages || pages; }
};

/// A country, and what people there dial before a number of another one.
struct Country {
    std::string code; ///< ISO 3166-1 alpha-2; its name is CLDR's
    std::string prefix;
};

struct Shelf {
    std::vector<Kind> kinds;
    std::vector<Country> abroad;

    /// The kind `id`, or the first.
    Kind const& kind(std::string_view id) const;
    /// The prefix of the country `code`, or `code` itself where a record of prints kept a prefix;
    /// "00", which most countries have, without one.
    std::string dialled_from(std::string_view code) const;
    /// Every kind that layouts/screens/desk.toml names, with every paper on which it fits.
    static base::Result<Shelf> load();
};

} // namespace kiosk::desk
