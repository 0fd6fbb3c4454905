// How old are you? Pictures for three answers; who does not know gets the words for children.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"

namespace kiosk {

View child_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    Words const title = scene.say("screen.child.title");
    add_heading(view, scene, take_heading(scene, area, title), {title, "children"});
    Paint const& paint = scene.palette().topic("child");
    std::vector<Choice> const choices = {
        {"age.u10", {"child", scene.say("screen.child.u10")}, {Deed::reader, "child"}, paint},
        {"age.teen", {"school", scene.say("screen.child.teen")}, {Deed::reader, "teen"}, paint},
        {"age.unsure", {"help", scene.say("screen.child.unsure")}, {Deed::reader, "child"}, paint}};
    bool const tall = metrics.portrait();
    add_choices(view, scene, cells(area, {tall ? 1 : 3, tall ? 3 : 1, metrics.gap()}), choices);
    return view;
}

} // namespace kiosk
