// Degrees become pixels, and words find room on a map. It knows neither screens nor regions.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/chart.hpp"
#include "model/outline.hpp"

namespace kiosk {

/// A map of one part of the earth, north up, as wide as it is high there.
class Projection {
  public:
    /// All of `around` is seen on a chart of `size`, with a margin of that share of its width.
    Projection(model::Bounds const& around, Size size, double margin);

    Spot at(model::Position const& place) const;
    /// All that the chart shows.
    model::Bounds const& seen() const { return seen_; }

  private:
    model::Bounds seen_;
    double across_; ///< pixels of a degree of longitude
    double down_;   ///< and of latitude
};

/// A place well inside of `outline`, where its name may stand; it must not be empty.
model::Position middle_of(model::Outline const& outline);

/// Boxes of `size` around `middles` on a chart, moved so that `gap` pixels are between them, and
/// each still over its own spot; none where that cannot be.
std::vector<Rect> apart(std::vector<Spot> const& middles, Size size, Size chart, int gap);

} // namespace kiosk
