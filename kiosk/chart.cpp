// SPDX-License-Identifier: Apache-2.0
#include "kiosk/chart.hpp"

namespace kiosk {

bool Figure::covers(Spot const& spot) const {
    bool inside = false;
    for (auto const& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            Spot const& a = ring[i];
            Spot const& b = ring[(i + 1) % ring.size()];
            if ((a.y > spot.y) == (b.y > spot.y)) continue;
            if (spot.x < a.x + (spot.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
        }
    return inside;
}

} // namespace kiosk
