// SPDX-License-Identifier: Apache-2.0
#include "directory/zawgyi.hpp"
#include "base/text_tools.hpp"

namespace directory {
namespace {

constexpr char32_t kVowelE = 0x1031;
constexpr char32_t kVirama = 0x1039;
constexpr char32_t kAsat = 0x103A;

bool is_consonant(char32_t c) {
    return (c >= 0x1000 && c <= 0x1021) || c == 0x1025 || c == 0x1027 || c == 0x1029 ||
           c == 0x103F || c == 0x104E || (c >= 0x1050 && c <= 0x1051) ||
           (c >= 0x105A && c <= 0x105D) || c == 0x1061 || c == 0x1065 || c == 0x1066 ||
           (c >= 0x106E && c <= 0x1070) || (c >= 0x1075 && c <= 0x1081) || c == 0x108E;
}

bool is_medial(char32_t c) {
    return (c >= 0x103B && c <= 0x103E) || (c >= 0x105E && c <= 0x1060) || c == 0x1082;
}

} // namespace

bool is_zawgyi(std::string_view text) {
    char32_t previous = 0;
    while (!text.empty()) {
        char32_t const c = base::take_code_point(text);
        bool const slip = previous == kAsat && is_medial(c); // typed in the wrong order
        bool const carried = is_consonant(previous) || is_medial(previous) || slip;
        if ((c == kVowelE || is_medial(c)) && !carried) return true;
        if (previous == kVirama && !is_consonant(c)) return true;
        previous = c;
    }
    return previous == kVirama;
}

} // namespace directory
