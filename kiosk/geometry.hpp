// Rectangles of the glass in whole pixels, and the few ways screens cut them up. Screens are laid
// out for left-to-right readers; view.hpp mirrors the finished picture for the others.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

namespace kiosk {

struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(Size const&, Size const&) = default;
};

/// x grows to the right, y downwards; right() and bottom() are the first pixels outside.
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; }
    int bottom() const { return y + height; }
    Size size() const { return {width, height}; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(int px, int py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    friend bool operator==(Rect const&, Rect const&) = default;
};

bool overlap(Rect const& a, Rect const& b);
bool inside(Rect const& inner, Rect const& outer);

/// `from` less `by` on all four sides.
Rect inset(Rect const& from, int by);

/// A rectangle of `size` in the middle of `of`.
Rect centred(Size size, Rect const& of);

/// Cuts a strip off one side of `from`, which shrinks by the strip and the `gap` beside it.
Rect take_top(Rect& from, int height, int gap = 0);
Rect take_bottom(Rect& from, int height, int gap = 0);
Rect take_left(Rect& from, int width, int gap = 0);
Rect take_right(Rect& from, int width, int gap = 0);

/// How many cells a grid has, and the space between them.
struct Grid {
    int columns = 1;
    int rows = 1;
    int gap = 0;
    int cells() const { return columns * rows; }
};

/// `grid` in `area`, row by row. Cells of a column are equally wide, of a row equally high; left
/// over pixels stay at the right and the bottom.
std::vector<Rect> cells(Rect const& area, Grid const& grid);

/// Cells are to hold `count` things, at most `most` of them, none smaller than `least`.
struct Wish {
    int count = 1;
    int most = 1;
    Size least;
    int gap = 0;
};

/// The grid in `area` that shows as many of the wished things as it can with the fewest cells left
/// empty, and among those the one whose cells are closest to 3:2. At least one cell.
Grid best_grid(Size area, Wish const& wish);

} // namespace kiosk
