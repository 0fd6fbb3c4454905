// The order of writing: UAX #9 by ICU, with numbers kept in one piece.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/utf16.hpp"
#include <cstdint>
#include <vector>

namespace text {

/// An embedding level of UAX #9: odd is right to left.
using Level = std::uint8_t;

/// The level of every unit of one hard line. `right_to_left` is the paragraph's direction.
/// Numbers (numbers.hpp) are handled as a higher-level protocol (HL2): one whole left-to-right
/// number each, so that a dash or a space inside does not turn its parts round.
std::vector<Level> levels_of(std::u16string_view text, bool right_to_left);

/// For parts of a line with these levels, in logical order: which part stands where, from left to
/// right (rule L2).
std::vector<std::size_t> visual_order(std::vector<Level> const& levels);

} // namespace text
