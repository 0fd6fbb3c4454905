// A keyboard with only those letters that lead to a place: whoever begins a name always finds one.
// The letters are those of the visitor's own script, or Latin ones that sound like the name.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/spelling.hpp"

namespace kiosk {

View spelling_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    add_keyboard(view, scene, area, {scene.state.typed, scene.language, scene.state.latin},
                 {Deed::open, "?", 0, Screen::places});
    return view;
}

} // namespace kiosk
