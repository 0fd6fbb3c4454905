// Take it with you: three ways, each a large picture.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"

namespace kiosk {

View take_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    Words const title = scene.say("take.title");
    add_heading(view, scene, take_heading(scene, area, title), {title, "qr"});
    std::string const id = scene.state.id_of(Screen::take);
    Paint const& paint = scene.palette().accent;
    std::vector<Choice> choices;
    auto const add = [&](char const* name, char const* picture, char const* key, Screen screen) {
        choices.push_back({name, {picture, scene.say(key)}, {Deed::open, id, 0, screen}, paint});
    };
    if (!scene.content().directory.about.base_url.empty())
        add("to-phone", "qr", "take.phone", Screen::code);
    if (scene.content().printer && !scene.content().printable(id, scene.region(), 1).empty())
        add("to-paper", "print", "take.print", Screen::print);
    add("to-memory", "repeat", "take.learn", Screen::memory);
    int const count = static_cast<int>(choices.size());
    bool const tall = metrics.portrait();
    add_choices(view, scene, cells(area, {tall ? 1 : count, tall ? count : 1, metrics.gap()}),
                choices);
    return view;
}

} // namespace kiosk
