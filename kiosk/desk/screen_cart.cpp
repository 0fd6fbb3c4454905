// The basket: cards that are printed together, with a sheet on top that says what they are, and
// nothing of whom they are for.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

std::vector<Block> cart_blocks(Scene const& scene, Size page) {
    BlockMaker const make(scene, page);
    std::vector<Block> blocks;
    for (Wish const& card : scene.state.cart) {
        Words said = scene.place_and_language(card);
        said.text +=
            " \xC2\xB7 " + scene.say("desk.kind." + card.kind).text + " \xC2\xB7 " +
            scene.content().catalogue.counted(scene.language, "desk.copies", card.copies());
        blocks.push_back(make.line("card." + std::to_string(blocks.size()), "print", said, true));
    }
    if (!blocks.empty())
        blocks.push_back(make.button("empty", {"cross", scene.say("desk.empty")},
                                     scene.palette().card, act(Deed::empty), true));
    return blocks;
}

} // namespace

View cart_screen(Scene const& scene) {
    View view = blank(scene);
    std::optional<Choice> onward;
    if (!scene.state.cart.empty() && !scene.state.campaign.busy())
        onward = Choice{"onward",
                        {"next", scene.say("desk.next")},
                        act(Deed::together),
                        scene.palette().accent};
    Rect const area = add_bar(view, scene, onward);
    add_blocks(view, scene, area, {scene.say("desk.cart"), "print"},
               [&](Size page) { return cart_blocks(scene, page); });
    return view;
}

} // namespace kiosk::desk
