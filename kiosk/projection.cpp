// SPDX-License-Identifier: Apache-2.0
#include "kiosk/projection.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {
namespace {

using model::Bounds;
using model::Outline;
using model::Position;

constexpr double kSmallest = 0.001;  // degrees, a hundred metres: what is smaller is drawn as large
constexpr double kLeastNarrow = 0.1; // nobody lives nearer to a pole
constexpr int kGrid = 16;            // places are tried, each way, for a name
constexpr int kTries = 200;          // boxes push one another

double squared(double value) {
    return value * value;
}

/// A border in degrees of latitude both ways.
struct Edge {
    Spot a;
    Spot b;
};

std::vector<Edge> sides_of(Outline const& outline, double narrow) {
    std::vector<Edge> sides;
    auto const spot = [&](model::Corner const& corner) {
        Position const place = outline.at(corner);
        return Spot{place.longitude * narrow, place.latitude};
    };
    for (auto const& polygon : outline.polygons)
        for (model::Ring const& ring : polygon)
            for (std::size_t i = 0; i < ring.size(); ++i)
                sides.push_back({spot(ring[i]), spot(ring[(i + 1) % ring.size()])});
    return sides;
}

double distance_squared(Spot const& spot, Edge const& side) {
    double const dx = side.b.x - side.a.x;
    double const dy = side.b.y - side.a.y;
    double const px = spot.x - side.a.x;
    double const py = spot.y - side.a.y;
    double const length = dx * dx + dy * dy;
    double const share = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0;
    return squared(px - share * dx) + squared(py - share * dy);
}

double to_border(std::vector<Edge> const& sides, Spot const& spot) {
    double nearest = squared(360);
    for (Edge const& side : sides)
        nearest = std::min(nearest, distance_squared(spot, side));
    return nearest;
}

/// How much shorter a degree of longitude is than one of latitude.
double narrow_at(double latitude) {
    return std::max(kLeastNarrow, std::cos(latitude * std::numbers::pi / 180));
}

void clamp_into(Rect& box, Size chart) {
    box.x = std::clamp(box.x, 0, std::max(0, chart.width - box.width));
    box.y = std::clamp(box.y, 0, std::max(0, chart.height - box.height));
}

/// Moves both by half of what is missing, the shorter way; false when nothing is.
bool push(Rect& a, Rect& b, int gap) {
    int const across = std::min(a.right(), b.right()) + gap - std::max(a.x, b.x);
    int const down = std::min(a.bottom(), b.bottom()) + gap - std::max(a.y, b.y);
    if (across <= 0 || down <= 0) return false;
    bool const sideways = across < down;
    int const half = ((sideways ? across : down) + 1) / 2;
    int Rect::*const axis = sideways ? &Rect::x : &Rect::y;
    bool const first = a.*axis < b.*axis || (a.*axis == b.*axis && &a < &b);
    Rect& before = first ? a : b;
    Rect& after = first ? b : a;
    before.*axis -= half;
    after.*axis += half;
    return true;
}

/// True when any of them moved.
bool push_all(std::vector<Rect>& boxes, int gap) {
    bool moved = false;
    for (std::size_t a = 0; a < boxes.size(); ++a)
        for (std::size_t b = a + 1; b < boxes.size(); ++b)
            if (push(boxes[a], boxes[b], gap)) moved = true;
    return moved;
}

} // namespace

Projection::Projection(Bounds const& around, Size size, double margin) {
    Position const middle{(around.west + around.east) / 2, (around.south + around.north) / 2};
    double const narrow = narrow_at(middle.latitude);
    double const wide = std::max(kSmallest, around.east - around.west) * (1 + 2 * margin);
    double const high = std::max(kSmallest, around.north - around.south) * (1 + 2 * margin);
    down_ = std::min(size.width / (wide * narrow), size.height / high);
    across_ = down_ * narrow;
    double const half_width = size.width / across_ / 2;
    double const half_height = size.height / down_ / 2;
    seen_ = {middle.longitude - half_width, middle.latitude - half_height,
             middle.longitude + half_width, middle.latitude + half_height};
}

Spot Projection::at(Position const& place) const {
    return {(place.longitude - seen_.west) * across_, (seen_.north - place.latitude) * down_};
}

Position middle_of(Outline const& outline) {
    Bounds const bounds = model::bounds_of({&outline});
    double const narrow = narrow_at(bounds.south);
    auto const sides = sides_of(outline, narrow);
    Position best{(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2};
    double furthest = -1;
    for (int i = 0; i < kGrid * kGrid; ++i) {
        Position const place{bounds.west + (bounds.east - bounds.west) * (i % kGrid + 0.5) / kGrid,
                             bounds.south +
                                 (bounds.north - bounds.south) * (i / kGrid + 0.5) / kGrid};
        double const away = to_border(sides, {place.longitude * narrow, place.latitude});
        if (away <= furthest || !outline.contains(place)) continue;
        furthest = away;
        best = place;
    }
    return best;
}

std::vector<Rect> apart(std::vector<Spot> const& middles, Size size, Size chart, int gap) {
    std::vector<Rect> boxes;
    for (Spot const& spot : middles) {
        boxes.push_back({static_cast<int>(spot.x) - size.width / 2,
                         static_cast<int>(spot.y) - size.height / 2, size.width, size.height});
        clamp_into(boxes.back(), chart);
    }
    bool moved = true;
    for (int i = 0; i < kTries && moved; ++i) {
        moved = push_all(boxes, gap);
        for (Rect& box : boxes)
            clamp_into(box, chart);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i)
        moved = moved ||
                !boxes[i].contains(static_cast<int>(middles[i].x), static_cast<int>(middles[i].y));
    return moved ? std::vector<Rect>() : boxes;
}

} // namespace kiosk
