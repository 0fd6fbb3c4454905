// SPDX-License-Identifier: Apache-2.0
#include "sheets/areas.hpp"
#include "sheets/json_tree.hpp"
#include <cmath>
#include <fmt/format.h>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;

constexpr int kDeepestShape = 32;
constexpr std::size_t kMostFeatures = 20'000;
constexpr std::size_t kMostSpots = 2'000'000;
constexpr std::size_t kFewestSpots = 4; // of a closed ring, RFC 7946, 3.1.6
constexpr double kMostLongitude = 180;
constexpr double kMostLatitude = 90;

/// Why the feature that is being read cannot be taken; empty: it can.
using Fault = std::string;

Json const* member(Json const& object, char const* name) {
    if (!object.is_object()) return nullptr;
    auto const found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

bool is_text(Json const* value, char const* text) {
    return value != nullptr && value->is_string() && *value == text;
}

Fault take_spot(Json const& position, std::vector<Spot>& ring) {
    bool const numbers = position.is_array() && position.size() >= 2 && position[0].is_number() &&
                         position[1].is_number();
    if (!numbers) return "has a position that is no list of two numbers";
    Spot const spot{position[0].get<double>(), position[1].get<double>()};
    if (!(std::abs(spot.longitude) <= kMostLongitude && std::abs(spot.latitude) <= kMostLatitude))
        return fmt::format("has the position {}, {}, which is not on the earth: longitude stands "
                           "first, both are in degrees",
                           spot.longitude, spot.latitude);
    ring.push_back(spot);
    return {};
}

Fault take_ring(Json const& positions, std::vector<Spot>& ring) {
    if (!positions.is_array() || positions.size() < kFewestSpots)
        return fmt::format("has a ring of fewer than {} positions", kFewestSpots);
    if (positions.front() != positions.back())
        return "has a ring that is not closed: its last position has to be its first";
    for (Json const& position : positions)
        if (Fault fault = take_spot(position, ring); !fault.empty()) return fault;
    ring.pop_back();
    return {};
}

Fault take_polygon(Json const& rings, Area& area) {
    if (!rings.is_array() || rings.empty()) return "has a polygon without a ring";
    area.polygons.emplace_back(rings.size());
    for (std::size_t i = 0; i < rings.size(); ++i)
        if (Fault fault = take_ring(rings[i], area.polygons.back()[i]); !fault.empty())
            return fault;
    return {};
}

Fault take_geometry(Json const& feature, Area& area) {
    Json const* const geometry = member(feature, "geometry");
    Json const* const type = geometry == nullptr ? nullptr : member(*geometry, "type");
    Json const* const coordinates =
        geometry == nullptr ? nullptr : member(*geometry, "coordinates");
    if (is_text(type, "Polygon") && coordinates != nullptr) return take_polygon(*coordinates, area);
    bool const many = is_text(type, "MultiPolygon") && coordinates != nullptr &&
                      coordinates->is_array() && !coordinates->empty();
    if (!many) return "is no Polygon or MultiPolygon";
    for (Json const& polygon : *coordinates)
        if (Fault fault = take_polygon(polygon, area); !fault.empty()) return fault;
    return {};
}

void take_names(Json const& feature, Area& area) {
    auto const take = [&](std::string const& name, Json const& value) {
        if (value.is_string() || value.is_number())
            area.names.emplace_back(name, scalar(value).text);
    };
    if (Json const* const id = member(feature, "id")) take("id", *id);
    if (Json const* const properties = member(feature, "properties"); properties != nullptr)
        for (auto const& [name, value] : properties->items())
            take(name, value);
}

std::size_t spots_of(Area const& area) {
    std::size_t count = 0;
    for (auto const& polygon : area.polygons)
        for (auto const& ring : polygon)
            count += ring.size();
    return count;
}

base::Result<Areas> areas_of(Json const& features, std::string const& name) {
    if (features.size() > kMostFeatures)
        return Error{
            ErrorCode::too_large, name,
            fmt::format("has more than {} features; keep those of one country", kMostFeatures)};
    Areas all;
    std::size_t spots = 0;
    for (Json const& feature : features) {
        Area area;
        area.number = ++all.read;
        Fault const fault = take_geometry(feature, area);
        spots += spots_of(area);
        if (spots > kMostSpots)
            return Error{ErrorCode::too_large, name,
                         fmt::format("has more than {} positions; keep one country, or take a "
                                     "coarser file",
                                     kMostSpots)};
        take_names(feature, area);
        if (fault.empty())
            all.areas.push_back(std::move(area));
        else
            all.problems.push_back({base::Severity::error, "bad-outline", name, area.number,
                                    "geometry", "this feature " + fault});
    }
    return all;
}

/// Parsing may throw out of nlohmann (bad UTF-8, for one); nothing leaves this function.
base::Result<Areas> parsed_areas(std::string_view text, std::string const& name) {
    bool deep = false;
    Json const document = Json::parse(text, [&](int depth, Json::parse_event_t, Json const&) {
        deep = deep || depth > kDeepestShape;
        return !deep;
    });
    if (deep)
        return Error{ErrorCode::malformed, name,
                     fmt::format("is nested deeper than {} levels", kDeepestShape)};
    Json const* const features = member(document, "features");
    bool const good = is_text(member(document, "type"), "FeatureCollection") &&
                      features != nullptr && features->is_array();
    if (!good)
        return Error{ErrorCode::unsupported, name,
                     "is no GeoJSON FeatureCollection; geographic programs write one (QGIS: "
                     "Export, Save Features As, GeoJSON)"};
    return areas_of(*features, name);
}

} // namespace

base::Result<Areas> read_areas(base::Path const& path) {
    auto const text = base::read_file(path);
    if (!text) return text.error();
    try {
        return parsed_areas(*text, path.string());
    } catch (Json::exception const& error) {
        return Error{ErrorCode::malformed, path.string(),
                     fmt::format("is not valid JSON: {}", error.what())};
    }
}

} // namespace sheets
