// Which services have to be called, and one of them: its number, what to ask, what came of it.
// SPDX-License-Identifier: Apache-2.0
#include "directory/calls.hpp"
#include "kiosk/blocks.hpp"
#include "kiosk/desk/screens.hpp"
#include "model/phone.hpp"
#include <array>

namespace kiosk::desk {
namespace {

constexpr int kSoon = 14; // days: what runs out before the next round of calls

struct CallResult {
    char const* answer;
    char const* key;
    char const* picture;
};
constexpr std::array kResults = {CallResult{"ok", "desk.result.ok", "check"},
                                 CallResult{"no-answer", "desk.result.no-answer", "silent"},
                                 CallResult{"changed", "desk.result.changed", "warning"},
                                 CallResult{"closed", "desk.result.closed", "cross"}};
constexpr std::array kQuestions = {"desk.ask.number", "desk.ask.offer", "desk.ask.needs",
                                   "desk.ask.send"};

std::string picture_of(Scene const& scene, std::string const& service) {
    auto const answer = scene.state.calls.answers.find(service);
    if (answer == scene.state.calls.answers.end()) return "phone";
    for (CallResult const& one : kResults)
        if (answer->second == one.answer) return one.picture;
    return "phone";
}

std::vector<Choice> number_tiles(Scene const& scene) {
    auto const& content = scene.content();
    std::vector<Choice> tiles;
    for (directory::Call const& call :
         directory::calls(content.directory, {content.region, content.today, kSoon, true,
                                              scene.stand.feedback.in_vain})) {
        bool const done = scene.state.calls.answers.contains(call.service->id);
        auto const words = scene.speaker().service(*call.service);
        tiles.push_back({"call." + call.service->id,
                         {picture_of(scene, call.service->id), {words.name}},
                         act(Deed::call, call.service->id),
                         done ? scene.palette().accent : scene.palette().card});
    }
    return tiles;
}

/// What became of the answers so far, else what the screen is about.
Words title_of(Scene const& scene, bool any) {
    Calls const& calls = scene.state.calls;
    if (calls.stage == Calls::Stage::failed) return scene.say("error.not-saved");
    if (calls.answers.empty()) return scene.say(any ? "desk.numbers" : "desk.none-due");
    Words noted = scene.say("desk.noted", {{"count", std::to_string(calls.answers.size())}});
    if (calls.stage == Calls::Stage::noted && !calls.is_signed)
        noted.text += " " + scene.say("desk.unsigned").text;
    return noted;
}

Words said_of(Scene const& scene, Felt const& felt) {
    return scene.say("desk.felt", {{"helped", std::to_string(felt.helped)},
                                   {"silent", std::to_string(felt.silent)},
                                   {"refused", std::to_string(felt.refused)},
                                   {"money", std::to_string(felt.money)}});
}

std::vector<Block> call_blocks(Scene const& scene, model::Service const& service, Size page) {
    BlockMaker const make(scene, page);
    auto const& plan = scene.content().directory.about.dial_plan;
    std::vector<Block> blocks;
    auto const add = [&](char const* id, char const* picture, Words const& said, bool half) {
        blocks.push_back(make.line(id + std::to_string(blocks.size()), picture, said, half));
    };
    for (model::Phone const& phone : model::open_phones(service))
        add("number.", "phone", {model::grouped(phone.number.dialled(plan)), "en"}, true);
    auto const& assured = service.assurance.assured;
    add("last.", "hours",
        assured ? scene.say("desk.last", {{"date", base::to_string(*assured)}})
                : scene.say("desk.never"),
        true);
    auto const& all = scene.stand.feedback.felt;
    auto const felt = all.find(service.id);
    if (felt != all.end() && !felt->second.nothing())
        add("felt.", "complaint", said_of(scene, felt->second), false);
    for (char const* const question : kQuestions)
        add("ask.", "talk", scene.say(question), true);
    return blocks;
}

} // namespace

View numbers_screen(Scene const& scene) {
    auto tiles = number_tiles(scene);
    Words const title = title_of(scene, !tiles.empty());
    return tiles_screen(scene, {title, "phone"}, std::move(tiles));
}

View call_screen(Scene const& scene) {
    View view = blank(scene);
    Rect area = add_bar(view, scene);
    model::Service const* const service = scene.content().directory.service(scene.state.id());
    if (service == nullptr) return view;
    Metrics const& metrics = scene.metrics();
    int const height = metrics.target() * 2;
    Rect const row = take_bottom(area, height, metrics.gap());
    std::vector<Choice> results;
    for (CallResult const& one : kResults)
        results.push_back({std::string("answer.") + one.answer,
                           {one.picture, scene.say(one.key)},
                           act(Deed::answer, one.answer),
                           scene.palette().card});
    add_choices(view, scene, cells(row, {static_cast<int>(kResults.size()), 1, metrics.gap()}),
                results);
    add_blocks(view, scene, area, {{scene.speaker().service(*service).name}, "phone"},
               [&](Size page) { return call_blocks(scene, *service, page); });
    return view;
}

} // namespace kiosk::desk
