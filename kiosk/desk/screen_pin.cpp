// A keypad: the desk stands where anybody can reach it. What is typed is never shown.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

constexpr int kPinColumns = 3;
constexpr int kPinRows = 4;

std::vector<Choice> keys(Scene const& scene) {
    Paint const& paint = scene.palette().card;
    std::vector<Choice> choices;
    auto const digit = [&](std::string const& one) {
        choices.push_back({"key." + one, {"", {one, "en"}}, {kiosk::Deed::type, one}, paint});
    };
    for (char const one : std::string("123456789"))
        digit({one});
    choices.push_back(
        {"erase", {"back", scene.say("elsewhere.erase")}, {kiosk::Deed::type}, paint});
    digit("0");
    choices.push_back(
        {"enter", {"", scene.say("desk.next")}, act(Deed::enter), scene.palette().accent});
    return choices;
}

/// A dot for each digit; after a wrong PIN, how long to wait.
Words said(Scene const& scene) {
    Gate const& gate = scene.state.gate;
    if (gate.wait > Milliseconds(0)) {
        auto const seconds = std::chrono::ceil<std::chrono::seconds>(gate.wait).count();
        return scene.say("desk.pin-wrong", {{"seconds", std::to_string(seconds)}});
    }
    std::string dots;
    for (std::size_t i = 0; i < gate.typed.size(); ++i)
        dots += "\xE2\x80\xA2";
    return dots.empty() ? scene.say("desk.pin") : Words(dots, "en");
}

} // namespace

View pin_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = inset(metrics.glass(), metrics.gap());
    Words const title = said(scene);
    add_heading(view, scene, take_heading(scene, area, scene.say("desk.pin")), {title, "private"});
    add_choices(view, scene, cells(area, {kPinColumns, kPinRows, metrics.gap()}), keys(scene));
    return view;
}

} // namespace kiosk::desk
