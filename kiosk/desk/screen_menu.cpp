// All else that the desk can do, a line each.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/booth.hpp"
#include "kiosk/desk/screens.hpp"
#include <array>

namespace kiosk::desk {
namespace {

struct Entry {
    char const* id;
    char const* picture;
    char const* key;
    Action (*action)();
    bool (*offered)(Stand const&);
};

template <Deed deed> Action doing() {
    return act(deed);
}

bool always(Stand const& /*stand*/) {
    return true;
}
bool with_folder(Stand const& stand) {
    return stand.folder;
}
bool with_printer(Stand const& stand) {
    return stand.printer;
}

constexpr std::array kEntries = {
    Entry{"old", "hours", "desk.old", doing<Deed::old>, with_folder},
    Entry{"update", "repeat", "desk.update", doing<Deed::update>, always},
    Entry{"health", "computer-worker", "desk.health", doing<Deed::health>, always},
    Entry{"booth", "microphone", "desk.booth", booth::enter, with_folder},
    Entry{"align", "print", "desk.align", doing<Deed::align>, with_printer},
};

} // namespace

View menu_screen(Scene const& scene) {
    std::vector<Choice> tiles;
    for (Entry const& one : kEntries)
        if (one.offered(scene.stand))
            tiles.push_back(
                {one.id, {one.picture, scene.say(one.key)}, one.action(), scene.palette().card});
    return tiles_screen(scene, {scene.say("desk.more"), "more"}, std::move(tiles));
}

} // namespace kiosk::desk
