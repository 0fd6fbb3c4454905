// A campaign's places, and its languages: tiles that are ticked, as many as there are.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "kiosk/desk/screens.hpp"
#include "kiosk/gazetteer.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

/// A region that has no others below it, or all such below it.
std::vector<std::string> leaves(model::Directory const& directory, std::string const& region) {
    auto const children = directory.children_of(region);
    if (children.empty()) return {region};
    std::vector<std::string> all;
    for (model::Region const* const child : children)
        for (std::string& leaf : leaves(directory, child->id))
            all.push_back(std::move(leaf));
    return all;
}

bool all_ticked(Campaign const& campaign, std::vector<std::string> const& ids) {
    return std::all_of(ids.begin(), ids.end(),
                       [&](std::string const& id) { return campaign.places.contains(id); });
}

Choice all_of(Scene const& scene, std::string const& region) {
    auto const ids = leaves(scene.content().directory, region);
    bool const ticked = all_ticked(scene.state.campaign, ids);
    return {
        "all",
        {ticked ? "check" : "place", scene.say("elsewhere.all", {{"place", scene.region(region)}})},
        act(Deed::tick, base::join(ids, " ")),
        ticked ? scene.palette().accent : scene.palette().card};
}

/// A village is ticked; a district opens.
Choice tile_of(Scene const& scene, std::string const& region) {
    auto const ids = leaves(scene.content().directory, region);
    bool const village = ids.size() == 1 && ids.front() == region;
    bool const ticked = all_ticked(scene.state.campaign, ids);
    return {"place." + region,
            {ticked    ? "check"
             : village ? "place"
                       : "more",
             scene.speaker().region(region)},
            village ? act(Deed::tick, region) : act(Deed::villages, region),
            ticked ? scene.palette().accent : scene.palette().card};
}

std::vector<Choice> village_tiles(Scene const& scene) {
    auto const& directory = scene.content().directory;
    std::string const& within = scene.state.id();
    std::vector<Choice> tiles;
    if (!within.empty()) tiles.push_back(all_of(scene, within));
    for (model::Region const* const child : places_below(directory, within))
        tiles.push_back(tile_of(scene, child->id));
    if (!within.empty())
        tiles.push_back({"elsewhere",
                         {"map", scene.say("start.elsewhere")},
                         act(Deed::villages),
                         scene.palette().card});
    return tiles;
}

/// On, once something is ticked.
std::optional<Choice> onward(Scene const& scene, std::size_t ticked, Deed deed) {
    if (ticked == 0) return std::nullopt;
    return Choice{"onward", {"next", scene.say("desk.next")}, act(deed), scene.palette().accent};
}

Words counted(Words title, std::size_t ticked) {
    if (ticked > 0) title.text += " \xC2\xB7 " + std::to_string(ticked);
    return title;
}

} // namespace

View villages_screen(Scene const& scene) {
    std::size_t const ticked = scene.state.campaign.places.size();
    return tiles_screen(scene, {counted(scene.say("desk.region"), ticked), "map"},
                        village_tiles(scene), onward(scene, ticked, Deed::tongues));
}

View tongues_screen(Scene const& scene) {
    auto const& wanted = scene.state.campaign.languages;
    std::vector<Choice> tiles;
    for (catalogue::Language const& one : scene.content().catalogue.languages()) {
        bool const ticked = wanted.contains(one.tag);
        tiles.push_back({"language." + one.tag,
                         {ticked ? "check" : "language", {one.endonym, one.tag, "language.self"}},
                         act(Deed::tongue, one.tag),
                         ticked ? scene.palette().accent : scene.palette().card});
    }
    return tiles_screen(scene, {counted(scene.say("desk.language"), wanted.size()), "language"},
                        std::move(tiles), onward(scene, wanted.size(), Deed::pile));
}

} // namespace kiosk::desk
