// A keyboard on the glass; a real one does the same.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include "kiosk/spelling.hpp"

namespace kiosk::desk {

View spelling_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    add_keyboard(view, scene, area, {scene.state.typed, scene.language, scene.state.latin},
                 act(Deed::list, "?"));
    return view;
}

} // namespace kiosk::desk
