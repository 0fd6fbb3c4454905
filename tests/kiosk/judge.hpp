// Whether a view can be used by people: computed in numbers, on four glasses.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sample.hpp"
#include <array>

namespace test {

struct Glass {
    char const* why;
    kiosk::Panel panel;
};

inline constexpr std::array kGlasses = {
    Glass{"a 10-inch panel", {{1024, 600}, 0.21}},
    Glass{"a 7-inch panel", {{800, 480}, 0.1925}},
    Glass{"a 15.6-inch panel", {{1920, 1080}, 0.179}},
    Glass{"a 22-inch panel on its side", {{1080, 1920}, 0.25}},
};

/// `state` and every further page of its screen.
std::vector<kiosk::View> pages(House const& house, kiosk::State state);

/// What overlaps, overflows, is cut, leaves the glass or is too small for a finger, a line each.
std::string faults(House const& house, kiosk::View const& view);

} // namespace test
