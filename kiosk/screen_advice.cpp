// What to say when somebody answers the telephone, in the visitor's own person, and what happens
// then.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include <array>

namespace kiosk {
namespace {

constexpr std::array kAlso = {"say.also.slowly", "say.also.language", "say.also.noname",
                              "say.also.nocallback", "say.also.stop"};
constexpr std::array kChildAlso = {"say.help", "say.hurt"};

/// The topic the visitor came by, if the service has it; else the service's first.
std::string topic_of(Scene const& scene) {
    std::string const wanted = scene.state.id_of(Screen::services);
    model::Service const* const service =
        scene.content().directory.service(scene.state.id_of(Screen::advice));
    if (service == nullptr || service->topics.empty()) return "talk";
    for (std::string const& topic : service->topics)
        if (topic == wanted) return topic;
    return service->topics.front();
}

std::vector<Block> advice_blocks(Scene const& scene, Size page) {
    BlockMaker const make(scene, page);
    std::string const topic = topic_of(scene);
    std::vector<Block> blocks;
    if (scene.state.reader == Reader::adult) {
        blocks.push_back(make.line("say", "talk", scene.say("say." + topic), false));
        for (char const* const key : kAlso)
            blocks.push_back(make.line(key, "message", scene.say(key), false));
    } else {
        for (char const* const key : kChildAlso)
            blocks.push_back(make.line(key, "talk", scene.say(scene.band() + key), false));
        blocks.push_back(make.line("say.slowly", "message", scene.say("say.also.slowly"), false));
    }
    blocks.push_back(make.heading("next-title", scene.say("next.heading")));
    blocks.push_back(make.line("happens", "next", scene.say("next." + topic), false));
    return blocks;
}

} // namespace

View advice_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    add_blocks(view, scene, area, {scene.say("say.heading"), "talk"},
               [&](Size page) { return advice_blocks(scene, page); });
    return view;
}

} // namespace kiosk
