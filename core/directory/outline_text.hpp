// An outline as one line of TopoJSON, which HSDS knows as a form of service_area.extent: half as
// long as GeoJSON, because each corner is told by its distance from the one before. No number in
// it has more than three digits, so no withheld number or position can be found in one by chance.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "model/outline.hpp"
#include <string>
#include <string_view>

namespace directory {

/// HSDS service_area.extent_type of the text.
constexpr std::string_view kExtentType = "topojson";

/// The same outline always gives the same bytes; an empty one the empty text.
std::string text_of(model::Outline const& outline);

/// The outline of a text that text_of() can have written, byte for byte, with at most
/// model::kMostCorners corners; anything else is ErrorCode::malformed.
base::Result<model::Outline> outline_of(std::string_view text);

} // namespace directory
