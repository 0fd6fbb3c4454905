// From the bytes a caller hands in to clean UTF-16, cut at newlines.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/utf16.hpp"
#include <vector>

namespace text {

/// The longest text that is laid out, bytes. What follows is left out and counted.
constexpr std::size_t kLongestText = std::size_t{64} * 1024;

/// A text without control characters: tabs are spaces, soft hyphens are gone (nothing is ever
/// hyphenated), so are the overrides of direction (U+202D, U+202E), which no language needs and
/// which turn the digits of a number round; a malformed byte with the continuation bytes behind it
/// is U+FFFD.
struct Decoded {
    std::u16string text;            ///< of all hard lines, without the newlines
    std::vector<std::size_t> bytes; ///< where each unit of `text` came from
    std::vector<Span> hard_lines;   ///< at least one
    std::size_t left_out = 0;       ///< bytes beyond kLongestText
};

/// LF, CR, CR LF, VT, FF, NEL, U+2028 and U+2029 are one newline each.
Decoded decode(std::string_view utf8);

} // namespace text
