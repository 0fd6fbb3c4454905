// In which language is the card? Each by its own name in its own script.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

std::vector<Choice> language_tiles(Scene const& scene, Deed deed) {
    std::vector<Choice> tiles;
    for (catalogue::Language const& one : scene.content().catalogue.languages())
        tiles.push_back({"language." + one.tag,
                         {"", {one.endonym, one.tag, "language.self"}},
                         act(deed, one.tag),
                         scene.palette().card});
    return tiles;
}

View languages(Scene const& scene, Words const& title, Deed deed) {
    return tiles_screen(scene, {title, "language"}, language_tiles(scene, deed));
}

} // namespace

View language_screen(Scene const& scene) {
    return languages(scene, scene.say("desk.language"), Deed::speak);
}

View words_screen(Scene const& scene) {
    return languages(scene, scene.say("language.title"), Deed::language);
}

} // namespace kiosk::desk
