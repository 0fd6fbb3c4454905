// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/screens.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk::booth {
namespace {

using Make = View (*)(Scene const&);

/// In the order of Screen.
constexpr std::array<Make, kScreens> kMakers = {languages_screen, speakers_screen, consent_screen,
                                                line_screen, done_screen};

} // namespace

recording::Tongue const& Book::tongue(std::string_view tag) const {
    auto const found = std::find_if(tongues.begin(), tongues.end(),
                                    [&](recording::Tongue const& one) { return one.tag == tag; });
    return found == tongues.end() ? tongues.front() : *found;
}

Rect add_strip(View& view, Scene const& scene) {
    constexpr int kParts = 5; // as at the desk
    Metrics const& metrics = scene.metrics();
    Paint const& paint = scene.palette().card;
    Rect area = metrics.glass();
    Rect const strip = take_bottom(area, metrics.bar() + metrics.gap());
    view.bar = scene.palette().bar;
    view.bar_height = strip.height;
    Rect const row = {strip.x + metrics.gap(), strip.y + metrics.gap() / 2,
                      strip.width - 2 * metrics.gap(), metrics.bar()};
    add_choices(view, scene, cells(row, {kParts, 1, metrics.gap()}),
                {{"back", {"back", scene.say("nav.back")}, {kiosk::Deed::back}, paint},
                 {"home", {"start", scene.say("nav.home")}, {kiosk::Deed::home}, paint}});
    for (Element& element : view.elements)
        element.fixed = true;
    return inset(area, metrics.gap());
}

View show(State const& state, Book const& book, Stage const& stage) {
    std::string const language =
        state.language.empty() ? stage.content.own_language : state.language;
    Scene const scene{backdrop(stage, name_of(state.screen), state.page, language), state, book};
    View view = kMakers.at(static_cast<std::size_t>(state.screen))(scene);
    for (Element& element : view.elements)
        element.focused = !state.focus.empty() && element.id == state.focus;
    return kiosk::finished(std::move(view), scene);
}

} // namespace kiosk::desk::booth
