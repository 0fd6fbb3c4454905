// Which cards of earlier campaigns carry a number that is no longer right.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

Words title_of(Scene const& scene) {
    Old const& old = scene.state.old;
    if (old.stage == Old::Stage::failed) return scene.say("error.not-read");
    if (old.stage != Old::Stage::known) return scene.say("desk.looking");
    return scene.say(old.cards.empty() ? "desk.none-old" : "desk.old");
}

std::vector<Block> old_blocks(Scene const& scene, Size page) {
    BlockMaker const make(scene, page);
    std::vector<Block> blocks;
    for (Wish const& card : scene.state.old.cards) {
        Words said = scene.place_and_language(card);
        said.text += " · " + scene.say("desk.kind." + card.kind).text;
        blocks.push_back(make.line("old." + std::to_string(blocks.size()), "warning", said, true));
    }
    return blocks;
}

} // namespace

View old_screen(Scene const& scene) {
    View view = blank(scene);
    std::optional<Choice> redo;
    if (!scene.state.old.cards.empty())
        redo = Choice{
            "redo", {"print", scene.say("desk.redo")}, act(Deed::redo), scene.palette().accent};
    Rect const area = add_bar(view, scene, redo);
    add_blocks(view, scene, area, {title_of(scene), "hours"},
               [&](Size page) { return old_blocks(scene, page); });
    return view;
}

} // namespace kiosk::desk
