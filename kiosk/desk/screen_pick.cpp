// Services that are chosen by hand, of one place or of several, as many as the card has room for.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include "kiosk/gazetteer.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

constexpr char kPlaces = '@'; // before the id of a region whose places are listed

bool is_ticked(Wish const& wish, std::string const& id) {
    return std::find(wish.services.begin(), wish.services.end(), id) != wish.services.end();
}

bool is_full(Scene const& scene) {
    Wish const& wish = scene.state.wish;
    auto const room = static_cast<std::size_t>(scene.shelf.kind(wish.kind).services);
    return wish.services.size() >= room;
}

/// What may be printed at the place; a service that finds no room any more is no target.
std::vector<Choice> services_of(Scene const& scene, std::string const& region) {
    auto const& content = scene.content();
    model::Query const query{region, {}, content.today, true};
    std::vector<Choice> tiles;
    for (model::Service const* const one : model::select(content.directory, query)) {
        if (model::open_phones(*one).empty()) continue;
        bool const ticked = is_ticked(scene.state.wish, one->id);
        auto const words = scene.speaker().service(*one);
        tiles.push_back({"service." + one->id,
                         {ticked ? "check" : words.pictogram, {words.name}},
                         ticked || !is_full(scene) ? act(Deed::service, one->id) : Action{},
                         paint_of(scene, ticked)});
    }
    return tiles;
}

std::string parent_of(Scene const& scene, std::string const& region) {
    model::Region const* const known = scene.content().directory.region(region);
    return known == nullptr ? "" : known->parent_id;
}

std::vector<Choice> places_of(Scene const& scene, std::string const& parent) {
    auto const& directory = scene.content().directory;
    std::vector<Choice> tiles;
    if (!parent.empty()) {
        tiles.push_back({"all",
                         {"place", scene.say("elsewhere.all", {{"place", scene.region(parent)}})},
                         act(Deed::pick, parent),
                         scene.palette().card});
        tiles.push_back({"above",
                         {"map", scene.say("start.elsewhere")},
                         act(Deed::pick, kPlaces + parent_of(scene, parent)),
                         scene.palette().card});
    }
    for (model::Region const* const one : places_below(directory, parent)) {
        bool const leaf = directory.children_of(one->id).empty();
        tiles.push_back({"place." + one->id,
                         {leaf ? "place" : "more", scene.speaker().region(one->id)},
                         act(Deed::pick, leaf ? one->id : kPlaces + one->id),
                         scene.palette().card});
    }
    return tiles;
}

} // namespace

View pick_screen(Scene const& scene) {
    std::string const& id = scene.state.id();
    if (!id.empty() && id.front() == kPlaces)
        return tiles_screen(scene, {scene.say("desk.region"), "map"},
                            places_of(scene, id.substr(1)));
    auto tiles = services_of(scene, id);
    tiles.push_back({"elsewhere",
                     {"map", scene.say("start.elsewhere")},
                     act(Deed::pick, kPlaces + parent_of(scene, id)),
                     scene.palette().card});
    Words title = scene.say("desk.pick");
    title.text += " \xC2\xB7 " + std::to_string(scene.state.wish.services.size()) + "/" +
                  std::to_string(scene.shelf.kind(scene.state.wish.kind).services);
    return tiles_screen(scene, {title, "help"}, std::move(tiles));
}

} // namespace kiosk::desk
