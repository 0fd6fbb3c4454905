// SPDX-License-Identifier: Apache-2.0
#include "text/utf16.hpp"
#include "base/text_tools.hpp"
#include <unicode/uchar.h>

namespace text {
namespace {

constexpr char16_t kZeroWidthSpace = 0x200B;
constexpr char32_t kFirstLead = 0xD800;
constexpr char32_t kFirstTrail = 0xDC00;
constexpr char32_t kFirstSupplementary = 0x10000;

UChar32 signed_form(char32_t character) {
    return static_cast<UChar32>(character);
}

} // namespace

char32_t next_code_point(std::u16string_view text, std::size_t& position) {
    char32_t const unit = text[position++];
    bool const pair = unit >= kFirstLead && unit < kFirstTrail && position < text.size();
    if (!pair) return unit;
    return kFirstSupplementary + ((unit - kFirstLead) << 10) + (text[position++] - kFirstTrail);
}

bool is_mark(char32_t character) {
    auto const type = u_charType(signed_form(character));
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
           type == U_COMBINING_SPACING_MARK;
}

bool is_ignorable(char32_t character) {
    return u_hasBinaryProperty(signed_form(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_breaking_space(char16_t unit) {
    return unit == kZeroWidthSpace || u_isWhitespace(unit) != 0;
}

std::string to_utf8(std::u16string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (std::size_t position = 0; position < text.size();)
        base::append_utf8(out, next_code_point(text, position));
    return out;
}

} // namespace text
