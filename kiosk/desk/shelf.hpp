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
    std::vector<Paper> papers; ///< on which it fits; never empty
};

struct Shelf {
    std::vector<Kind> kinds;

    /// The kind `id`, or the first.
    Kind const& kind(std::string_view id) const;
    /// Every kind that layouts/screens/desk.toml names, with every paper on which it fits.
    static base::Result<Shelf> load();
};

} // namespace kiosk::desk
