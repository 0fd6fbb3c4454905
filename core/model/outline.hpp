// The border of a region, as simple as a map on a glass needs it. It knows neither files nor
// pixels.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <vector>

namespace model {

/// A place on the earth: WGS 84, degrees.
struct Position {
    double longitude = 0;
    double latitude = 0;
};

/// A corner of a border, in steps from the south-west: 0 … kMostSteps each way.
struct Corner {
    int east = 0;
    int north = 0;
    friend bool operator==(Corner const&, Corner const&) = default;
};
constexpr int kMostSteps = 999;
constexpr std::size_t kMostCorners = 400; ///< of one outline

/// Closed: the first corner follows the last.
using Ring = std::vector<Corner>;

struct Outline {
    int west = 0;  ///< of the corner that steps are counted from, in tenths of a degree
    int south = 0; ///< likewise
    int step = 1;  ///< in thousandths of a degree
    /// The border of each part of the region, and after it those of the holes in it.
    std::vector<std::vector<Ring>> polygons;

    bool empty() const { return polygons.empty(); }
    std::size_t corners() const;
    Position at(Corner const& corner) const;
    /// Whether the place lies inside, which is where an odd number of borders goes round it.
    bool contains(Position const& place) const;
    friend bool operator==(Outline const&, Outline const&) = default;
};

/// A rectangle of the map, degrees.
struct Bounds {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    bool contains(Position const& place) const;
    bool overlaps(Bounds const& other) const;
};

/// The smallest rectangle around all of `outlines`, of which one at least is not empty.
Bounds bounds_of(std::vector<Outline const*> const& outlines);

} // namespace model
