// The two sides of the paper are brought over each other: print the test page, read two numbers
// off it, save them.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <fmt/format.h>

namespace kiosk::desk {
namespace {

constexpr int kAlignRows = 5;

std::string millimetres(int halves) {
    return fmt::format("{:.1f}", halves / 2.0);
}

Face test_news(Scene const& scene) {
    State const& state = scene.state;
    using Stage = Alignment::Stage;
    if (state.testing()) return {"print", scene.say(message_of(state.paper))};
    if (state.align.stage == Stage::kept) return {"check", scene.say("desk.align.kept")};
    if (state.align.stage == Stage::failed) return {"cross", scene.say("error.not-saved")};
    if (state.test == Print::failed) return {"cross", scene.say("error.not-printed")};
    if (state.test == Print::done) return {"check", scene.say("desk.printed")};
    return {"help", scene.say("desk.align.how")};
}

} // namespace

View align_screen(Scene const& scene) {
    View view = blank(scene);
    Palette const& palette = scene.palette();
    Rect area = add_bar(view, scene);
    Words const title = scene.say("desk.align");
    add_heading(view, scene, take_heading(scene, area, title), {title, "print"});
    auto const rows = cells(area, {1, kAlignRows, scene.metrics().gap()});
    add_choices(view, scene, {rows[0]},
                {{"test", {"print", scene.say("desk.test-page")}, act(Deed::test), palette.card}});
    Alignment const& read = scene.state.align;
    add_stepper(view, scene, rows[1],
                {"to-right", scene.say("desk.align.right", {{"mm", millimetres(read.right)}}),
                 "left", act(Deed::shift, "left"), "right", act(Deed::shift, "right")});
    add_stepper(view, scene, rows[2],
                {"to-down", scene.say("desk.align.down", {{"mm", millimetres(read.down)}}), "up",
                 act(Deed::shift, "up"), "down", act(Deed::shift, "down")});
    add_choices(
        view, scene, {rows[3]},
        {{"keep", {"check", scene.say("desk.align.keep")}, act(Deed::keep), palette.accent}});
    add_line(view, scene, rows[4], "news", test_news(scene));
    return view;
}

} // namespace kiosk::desk
