// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

constexpr int kParts = 5; // buttons in the strip

std::vector<Choice> ways(Scene const& scene) {
    Paint const& paint = scene.palette().card;
    std::vector<Choice> all;
    if (scene.state.screen() != Screen::home) {
        all.push_back({"back", {"back", scene.say("nav.back")}, {kiosk::Deed::back}, paint});
        all.push_back({"home", {"start", scene.say("nav.home")}, {kiosk::Deed::home}, paint});
    }
    if (scene.state.screen() != Screen::words)
        all.push_back({"words", {"language", scene.say("nav.language")}, act(Deed::words), paint});
    return all;
}

/// "List no. 12, November 2026", and what is to be known of a sample or a draft.
Words edition_line(Scene const& scene) {
    edition::Label const& label = scene.content().label;
    std::string const month = catalogue::month_and_year(label.published, scene.language);
    std::string text =
        scene.say("desk.edition", {{"number", std::to_string(label.number)}, {"month", month}})
            .text;
    for (auto const& [said, key] :
         {std::pair{label.sample, "card.sample"}, std::pair{label.draft, "listing.draft"}})
        if (said) text += " · " + scene.say(key).text;
    return {text, scene.language};
}

void add_edition(View& view, Scene const& scene, Rect const& box) {
    Metrics const& metrics = scene.metrics();
    Words const said = edition_line(scene);
    Type type = {metrics.least_text(), false, text::Align::start};
    type.size =
        fitting_size(scene.ruler(), {said}, {type.size, metrics.em(metrics.lengths().banner_least)},
                     type, box.size());
    Element element{"edition", Role::banner, box};
    element.labels.push_back({said, box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

} // namespace

Rect add_bar(View& view, Scene const& scene) {
    Metrics const& metrics = scene.metrics();
    Rect area = metrics.glass();
    Rect strip = take_bottom(area, metrics.bar() + metrics.gap());
    view.bar = scene.palette().bar;
    view.bar_height = strip.height;
    Rect const row = {strip.x + metrics.gap(), strip.y + metrics.gap() / 2,
                      strip.width - 2 * metrics.gap(), metrics.bar()};
    add_choices(view, scene, cells(row, {kParts, 1, metrics.gap()}), ways(scene));
    for (Element& element : view.elements)
        element.fixed = true;
    area = inset(area, metrics.gap());
    int const line = metrics.px(metrics.lengths().banner_least) * 3;
    add_edition(view, scene, take_bottom(area, line, metrics.gap()));
    return area;
}

View tiles_screen(Scene const& scene, Heading heading, std::vector<Choice> tiles) {
    constexpr int kMostTiles = 24;
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    int const tallest = scene.metrics().px(scene.metrics().lengths().tile);
    add_tiles(view, scene, area, {std::move(heading), std::move(tiles), kMostTiles, tallest});
    return view;
}

} // namespace kiosk::desk
