// Help, the same on every screen: a number to call and what to say there, and what makes the kiosk
// easier to use.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include "kiosk/phone_card.hpp"
#include <array>

namespace kiosk {
namespace {

constexpr std::array kVolumeKeys = {"help.quiet", "help.middle", "help.loud"};
constexpr std::array kVolumePictures = {"quieter", "listen", "listen"};

/// A target that is loud while `on`.
Block toggle(Scene const& scene, BlockMaker const& make, std::string const& look,
             std::string const& picture, bool on) {
    Palette const& palette = scene.palette();
    return make.button("look." + look, {picture, scene.say("help." + look)},
                       on ? palette.accent : palette.card, {Deed::look, look}, true);
}

void add_person(std::vector<Block>& blocks, Scene const& scene, BlockMaker const& make) {
    auto hotlines = scene.content().hotlines(scene.region());
    if (scene.state.reader != Reader::adult) hotlines = for_children(std::move(hotlines));
    for (model::Service const* service : hotlines) {
        wording::ServiceWords const words = scene.speaker().service(*service);
        if (words.phones.empty()) continue;
        blocks.push_back(make.heading("person", {words.name, "service." + words.id + ".name"}));
        blocks.push_back({phone_card(scene, "phone.0", words.phones.front(), make.width()), false});
        blocks.push_back(make.line(
            "say", "talk", scene.say(scene.band().empty() ? "say.talk" : scene.band() + "say.help"),
            false));
        return;
    }
}

std::vector<Block> help_blocks(Scene const& scene, Size page) {
    BlockMaker const make(scene, page);
    Looks const& looks = scene.state.looks;
    Palette const& palette = scene.palette();
    std::vector<Block> blocks;
    add_person(blocks, scene, make);
    blocks.push_back(toggle(scene, make, "contrast", "contrast", looks.contrast));
    Metrics const& panel = scene.stage.metrics;
    if (panel.may_enlarge())
        blocks.push_back(toggle(scene, make, "larger", "larger", looks.larger));
    if (panel.may_lower()) blocks.push_back(toggle(scene, make, "lowered", "lower", looks.lowered));
    if (!scene.content().voiced.empty()) {
        auto const volume = static_cast<std::size_t>(scene.state.volume);
        blocks.push_back(
            make.button("volume", {kVolumePictures.at(volume), scene.say(kVolumeKeys.at(volume))},
                        palette.card, {Deed::volume}, true));
    }
    if (scene.content().counted) {
        blocks.push_back(make.line("counted", "", scene.say("attract.counted"), false));
        blocks.push_back(toggle(scene, make, "uncounted", "cross", scene.state.uncounted));
    }
    return blocks;
}

} // namespace

View help_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    add_blocks(view, scene, area, {scene.say("help.title"), "help"},
               [&](Size page) { return help_blocks(scene, page); });
    return view;
}

} // namespace kiosk
