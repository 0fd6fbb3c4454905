// What readers see of a text: how many characters, and letters of which script.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The number of user-perceived characters in `text` (UTF-8): extended grapheme clusters, UAX #29.
/// A Khmer consonant with its vowel and its subscript is one.
std::size_t perceived_length(std::string_view text);

/// The letters of `text` that are not of `script` (ISO 15924, "Hans" is Han); each once.
std::vector<std::string> foreign_letters(std::string_view text, std::string_view script);

/// `text` in one case, for comparing (Unicode default case folding).
std::string folded(std::string_view text);

} // namespace catalogue
