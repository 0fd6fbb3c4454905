// Any place: country, province, district, village, one list after the other, or what was typed.
// The first tile is the place itself.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include "kiosk/gazetteer.hpp"

namespace kiosk::desk {
namespace {

std::vector<model::Region const*> listed(Scene const& scene) {
    auto const& directory = scene.content().directory;
    if (scene.state.id() != "?") return places_below(directory, scene.state.id());
    return places_like(directory, {scene.state.typed, scene.language, scene.state.latin});
}

std::vector<Choice> place_tiles(Scene const& scene) {
    std::string const& parent = scene.state.id();
    Palette const& palette = scene.palette();
    std::vector<Choice> tiles;
    if (!parent.empty() && parent != "?")
        tiles.push_back({"all",
                         {"", scene.say("elsewhere.all", {{"place", scene.region(parent)}})},
                         act(Deed::place, parent),
                         palette.accent});
    for (model::Region const* const region : listed(scene)) {
        bool const meant = // who typed its name wants no list of what lies in it
            parent == "?" || scene.content().directory.children_of(region->id).empty();
        tiles.push_back({"place." + region->id,
                         {"", scene.speaker().region(region->id)},
                         act(meant ? Deed::place : Deed::list, region->id),
                         palette.card});
    }
    return tiles;
}

} // namespace

View places_screen(Scene const& scene) {
    std::string const& parent = scene.state.id();
    bool const within = !parent.empty() && parent != "?";
    Words const title = within ? Words(scene.speaker().region(parent)) : scene.say("desk.region");
    return tiles_screen(scene, {title, "map"}, place_tiles(scene));
}

} // namespace kiosk::desk
