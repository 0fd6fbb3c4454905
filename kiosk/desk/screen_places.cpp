// Any place: country, province, district, village, one map or list after the other, or what was
// typed. What stands beside a map, and first on a list, is the place that all of it lies in.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include "kiosk/gazetteer.hpp"
#include "kiosk/map.hpp"

namespace kiosk::desk {
namespace {

using Regions = std::vector<model::Region const*>;

Regions listed(Scene const& scene) {
    auto const& directory = scene.content().directory;
    if (scene.state.id() != "?") return places_below(directory, scene.state.id());
    return places_like(directory, {scene.state.typed, scene.language, scene.state.latin});
}

bool within(std::string const& parent) {
    return !parent.empty() && parent != "?";
}

Choice whole_of(Scene const& scene, std::string const& parent) {
    return {"all",
            {"", scene.say("elsewhere.all", {{"place", scene.region(parent)}})},
            act(Deed::place, parent),
            scene.palette().accent};
}

Choice place_tile(Scene const& scene, model::Region const& region, Deed deed) {
    return {"place." + region.id,
            {"", scene.speaker().region(region)},
            act(deed, region.id),
            scene.palette().card};
}

std::vector<Choice> place_tiles(Scene const& scene) {
    std::string const& parent = scene.state.id();
    std::vector<Choice> tiles;
    if (within(parent)) tiles.push_back(whole_of(scene, parent));
    for (model::Region const* const region : listed(scene)) {
        bool const meant = // who typed its name wants no list of what lies in it
            parent == "?" || scene.content().directory.children_of(region->id).empty();
        tiles.push_back(place_tile(scene, *region, meant ? Deed::place : Deed::list));
    }
    return tiles;
}

Heading places_heading(Scene const& scene) {
    std::string const& parent = scene.state.id();
    return {within(parent) ? Words(scene.speaker().region(parent)) : scene.say("desk.region"),
            "map"};
}

/// One touch chooses a district: villages have no outlines. What is larger is opened.
bool opens(Scene const& scene, model::Region const& region) {
    return region.kind < model::RegionKind::district &&
           !scene.content().directory.children_of(region.id).empty();
}

/// The list has what cannot be touched here.
PlacesOnMap map_page(Scene const& scene) {
    std::string const& parent = scene.state.id();
    Paint const& paint = scene.palette().card;
    PlacesOnMap page{places_heading(scene), {}, listed(scene), {}};
    page.beside = {
        within(parent)
            ? whole_of(scene, parent)
            : Choice{"spell", {"", scene.say("elsewhere.write")}, act(Deed::spell), paint},
        {"list", {"", scene.say("desk.as-list")}, act(Deed::list, parent), paint}};
    for (model::Region const* const region : page.places) {
        Deed const deed = opens(scene, *region) ? Deed::map : Deed::place;
        page.choices.push_back(place_tile(scene, *region, deed));
    }
    return page;
}

} // namespace

View places_screen(Scene const& scene) {
    return tiles_screen(scene, places_heading(scene), place_tiles(scene));
}

View map_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    auto map = with_map(std::move(view), scene, area, map_page(scene));
    return map ? std::move(*map) : places_screen(scene);
}

} // namespace kiosk::desk
