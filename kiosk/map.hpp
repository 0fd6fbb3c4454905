// Maps out of the outlines of regions: where a service is, and where one may be looked for. Where
// outlines are missing, or a place is nobody's business, there is no map.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/parts.hpp"
#include <optional>

namespace kiosk {

/// The region of `service` among its neighbours, on a chart of this size at 0,0. Nothing unless its
/// place is public and a region is known that it lies in; its spot is marked when its coordinates
/// are public, and the kiosk's own when it is on the map.
std::optional<Chart> chart_of(Scene const& scene, model::Service const& service, Size size);

/// Whether `chart` shows where the kiosk stands.
bool shows_here(Chart const& chart);

/// Places to choose from, and what is offered beside their map.
struct PlacesOnMap {
    Heading heading;
    std::vector<Choice> beside; ///< at least one
    std::vector<model::Region const*> places;
    std::vector<Choice> choices; ///< each stands for the place at the same index
};
/// `view` with `page` in `area`: tiles on their regions, whose areas mean the same. Nothing where
/// a region has no outline, or the tiles have no room.
std::optional<View> with_map(View view, Backdrop const& scene, Rect area, PlacesOnMap const& page);

} // namespace kiosk
