// The areas of a chart as pixels with smooth edges.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/chart.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk {

/// The figures without the marks, row by row, 0xAARRGGBB; transparent where there are none. What
/// lies outside of the chart's box is cut off.
std::vector<std::uint32_t> pixels_of(Chart const& chart);

/// The same for charts that look the same, and for no others.
std::string key_of(Chart const& chart);

} // namespace kiosk
