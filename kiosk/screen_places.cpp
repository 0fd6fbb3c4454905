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

/// The tiles on a map, but for the first, which stands beside it; nothing where there is none.
std::optional<View> on_map(Scene const& scene, Heading const& heading, std::vector<Choice> tiles,
                           std::string const& parent) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    PlacesOnMap page{heading, {tiles.front()}, listed(scene, parent), {}};
    page.choices.assign(tiles.begin() + 1, tiles.end());
    return with_map(std::move(view), scene, area, page);
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
        if (auto map = on_map(scene, heading, tiles, parent)) return std::move(*map);
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    add_tiles(view, scene, area, {heading, tiles, kMostPlaces});
    return view;
}

} // namespace kiosk
