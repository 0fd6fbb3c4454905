// Somewhere else: country, province, district, one list after the other, or what was typed. The
// first tile is the place itself, or the keyboard.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/gazetteer.hpp"
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

using Regions = std::vector<model::Region const*>;

constexpr int kMostTiles = 9; // domain requirement U2

/// The countries; where there is one only, its provinces.
Regions at_top(model::Directory const& directory) {
    Regions regions = directory.children_of("");
    if (regions.size() == 1 && !directory.children_of(regions.front()->id).empty())
        return directory.children_of(regions.front()->id);
    return regions;
}

Regions listed(Scene const& scene, std::string const& parent) {
    auto const& directory = scene.content().directory;
    if (parent.empty()) return at_top(directory);
    if (parent == "?")
        return places_like(directory, {scene.state.typed, scene.language, scene.state.latin});
    return directory.children_of(parent);
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

} // namespace

View places_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    std::string const parent = scene.state.id_of(Screen::places);
    bool const within = !parent.empty() && parent != "?";
    Words const title =
        within ? Words(scene.speaker().region(parent)) : scene.say("elsewhere.title");
    Rect const heading = take_heading(scene, area, title);
    auto tiles = tiles_of(scene, parent);
    int const count = static_cast<int>(tiles.size());
    Size const least = {metrics.px(metrics.lengths().tile),
                        metrics.px(metrics.lengths().tile_least)};
    Wish const wish = {count, kMostTiles, least, metrics.gap()};
    bool const paged = best_grid(area.size(), wish).cells() < count;
    Rect const room = paged ? without_pager(scene, area) : area;
    Grid const grid = best_grid(room.size(), wish);
    Pages const pages = pages_of(tiles.size(), grid.cells(), scene.state.page());
    add_heading(view, scene, heading, {title, "map", pages});
    add_pager(view, scene, area, pages);
    tiles.erase(tiles.begin(), tiles.begin() + std::min(pages.open * grid.cells(), count));
    add_choices(view, scene, cells(room, grid), tiles);
    return view;
}

} // namespace kiosk
