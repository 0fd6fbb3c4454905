// From shaped items in font units to runs and lines in the unit of the style.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/layout.hpp"
#include "text/shape.hpp"

namespace text {

/// Grows `ink` to hold `more`; a box without area (of an empty line) adds nothing.
void join(Ink& ink, Ink const& more);

/// One line at the left edge with its baseline at 0: what `items` (logical order) of the hard line
/// `text` look like at `size`.
Line place(std::vector<ShapedItem> const& items, std::u16string_view text, double size);

/// Moves a line and all that is in it.
void move(Line& line, double right, double down);

} // namespace text
