// SPDX-License-Identifier: Apache-2.0
#include "kiosk/geometry.hpp"
#include <algorithm>
#include <cmath>
#include <tuple>

namespace kiosk {
namespace {

constexpr double kPleasantShape = 1.5; // width : height of a tile

Size cell_size(Size area, Grid const& grid) {
    return {(area.width - (grid.columns - 1) * grid.gap) / grid.columns,
            (area.height - (grid.rows - 1) * grid.gap) / grid.rows};
}

/// How much `grid` misses: things not shown, cells left empty, unpleasant shape.
std::tuple<int, int, double> faults(Size cell, Grid const& grid, Wish const& wish) {
    int const wanted = std::min(wish.count, wish.most);
    double const shape = static_cast<double>(cell.width) / std::max(1, cell.height);
    return {std::max(0, wanted - grid.cells()), std::max(0, grid.cells() - wanted),
            std::abs(std::log(shape / kPleasantShape))};
}

} // namespace

bool overlap(Rect const& a, Rect const& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool inside(Rect const& inner, Rect const& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

Rect inset(Rect const& from, int by) {
    return {from.x + by, from.y + by, from.width - 2 * by, from.height - 2 * by};
}

Rect centred(Size size, Rect const& of) {
    return {of.x + (of.width - size.width) / 2, of.y + (of.height - size.height) / 2, size.width,
            size.height};
}

Rect take_top(Rect& from, int height, int gap) {
    Rect const strip = {from.x, from.y, from.width, height};
    from.y += height + gap;
    from.height -= height + gap;
    return strip;
}

Rect take_bottom(Rect& from, int height, int gap) {
    from.height -= height + gap;
    return {from.x, from.bottom() + gap, from.width, height};
}

Rect take_left(Rect& from, int width, int gap) {
    Rect const strip = {from.x, from.y, width, from.height};
    from.x += width + gap;
    from.width -= width + gap;
    return strip;
}

Rect take_right(Rect& from, int width, int gap) {
    from.width -= width + gap;
    return {from.right() + gap, from.y, width, from.height};
}

std::vector<Rect> cells(Rect const& area, Grid const& grid) {
    Size const cell = cell_size(area.size(), grid);
    std::vector<Rect> all;
    for (int i = 0; i < grid.cells(); ++i)
        all.push_back({area.x + i % grid.columns * (cell.width + grid.gap),
                       area.y + i / grid.columns * (cell.height + grid.gap), cell.width,
                       cell.height});
    return all;
}

Grid best_grid(Size area, Wish const& wish) {
    Grid best = {1, 1, wish.gap};
    auto least_faults = faults(cell_size(area, best), best, wish);
    for (int columns = 1; columns <= wish.most; ++columns) {
        for (int rows = 1; columns * rows <= wish.most; ++rows) {
            Grid const grid = {columns, rows, wish.gap};
            Size const cell = cell_size(area, grid);
            if (cell.width < wish.least.width || cell.height < wish.least.height) continue;
            auto const here = faults(cell, grid, wish);
            if (here >= least_faults) continue;
            best = grid;
            least_faults = here;
        }
    }
    return best;
}

} // namespace kiosk
