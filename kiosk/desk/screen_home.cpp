// For which place? Those that are likely stand here: the last card once more, the place where the
// kiosk stands, its neighbours; all others are one touch further.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

constexpr std::size_t kMostNeighbours = 9;

Choice tile_of(Scene const& scene, std::string const& region, Paint const& paint) {
    return {
        "place." + region, {"", scene.speaker().region(region)}, act(Deed::place, region), paint};
}

/// What was begun before: cards that were collected, the last one printed.
std::vector<Choice> begun(Scene const& scene) {
    Palette const& palette = scene.palette();
    std::vector<Choice> tiles;
    if (!scene.state.cart.empty()) {
        Words said = scene.say("desk.cart");
        said.text += " \xC2\xB7 " + std::to_string(scene.state.cart.size());
        tiles.push_back({"cart", {"", said}, act(Deed::cart), palette.accent});
    }
    if (scene.state.last)
        tiles.push_back({"again",
                         {"", scene.place_and_language(*scene.state.last)},
                         act(Deed::again),
                         palette.accent});
    return tiles;
}

std::vector<Choice> places(Scene const& scene, std::vector<Choice> tiles) {
    auto const& directory = scene.content().directory;
    std::string const& own = scene.content().region;
    Palette const& palette = scene.palette();
    tiles.push_back(tile_of(scene, own, palette.accent));
    model::Region const* const region = directory.region(own);
    auto const siblings = directory.children_of(region == nullptr ? "" : region->parent_id);
    for (model::Region const* const one : siblings)
        if (one->id != own && tiles.size() <= kMostNeighbours)
            tiles.push_back(tile_of(scene, one->id, palette.card));
    tiles.push_back(
        {"elsewhere", {"", scene.say("start.elsewhere")}, act(Deed::map), palette.card});
    tiles.push_back({"spell", {"", scene.say("elsewhere.write")}, act(Deed::spell), palette.card});
    return tiles;
}

} // namespace

View home_screen(Scene const& scene) {
    return tiles_screen(scene, {scene.say("desk.region"), "print"}, places(scene, begun(scene)));
}

View area_screen(Scene const& scene) {
    return tiles_screen(scene, {scene.say("desk.whole"), "place"}, places(scene, {}));
}

} // namespace kiosk::desk
