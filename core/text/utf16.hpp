// Walking UTF-16, the form ICU works in. Texts here are well formed (decode.hpp makes them so)
// and at most 64 kB, so that every position fits an int32_t.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace text {

/// UTF-16 units [begin, end) of a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
    friend bool operator==(Span const&, Span const&) = default;
};

inline std::u16string_view slice(std::u16string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

/// The code point at `position`, which moves behind it.
char32_t next_code_point(std::u16string_view text, std::size_t& position);

/// Combining marks, which belong to the letter before them.
bool is_mark(char32_t character);
/// Format characters and the like, which are never drawn (Default_Ignorable_Code_Point).
bool is_ignorable(char32_t character);
/// White space at which a line may end: all of it but the no-break spaces.
bool is_breaking_space(char16_t unit);

std::string to_utf8(std::u16string_view text);

} // namespace text
