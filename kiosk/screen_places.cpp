// Somewhere else: country, province, district, one map or list after the other, or what was typed.
// The first tile is the place itself, or the keyboard.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/gazetteer.hpp"
#include "kiosk/map.hpp"

namespace kiosk {
namespace {

using Regions = std::vector<model::Region const*>;

constexpr int kMostPlaces = 9; // domain requirement U2

Regions listed(Scene const& scene, std::string const& parent) {
    auto const& directory = scene.content().directory;
    if (parent == "?")
        return places_like(directory, {scene.state.typed, scene.language, scene.state.latin});
    return places_below(directory, parent);
}

Choice tile_of(Scene const& scene, model::Region const& region) {
    bool const leaf = scene.content().directory.children_of(region.id).empty();
    Action const action =
        leaf ? Action{Deed::settle, region.id} : Action{Deed::open, region.id, 0, Screen::places};
    return {"place." + region.id,
            {"", scene.speaker().region(region.id)},
            action,
            scene.palette().card};
}

std::vector<Choice> tiles_of(Scene const& scene, std::string const& parent) {
    std::vector<Choice> tiles;
    Paint const& paint = scene.palette().accent;
    if (parent.empty())
        tiles.push_back({"spell",
                         {"", scene.say("elsewhere.write")},
                         {Deed::open, {}, 0, Screen::spelling},
                         paint});
    else if (parent != "?")
        tiles.push_back(
            {"all",
             {"", scene.say("elsewhere.all", {{"place", scene.speaker().region(parent).text}})},
             {Deed::settle, parent},
             paint});
    for (model::Region const* region : listed(scene, parent))
        tiles.push_back(tile_of(scene, *region));
    return tiles;
}

/// The strip beside a map (on a tall glass: below it), taken off `area`, for the first tile.
Rect take_strip(Scene const& scene, Rect& area, Choice const& first) {
    Metrics const& metrics = scene.metrics();
    if (metrics.portrait()) return take_bottom(area, metrics.bar(), metrics.gap());
    Rect strip = take_right(area, column_width(scene, {first.face}), metrics.gap());
    int const height = strip.height;
    strip.height = std::min(height, metrics.target());
    while (strip.height < height && !choices_fit(scene, strip.size(), {first}))
        strip.height = std::min(height, strip.height + metrics.padding());
    return strip;
}

/// The tiles on a map; nothing where there is none, or no room for it.
std::optional<View> on_map(Scene const& scene, Heading const& heading, std::vector<Choice> tiles,
                           Regions const& places) {
    View view = blank(scene);
    Rect area = add_bar(view, scene);
    add_heading(view, scene, take_heading(scene, area, heading.text), heading);
    Choice const first = tiles.front();
    tiles.erase(tiles.begin());
    Rect const strip = take_strip(scene, area, first);
    if (!choices_fit(scene, strip.size(), {first})) return std::nullopt;
    add_choices(view, scene, {strip}, {first});
    if (!add_map_of_choices(view, scene, area, places, tiles)) return std::nullopt;
    return view;
}

} // namespace

View places_screen(Scene const& scene) {
    std::string const parent = scene.state.id_of(Screen::places);
    bool const within = !parent.empty() && parent != "?";
    Words const title =
        within ? Words(scene.speaker().region(parent)) : scene.say("elsewhere.title");
    Heading const heading{title, "map"};
    auto const tiles = tiles_of(scene, parent);
    if (parent != "?")
        if (auto map = on_map(scene, heading, tiles, listed(scene, parent))) return std::move(*map);
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    add_tiles(view, scene, area, {heading, tiles, kMostPlaces});
    return view;
}

} // namespace kiosk
