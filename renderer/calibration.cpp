// SPDX-License-Identifier: Apache-2.0
#include "renderer/calibration.hpp"
#include "base/units.hpp"

namespace renderer {
namespace {

constexpr double kMillimetre = base::kPointsPerInch / 25.4;
constexpr double kStroke = 0.1 * kMillimetre;
constexpr double kCross = 3 * kMillimetre; // arm of a cross
constexpr double kHole = 1 * kMillimetre;  // left open in the crosses of the back
constexpr int kHalves = 10;                // to each side of a ruler's middle: 5 mm

void line(cairo_t* context, double x1, double y1, double x2, double y2) {
    cairo_move_to(context, x1, y1);
    cairo_line_to(context, x2, y2);
}

void cross(cairo_t* context, double x, double y, double hole) {
    for (double const way : {-1.0, 1.0}) {
        line(context, x + way * hole, y, x + way * kCross, y);
        line(context, x, y + way * hole, x, y + way * kCross);
    }
}

double length_of(int half) {
    if (half == 0) return 6 * kMillimetre;
    return (half % 2 == 0 ? 3.5 : 2) * kMillimetre;
}

// The back's rulers hang below the line that the front's stand on.
void rulers(cairo_t* context, double x, double y, double way) {
    for (int half = -kHalves; half <= kHalves; ++half) {
        double const along = half * kMillimetre / 2;
        double const across = way * length_of(half);
        line(context, x + along, y, x + along, y - across);
        line(context, x, y + along, x - across, y + along);
    }
}

} // namespace

void draw_calibration(cairo_t* context, Form const& form, bool back) {
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_set_line_width(context, kStroke);
    for (std::size_t i = 0; i < form.cards_per_sheet(); ++i) {
        Box const box = back ? form.back(i) : form.front(i);
        for (double const x : {box.x, box.right()})
            for (double const y : {box.y, box.bottom()})
                cross(context, x, y, back ? kHole : 0);
    }
    rulers(context, form.width / 2, form.height / 2, back ? -1 : 1);
    cairo_stroke(context);
}

} // namespace renderer
