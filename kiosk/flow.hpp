// Blocks one after the other, over as many pages as they need: rows of the screen that shows one
// service. A block is never cut.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/view.hpp"
#include <vector>

namespace kiosk {

/// A finished element at 0,0, whose box gives its size, and whether it takes half the width.
struct Block {
    Element element;
    bool half = false;
};

/// The blocks of each page, at their places in `area`. Two half blocks that follow one another
/// stand side by side and become equally high; a block higher than the area gets a page of its
/// own. At least one page.
std::vector<std::vector<Element>> flow(std::vector<Block> const& blocks, Rect const& area, int gap);

/// The width of a half block.
int half_width(int width, int gap);

} // namespace kiosk
