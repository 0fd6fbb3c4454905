// A map as plain data: areas in pixels, and marks on them. It knows neither regions nor degrees
// (kiosk/map.hpp), nor how areas become pixels (kiosk/chart_painter.hpp).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/geometry.hpp"
#include "kiosk/theme.hpp"
#include <string>
#include <vector>

namespace kiosk {

/// In pixels from the left upper corner of its chart; may lie outside of it.
struct Spot {
    double x = 0;
    double y = 0;
};

/// Filled where an odd number of its rings goes round.
struct Figure {
    std::vector<std::vector<Spot>> rings; ///< closed: the first spot follows the last
    Paint paint;                          ///< its area, and the line around it
    double line = 1;                      ///< width of that, pixels
    std::string stands_for = {};          ///< id of the target that a touch on it means

    bool covers(Spot const& spot) const;
};

/// A pictogram at a spot.
struct Mark {
    std::string name; ///< file stem in data/pictograms
    Rect box;         ///< from the left upper corner of the chart
    Colour ink;
};

/// East is on the right for every reader.
struct Chart {
    Rect box;                    ///< on the glass
    std::vector<Figure> figures; ///< later ones lie over earlier ones
    std::vector<Mark> marks = {};
};

} // namespace kiosk
