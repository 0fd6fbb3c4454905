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

/// Adds a map with `choices` on it, of which each stands for the region of `places` at the same
/// index: tiles on their regions, whose areas mean the same. False, and nothing added, where a
/// region has no outline or the tiles have no room.
bool add_map_of_choices(View& view, Scene const& scene, Rect const& area,
                        std::vector<model::Region const*> const& places,
                        std::vector<Choice> const& choices);

} // namespace kiosk
