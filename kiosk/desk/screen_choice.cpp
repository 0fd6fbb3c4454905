// Kinds of cards, and the papers on which the chosen kind can be printed.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {

/// Of a pile every kind but booklets: it lies on sheets that are cut.
View kinds_screen(Scene const& scene) {
    auto const& trail = scene.state.trail;
    bool const pile = trail.size() > 1 && trail[trail.size() - 2].screen == Screen::pile;
    std::vector<Choice> tiles;
    for (Kind const& kind : scene.shelf.kinds)
        if (!pile || !kind.pages)
            tiles.push_back({"kind." + kind.id,
                             {"", scene.say("desk.kind." + kind.id)},
                             act(Deed::kind, kind.id),
                             paint_of(scene, kind.id == scene.state.wish.kind)});
    return tiles_screen(scene, {scene.say("desk.kinds"), "print"}, std::move(tiles));
}

View papers_screen(Scene const& scene) {
    Paper const& open = paper_of(scene.state.wish, scene.shelf);
    std::vector<Choice> tiles;
    for (Paper const& paper : scene.shelf.kind(scene.state.wish.kind).papers)
        tiles.push_back({"paper." + paper.id,
                         {"", {paper.name, "en"}},
                         act(Deed::paper, paper.id),
                         paint_of(scene, paper.id == open.id)});
    return tiles_screen(scene, {scene.say("desk.form"), "print"}, std::move(tiles));
}

} // namespace kiosk::desk
