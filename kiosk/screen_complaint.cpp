// When a service did not help: what else to do, and four answers that are kept in this visit's
// memory only, and go with it.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include <array>

namespace kiosk {
namespace {

struct Answer {
    char const* id;
    char const* picture;
};
constexpr std::array kAnswers = {Answer{"helped", "check"}, Answer{"no-answer", "silent"},
                                 Answer{"refused", "cross"}, Answer{"money", "money-help"}};

void add_answers(View& view, Scene const& scene, Rect area) {
    Metrics const& metrics = scene.metrics();
    Words const question = scene.say("complaint.question");
    add_heading(view, scene, take_heading(scene, area, question), {question, "complaint"});
    std::vector<Choice> choices;
    for (Answer const& one : kAnswers)
        choices.push_back({std::string("answer.") + one.id,
                           {one.picture, scene.say(std::string("complaint.answer.") + one.id)},
                           {Deed::answer, one.id},
                           scene.palette().card});
    add_choices(view, scene, cells(area, {2, 2, metrics.gap()}), choices);
}

std::vector<Block> advice_of(Scene const& scene, Size page) {
    BlockMaker const make(scene, page);
    std::vector<Block> blocks;
    auto const say = [&](char const* id, char const* picture) {
        blocks.push_back(make.line(id, picture, scene.say(id), false));
    };
    say("complaint.thanks", "check");
    say("complaint.text", "talk");
    std::string const answer = scene.state.answered.substr(scene.state.answered.find(' ') + 1);
    if (answer == "no-answer") say("complaint.no-answer", "phone");
    if (answer == "refused") say("complaint.refused", "next");
    if (answer == "money") say("complaint.money", "free");
    blocks.push_back(make.button("more-help", {"phone", scene.say("series.help")},
                                 scene.palette().accent,
                                 {Deed::open, "complaint", 0, Screen::services}));
    say("complaint.unkind", "hurt");
    return blocks;
}

} // namespace

View complaint_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    bool const answered =
        scene.state.answered.starts_with(scene.state.id_of(Screen::complaint) + " ");
    if (answered)
        add_blocks(view, scene, area, {scene.say("complaint.heading"), "complaint"},
                   [&](Size page) { return advice_of(scene, page); });
    else
        add_answers(view, scene, area);
    return view;
}

} // namespace kiosk
