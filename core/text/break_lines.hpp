// Where lines end: UAX #14 by ICU (with its dictionaries for Thai, Lao, Khmer and Burmese), within
// a width.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/shape.hpp"

namespace text {

struct BrokenLines {
    std::vector<Span> lines; ///< without the white space at their ends; at least one
    bool cut_word = false;   ///< some word is wider than the width
};

/// `width` in em, not below zero. A number (numbers.hpp) breaks only at its ordinary spaces. A word
/// that is too wide is cut between grapheme clusters, never behind a virama; each line takes at
/// least one.
BrokenLines break_lines(ShapedText const& shaped, LanguageKit const& kit, UBreakIterator* clusters,
                        double width);

} // namespace text
