// Finding a place by its first letters: those of one's own script, or Latin letters that sound
// like its name. Knows neither screen nor keyboard.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include <string>
#include <vector>

namespace kiosk {

/// What was typed, in which language and letters. Borrows the strings.
struct Spelling {
    std::string const& typed;
    std::string const& language; ///< BCP 47
    bool latin = false;
};

/// `name` as it sounds, roughly: ASCII letters only, in lower case; letters that people confuse
/// when they write foreign names down are one letter ("Phnom", "Fnom" and "Phnohm" are the same).
std::string sound_of(std::string_view name);

/// The regions whose name begins with what was typed, in directory order.
std::vector<model::Region const*> places_like(model::Directory const& directory,
                                              Spelling const& spelling);

/// The letters that may follow, each of which leads to at least one place; sorted. A space is one.
std::vector<std::string> letters_after(model::Directory const& directory, Spelling const& spelling);

/// The regions below `parent`; for an empty one the countries, or where there is one only, its
/// provinces.
std::vector<model::Region const*> places_below(model::Directory const& directory,
                                               std::string const& parent);

/// `text` after a key was pressed: with `letters` behind it, unless it is too long already; without
/// its last letter when they are empty.
std::string after_key(std::string text, std::string const& letters);

} // namespace kiosk
