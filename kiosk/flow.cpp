// SPDX-License-Identifier: Apache-2.0
#include "kiosk/flow.hpp"
#include <algorithm>

namespace kiosk {
namespace {

/// One or two blocks beside one another.
using Line = std::vector<Element>;

std::vector<Line> rows_of(std::vector<Block> const& blocks) {
    std::vector<Line> rows;
    bool open = false; // the last row has room for another half
    for (Block const& block : blocks) {
        if (open && block.half)
            rows.back().push_back(block.element);
        else
            rows.push_back({block.element});
        open = block.half && !open;
    }
    return rows;
}

int height_of(Line const& row) {
    int height = 0;
    for (Element const& element : row)
        height = std::max(height, element.box.height);
    return height;
}

/// As high as its row; what is on a button stays in the middle of it.
Element stretched(Element element, int height) {
    int const by = element.target() ? (height - element.box.height) / 2 : 0;
    for (Label& label : element.labels)
        label.box.y += by;
    for (Picture& picture : element.pictures)
        picture.box.y += by;
    element.box.height = height;
    return element;
}

} // namespace

std::vector<std::vector<Element>> flow(std::vector<Block> const& blocks, Rect const& area,
                                       int gap) {
    std::vector<std::vector<Element>> pages(1);
    int y = area.y;
    for (Line const& row : rows_of(blocks)) {
        int const height = height_of(row);
        if (y + height > area.bottom() && !pages.back().empty()) {
            pages.emplace_back();
            y = area.y;
        }
        int x = area.x;
        for (Element const& element : row) {
            pages.back().push_back(stretched(moved(element, x, y), height));
            x += half_width(area.width, gap) + gap;
        }
        y += height + gap;
    }
    return pages;
}

int half_width(int width, int gap) {
    return (width - gap) / 2;
}

} // namespace kiosk
