// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

constexpr int kParts = 5; // buttons in the strip

Choice way(Scene const& scene, std::string id, std::string picture, std::string_view key,
           Action action) {
    return {std::move(id),
            {std::move(picture), scene.say(key)},
            std::move(action),
            scene.palette().card};
}

/// From the first screen to all that the desk can do; from the others back.
std::vector<Choice> ways(Scene const& scene) {
    std::vector<Choice> all;
    if (scene.state.screen() != Screen::home) {
        all.push_back(way(scene, "back", "back", "nav.back", {kiosk::Deed::back}));
        all.push_back(way(scene, "home", "start", "nav.home", {kiosk::Deed::home}));
    } else {
        all.push_back(way(scene, "campaign", "map", "desk.campaign",
                          scene.state.campaign.busy()
                              ? act(Deed::pile)
                              : act(Deed::villages, scene.content().region)));
        all.push_back(way(scene, "whole", "place", "desk.whole", act(Deed::whole)));
        if (scene.folder)
            all.push_back(way(scene, "numbers", "phone", "desk.numbers", act(Deed::numbers)));
        all.push_back(way(scene, "menu", "more", "desk.more", act(Deed::menu)));
    }
    if (scene.state.screen() != Screen::words)
        all.push_back(way(scene, "words", "language", "nav.language", act(Deed::words)));
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

void add_line(View& view, Backdrop const& scene, Rect const& box, std::string id,
              Face const& face) {
    Metrics const& metrics = scene.metrics();
    int const side = std::min(box.height, metrics.target());
    Rect room = box;
    Rect const picture = take_left(room, side, metrics.gap());
    Type type = {metrics.body(), true, text::Align::start};
    type.size = fitting_size(scene.ruler(), {face.word}, {type.size, metrics.least_text() / 2},
                             type, room.size());
    Colour const ink = scene.palette().page.ink;
    Element element{std::move(id), Role::text, box};
    element.pictures.push_back({face.picture, centred({side, side}, picture), ink});
    element.labels.push_back({face.word, room, type, ink});
    view.elements.push_back(std::move(element));
}

void add_stepper(View& view, Scene const& scene, Rect const& row, Stepper const& steps) {
    Metrics const& metrics = scene.metrics();
    Paint const& paint = scene.palette().card;
    auto const boxes = cells(row, {3, 1, metrics.gap()});
    add_choices(view, scene, {boxes[0], boxes[2]},
                {{steps.less_id, {"", {"\xE2\x88\x92", "en"}}, steps.less, paint},
                 {steps.more_id, {"", {"+", "en"}}, steps.more, paint}});
    Type type = {metrics.body(), true, text::Align::centre};
    type.size = fitting_size(scene.ruler(), {steps.said}, {type.size, metrics.least_text() / 2},
                             type, boxes[1].size());
    Element count{steps.id, Role::text, boxes[1]};
    count.labels.push_back({steps.said, boxes[1], type, scene.palette().page.ink});
    view.elements.push_back(std::move(count));
}

void add_copies(View& view, Scene const& scene, Rect const& row, int copies) {
    Words const said = {scene.content().catalogue.counted(scene.language, "desk.copies", copies),
                        scene.language};
    add_stepper(view, scene, row,
                {"copies", said, "fewer", act(Deed::fewer), "more", act(Deed::more)});
}

Rect add_bar(View& view, Scene const& scene, std::optional<Choice> const& onward) {
    Metrics const& metrics = scene.metrics();
    Rect area = metrics.glass();
    Rect strip = take_bottom(area, metrics.bar() + metrics.gap());
    view.bar = scene.palette().bar;
    view.bar_height = strip.height;
    Rect const row = {strip.x + metrics.gap(), strip.y + metrics.gap() / 2,
                      strip.width - 2 * metrics.gap(), metrics.bar()};
    auto const boxes = cells(row, {kParts, 1, metrics.gap()});
    add_choices(view, scene, boxes, ways(scene));
    if (onward) add_choices(view, scene, {boxes.back()}, {*onward});
    for (Element& element : view.elements)
        element.fixed = true;
    area = inset(area, metrics.gap());
    int const line = metrics.px(metrics.lengths().banner_least) * 3;
    add_edition(view, scene, take_bottom(area, line, metrics.gap()));
    return area;
}

View tiles_screen(Scene const& scene, Heading heading, std::vector<Choice> tiles,
                  std::optional<Choice> const& onward) {
    constexpr int kMostTiles = 24;
    View view = blank(scene);
    Rect const area = add_bar(view, scene, onward);
    int const tallest = scene.metrics().px(scene.metrics().lengths().tile);
    add_tiles(view, scene, area, {std::move(heading), std::move(tiles), kMostTiles, tallest});
    return view;
}

} // namespace kiosk::desk
