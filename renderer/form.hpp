// The paper that cards are printed on, and where each card and each crop mark lies on it:
// layouts/forms/NAME.toml. Knows no ink. Lengths are points, from the top left corner of the page.
//
// A sheet is printed on both sides. Turned over its long, upright edge, the back page is the mirror
// image of the front page; turned over its short edge, the back page stands on its head besides.
// Either way the two faces of a card meet in the paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include "renderer/frame.hpp"
#include <cstddef>
#include <vector>

namespace renderer {

/// Lines in the margin that show where to cut. No length: no marks.
struct CropMarks {
    double length = 0;
    double distance = 0; ///< from the cards
    double thickness = 0;
};

/// Over which edge the printer turns the paper.
enum class Duplex { long_edge, short_edge };

/// How far a printer shifts what it prints, points; taken back by moving the page the other way.
struct Offsets {
    double front_x = 0;
    double front_y = 0;
    double back_x = 0;
    double back_y = 0;
};

struct Form {
    double width = 0; ///< of the page
    double height = 0;
    int columns = 1;
    int rows = 1;
    Box first;          ///< the card at the top left of the front page
    double pitch_x = 0; ///< from one card to the next
    double pitch_y = 0;
    CropMarks marks;
    double scale = 1;     ///< a layout is printed so many times as large: A4 posters on A3
    double bleed = 0;     ///< around a single card: the PDF says where it will be cut
    int dpi = 0;          ///< of the printer, when it has only one; 0: whatever is asked for
    bool one_bit = false; ///< a thermal printer: black or nothing
    Duplex duplex = Duplex::long_edge;
    bool saddle = false; ///< two pages beside each other, in the order of a booklet that is
                         ///< stitched through its fold
    Offsets offsets;

    /// Errors name the file and the key. Cards that overlap or leave the page are refused.
    static base::Result<Form> load(base::Path const& file);
    static base::Result<Form> parse(std::string_view toml, std::string name);

    std::size_t cards_per_sheet() const;
    /// Where the card with this number (row by row from 0) lies on the front page.
    Box front(std::size_t index) const;
    /// Where its back lies on the back page.
    Box back(std::size_t index) const;
    /// The size that a card must have to fill `first`.
    double card_width() const { return first.width / scale; }
    double card_height() const { return first.height / scale; }
    /// The crop marks of a page, as thin boxes; front and back have the same.
    std::vector<Box> crop_marks() const;
};

} // namespace renderer
