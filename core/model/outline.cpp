// SPDX-License-Identifier: Apache-2.0
#include "model/outline.hpp"
#include <algorithm>

namespace model {
namespace {

constexpr double kTenths = 10;
constexpr double kThousandths = 1000;

/// Whether a line to the east from `place` crosses the side from `a` to `b`.
bool crosses(Position const& place, Position const& a, Position const& b) {
    if ((a.latitude > place.latitude) == (b.latitude > place.latitude)) return false;
    double const share = (place.latitude - a.latitude) / (b.latitude - a.latitude);
    return place.longitude < a.longitude + share * (b.longitude - a.longitude);
}

} // namespace

std::size_t Outline::corners() const {
    std::size_t count = 0;
    for (auto const& polygon : polygons)
        for (Ring const& ring : polygon)
            count += ring.size();
    return count;
}

Position Outline::at(Corner const& corner) const {
    return {west / kTenths + corner.east * step / kThousandths,
            south / kTenths + corner.north * step / kThousandths};
}

bool Outline::contains(Position const& place) const {
    bool inside = false;
    for (auto const& polygon : polygons)
        for (Ring const& ring : polygon)
            for (std::size_t i = 0; i < ring.size(); ++i)
                if (crosses(place, at(ring[i]), at(ring[(i + 1) % ring.size()]))) inside = !inside;
    return inside;
}

bool Bounds::contains(Position const& place) const {
    return place.longitude >= west && place.longitude <= east && place.latitude >= south &&
           place.latitude <= north;
}

bool Bounds::overlaps(Bounds const& other) const {
    return west < other.east && other.west < east && south < other.north && other.south < north;
}

Bounds bounds_of(std::vector<Outline const*> const& outlines) {
    Bounds bounds{180, 90, -180, -90};
    for (Outline const* const outline : outlines)
        for (auto const& polygon : outline->polygons)
            for (Ring const& ring : polygon)
                for (Corner const& corner : ring) {
                    Position const place = outline->at(corner);
                    bounds.west = std::min(bounds.west, place.longitude);
                    bounds.east = std::max(bounds.east, place.longitude);
                    bounds.south = std::min(bounds.south, place.latitude);
                    bounds.north = std::max(bounds.north, place.latitude);
                }
    return bounds;
}

} // namespace model
