// SPDX-License-Identifier: Apache-2.0
#include "text/bidi.hpp"
#include "text/handles.hpp"
#include "text/numbers.hpp"
#include <algorithm>
#include <unicode/uchar.h>

namespace text {
namespace {

constexpr char16_t kFirstRightToLeft = 0x0590;
constexpr char16_t kLikeLetter = u'A';        // class L
constexpr char16_t kLikeArabicNumber = 0x661; // class AN

bool may_turn(char16_t unit) {
    if (unit < kFirstRightToLeft) return false;
    if (U16_IS_SURROGATE(unit)) return true;
    auto const direction = u_charDirection(unit);
    return direction != U_LEFT_TO_RIGHT && direction != U_DIR_NON_SPACING_MARK &&
           direction != U_WHITE_SPACE_NEUTRAL && direction != U_OTHER_NEUTRAL &&
           direction != U_BOUNDARY_NEUTRAL && direction != U_EUROPEAN_NUMBER &&
           direction != U_EUROPEAN_NUMBER_TERMINATOR;
}

/// Whether the last letter of `part` is left to right; `before` if it has no letter.
bool ends_left_to_right(std::u16string_view part, bool before) {
    for (std::size_t at = part.size(); at-- > 0;) {
        auto const direction = u_charDirection(part[at]);
        if (direction == U_LEFT_TO_RIGHT) return true;
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return false;
    }
    return before;
}

/// `text` with every unit of a number standing as a letter (behind left-to-right letters, as W7
/// would have it) or as a digit, which bidi then keeps together and in order.
std::u16string with_whole_numbers(std::u16string_view text, bool right_to_left) {
    std::u16string shadow(text);
    bool left_to_right = !right_to_left;
    std::size_t seen = 0;
    for (Span const number : find_numbers(text)) {
        left_to_right = ends_left_to_right(slice(text, {seen, number.begin}), left_to_right);
        std::fill_n(shadow.begin() + static_cast<std::ptrdiff_t>(number.begin), number.size(),
                    left_to_right ? kLikeLetter : kLikeArabicNumber);
        seen = number.end;
    }
    return shadow;
}

} // namespace

std::vector<Level> levels_of(std::u16string_view text, bool right_to_left) {
    std::vector<Level> levels(text.size(), right_to_left ? 1 : 0);
    if (!right_to_left && std::none_of(text.begin(), text.end(), may_turn)) return levels;
    std::u16string const shadow = with_whole_numbers(text, right_to_left);
    auto const length = static_cast<std::int32_t>(shadow.size());
    UErrorCode status = U_ZERO_ERROR;
    Bidi const bidi(ubidi_open());
    ubidi_setPara(bidi.get(), shadow.data(), length, right_to_left ? 1 : 0, nullptr, &status);
    Level const* const found = ubidi_getLevels(bidi.get(), &status);
    if (U_SUCCESS(status)) std::copy_n(found, levels.size(), levels.begin());
    return levels;
}

std::vector<std::size_t> visual_order(std::vector<Level> const& levels) {
    std::vector<std::int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

} // namespace text
