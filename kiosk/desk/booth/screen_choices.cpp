// Which language is to be recorded, who speaks, and whether all may hear her.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include "kiosk/desk/booth/screens.hpp"

namespace kiosk::desk::booth {
namespace {

View tiles(Scene const& scene, Heading heading, std::vector<Choice> choices) {
    constexpr int kMostTiles = 24;
    View view = blank(scene);
    Rect const area = add_strip(view, scene);
    int const tallest = scene.metrics().px(scene.metrics().lengths().tile);
    add_tiles(view, scene, area, {std::move(heading), std::move(choices), kMostTiles, tallest});
    return view;
}

} // namespace

View languages_screen(Scene const& scene) {
    std::vector<Choice> choices;
    for (recording::Tongue const& one : scene.book.tongues)
        choices.push_back({"tongue." + one.tag,
                           {"", scene.endonym(one)},
                           act(Deed::tongue, one.tag),
                           scene.palette().card});
    std::string const& why = scene.state.why;
    Words const title = scene.say(why.empty() ? "desk.booth.language" : why);
    return tiles(scene, {title, "microphone"}, std::move(choices));
}

View speakers_screen(Scene const& scene) {
    std::vector<Choice> choices;
    for (std::string const& label : scene.state.voices)
        choices.push_back({"speaker." + label,
                           {"talk", {label, "en"}},
                           act(Deed::speaker, label),
                           scene.palette().card});
    choices.push_back({"speaker.new",
                       {"start", scene.say("desk.booth.new")},
                       act(Deed::speaker, next_label(scene.state.voices)),
                       scene.palette().accent});
    return tiles(scene, {scene.say("desk.booth.who"), "talk"}, std::move(choices));
}

View consent_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_strip(view, scene);
    Rect const row = take_bottom(area, metrics.target() * 2, metrics.gap());
    add_choices(view, scene, cells(row, {2, 1, metrics.gap()}),
                {{"agree",
                  {"check", scene.say("desk.booth.agree")},
                  act(Deed::consent, "yes"),
                  scene.palette().accent},
                 {"refuse",
                  {"cross", scene.say("desk.booth.refuse")},
                  act(Deed::consent, "no"),
                  scene.palette().card}});
    add_blocks(view, scene, area, {scene.say("desk.booth.consent"), "microphone"}, [&](Size page) {
        BlockMaker const make(scene, page);
        return std::vector<Block>{
            make.line("heard", "listen", scene.say("desk.booth.heard"), false),
            make.line("name", "private", scene.say("desk.booth.name"), false),
            make.line("undo", "cross", scene.say("desk.booth.undo", {{"label", scene.state.label}}),
                      false)};
    });
    return view;
}

} // namespace kiosk::desk::booth
