// Cuts one hard line into items: stretches of one face, one script and one embedding level, which
// HarfBuzz can shape and either painter can draw in one call.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/bidi.hpp"
#include "text/font_set_impl.hpp"
#include "text/scripts.hpp"

namespace text {

struct Item {
    Span span;
    FaceFile const* face = nullptr;
    UScriptCode script = USCRIPT_LATIN;
    Level level = 0;
    bool right_to_left() const { return level % 2 == 1; }
};

struct Itemized {
    std::vector<Item> items;          ///< in logical order, without gaps
    std::vector<std::size_t> missing; ///< where characters stand that no face can draw
};

/// `clusters` finds grapheme clusters; they are never divided between faces.
Itemized itemize(std::u16string_view text, LanguageKit const& kit, UBreakIterator* clusters);

} // namespace text
