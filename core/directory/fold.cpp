// SPDX-License-Identifier: Apache-2.0
#include "directory/fold.hpp"
#include "base/text_tools.hpp"

namespace directory {
namespace {

/// How a stretch of the Unicode code chart folds (CaseFolding.txt, status C).
enum class Pattern { shift, even_is_upper, odd_is_upper };
struct Block {
    char32_t first;
    char32_t last;
    Pattern pattern;
    char32_t shift = 0;
};
constexpr Block kBlocks[] = {
    {U'A', U'Z', Pattern::shift, 0x20},       {0x00C0, 0x00D6, Pattern::shift, 0x20},
    {0x00D8, 0x00DE, Pattern::shift, 0x20},   {0x0100, 0x012F, Pattern::even_is_upper},
    {0x0132, 0x0137, Pattern::even_is_upper}, {0x0139, 0x0148, Pattern::odd_is_upper},
    {0x014A, 0x0177, Pattern::even_is_upper}, {0x0179, 0x017E, Pattern::odd_is_upper},
    {0x01A0, 0x01A5, Pattern::even_is_upper}, {0x01AF, 0x01B0, Pattern::odd_is_upper},
    {0x0391, 0x03A9, Pattern::shift, 0x20},   {0x0400, 0x040F, Pattern::shift, 0x50},
    {0x0410, 0x042F, Pattern::shift, 0x20},   {0x1E00, 0x1E95, Pattern::even_is_upper},
    {0x1EA0, 0x1EFF, Pattern::even_is_upper},
};

char32_t lower(char32_t letter) {
    for (Block const& block : kBlocks) {
        if (letter < block.first || letter > block.last) continue;
        bool const odd = letter % 2 == 1;
        if (block.pattern == Pattern::shift) return letter + block.shift;
        return odd == (block.pattern == Pattern::odd_is_upper) ? letter + 1 : letter;
    }
    return letter;
}

bool is_space(char32_t code_point) {
    return code_point == U' ' || code_point == U'\t' || code_point == U'\n' ||
           code_point == U'\r' || code_point == 0x00A0;
}

/// The zero of the script that the digit `code_point` belongs to; 0 when it is no digit.
char32_t zero_of(char32_t code_point) {
    // ASCII, Arabic, Persian, Devanagari, Bengali, Thai, Lao, Myanmar, Khmer, full width.
    constexpr char32_t kZeros[] = {U'0',   0x0660, 0x06F0, 0x0966, 0x09E6,
                                   0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10};
    for (char32_t const zero : kZeros)
        if (code_point >= zero && code_point < zero + 10) return zero;
    return 0;
}

} // namespace

std::string folded(std::string_view text) {
    std::string out;
    bool space = false;
    while (!text.empty()) {
        char32_t const code_point = base::take_code_point(text);
        if (is_space(code_point)) {
            space = !out.empty();
            continue;
        }
        if (space) out += ' ';
        space = false;
        base::append_utf8(out, lower(code_point));
    }
    return out;
}

int digit_value(char32_t code_point) {
    char32_t const zero = zero_of(code_point);
    return zero == 0 ? -1 : static_cast<int>(code_point - zero);
}

std::string ascii_digits(std::string_view text) {
    std::string out;
    char32_t script = 0;
    for (std::string_view rest = text; !rest.empty();) {
        char32_t const c = base::take_code_point(rest);
        char32_t const zero = zero_of(c);
        if (zero != 0 && script != 0 && zero != script) return std::string(text);
        if (zero != 0) script = zero;
        base::append_utf8(out, zero == 0 ? c : U'0' + (c - zero));
    }
    return out;
}

} // namespace directory
