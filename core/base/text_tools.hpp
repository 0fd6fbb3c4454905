// Small tools on UTF-8 strings that need no knowledge of scripts.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

/// `text` without white space (space, tab, CR, LF, NO-BREAK SPACE) at both ends.
std::string_view trimmed(std::string_view text);

/// The trimmed, non-empty parts of `text` between `separator`s.
std::vector<std::string> split(std::string_view text, char separator);

/// Lets a std::unordered_map of texts, with std::equal_to<>, be asked without making a std::string.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

/// The parts with `separator` between them.
std::string join(std::vector<std::string> const& parts, std::string_view separator);

/// ASCII letters in lower or upper case; other bytes as they are.
std::string lower_ascii(std::string_view text);
std::string upper_ascii(std::string_view text);

/// `pattern` with each `{name}` replaced by its value; unknown placeholders stay as they are.
std::string filled(std::string_view pattern,
                   std::vector<std::pair<std::string_view, std::string>> const& values);

bool is_ascii(std::string_view text);

/// True when every byte sequence is well-formed UTF-8 (RFC 3629: no overlong form, no surrogate).
bool is_utf8(std::string_view text);

/// Takes the code point at the front of `text` off it. `text` must be well-formed and not empty.
char32_t take_code_point(std::string_view& text);

/// Appends `code_point` to `out` in UTF-8.
void append_utf8(std::string& out, char32_t code_point);

} // namespace base
