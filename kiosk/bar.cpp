// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kParts = 4;    // buttons in the strip
constexpr int kLowParts = 5; // on a low glass
constexpr int kSides = 3;    // buttons beside it

struct BarButton {
    std::string id;
    Face face;
    Action action;
    bool shown;
};

std::vector<BarButton> bar_buttons(Scene const& scene, Bar const& buttons) {
    return {{"back", {"back", scene.say("nav.back")}, {Deed::back}, buttons.back},
            {"home", {"start", scene.say("nav.home")}, {Deed::home}, buttons.home},
            {"language",
             {"language", scene.say("nav.language")},
             {Deed::open, {}, 0, Screen::language},
             buttons.language},
            {"done", {"done", scene.say("nav.done")}, {Deed::done}, true}};
}

/// The message that is true of the edition; empty for a finished one.
std::string_view banner_key(Content const& content) {
    if (content.label.sample) return "card.sample";
    return content.label.draft ? "listing.draft" : "";
}

FaceStyle bar_style(Scene const& scene, std::vector<BarButton> const& buttons, Size size) {
    std::vector<Face> faces;
    for (BarButton const& one : buttons)
        faces.push_back(one.face);
    Metrics const& metrics = scene.metrics();
    return arrange(scene, faces, size, {{metrics.body(), metrics.least_text()}, true, 0.3, true});
}

/// Starts reading; holds; goes on.
BarButton listen_button(Scene const& scene) {
    bool const on = scene.state.speaking && !scene.state.paused;
    return {"listen",
            on ? Face{"silent", scene.say("nav.pause")} : Face{"listen", scene.say("nav.listen")},
            {Deed::listen},
            scene.content().voiced.contains(scene.language)};
}

std::vector<BarButton> side_buttons(Scene const& scene) {
    return {{"help", {"help", scene.say("nav.help")}, {Deed::open, {}, 0, Screen::help}, true},
            listen_button(scene),
            {"hide", {"hide", scene.say("nav.hide")}, {Deed::hide}, true}};
}

/// On a low glass everything stands in the strip; a sample or draft, which is for nobody in need,
/// has its banner where hide is else.
std::vector<BarButton> low_buttons(Scene const& scene, Bar const& buttons) {
    auto const side = side_buttons(scene);
    auto const strip = bar_buttons(scene, buttons);
    std::vector<BarButton> all = {strip[0], side[0], strip[2]};
    all[1].shown = buttons.side;
    if (!scene.content().voiced.empty()) all.push_back(side[1]);
    if (banner_key(scene.content()).empty()) {
        all.push_back(side[2]);
        all.back().shown = buttons.side;
    }
    all.push_back(strip[3]);
    return all;
}

int parts_of(Scene const& scene) {
    if (!scene.metrics().low()) return kParts;
    return scene.content().voiced.empty() ? kLowParts : kLowParts + 1;
}

/// All are equally wide, so that they stand in the same place whichever of them are shown.
int button_width(Scene const& scene, int strip) {
    Metrics const& metrics = scene.metrics();
    int const parts = parts_of(scene);
    int const share = (strip - (parts - 1) * metrics.gap()) / parts;
    return metrics.low() ? share : std::max(share, metrics.px(metrics.lengths().exit));
}

/// The height of the strip: more than usual where words leave pictures no room, as those of Burmese
/// do, unless the glass is low.
int bar_height(Scene const& scene, std::vector<BarButton> const& buttons, int width) {
    Metrics const& metrics = scene.metrics();
    int const most = metrics.low() ? 0 : metrics.px(metrics.lengths().bar_most);
    int height = metrics.bar();
    while (height < most && !goes_by_picture(buttons.front().face,
                                             bar_style(scene, buttons, {width, height}), height))
        height = std::min(most, height + metrics.padding());
    return height;
}

/// The part of `area` for the buttons beside the strip: a column, or a row above the strip.
Rect take_side(Scene const& scene, Rect& area) {
    Metrics const& metrics = scene.metrics();
    if (metrics.portrait()) return take_bottom(area, metrics.bar(), metrics.gap());
    std::vector<Face> faces;
    for (BarButton const& one : side_buttons(scene))
        faces.push_back(one.face);
    return take_right(area, column_width(scene, faces), metrics.gap());
}

void add_button(View& view, Scene const& scene, BarButton const& one, Rect const& box,
                FaceStyle const& style) {
    bool const done = one.action.deed == Deed::done;
    Paint const& paint = done ? scene.palette().done : scene.palette().card;
    Element element = loud_button(scene, one.id, box, paint, one.action);
    if (!done) element.outline = scene.palette().outline;
    put_face(scene, element, one.face, style, paint.ink);
    element.fixed = true;
    view.elements.push_back(std::move(element));
}

void add_side(View& view, Scene const& scene, Rect const& part) {
    Metrics const& metrics = scene.metrics();
    bool const row = metrics.portrait();
    auto const boxes = cells(part, {row ? kSides : 1, row ? 1 : kSides, metrics.gap()});
    auto const all = side_buttons(scene);
    std::vector<Face> faces = {{"silent", scene.say("nav.pause")}};
    for (BarButton const& one : all)
        faces.push_back(one.face);
    FaceStyle const style = arrange(scene, faces, boxes.front().size(),
                                    {{metrics.body(), metrics.least_text()}, row, 0.3, true});
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].shown) add_button(view, scene, all[i], boxes[i], style);
}

/// A line above the strip.
void take_banner(View& view, Scene const& scene, Rect& area) {
    if (banner_key(scene.content()).empty()) return;
    Metrics const& metrics = scene.metrics();
    int const height = metrics.px(metrics.lengths().banner_least) * 4;
    add_banner(view, scene, take_bottom(area, height, metrics.gap()));
}

} // namespace

void add_banner(View& view, Backdrop const& scene, Rect box) {
    std::string_view const key = banner_key(scene.content());
    if (key.empty()) return;
    Metrics const& metrics = scene.metrics();
    Words const said = scene.say(key);
    Rect const room = inset(box, metrics.padding() / 2);
    Type type = {metrics.least_text(), false, text::Align::centre};
    type.size =
        fitting_size(scene.ruler(), {said}, {type.size, metrics.em(metrics.lengths().banner_least)},
                     type, room.size());
    Paint const& paint = scene.palette().banner;
    Element element{"banner", Role::banner, box, paint.fill, {}, metrics.radius()};
    element.fixed = true;
    element.labels.push_back({said, room, type, paint.ink});
    view.elements.push_back(std::move(element));
}

Rect add_bar(View& view, Scene const& scene, Bar const& buttons) {
    Metrics const& metrics = scene.metrics();
    Rect area = metrics.glass();
    bool const low = metrics.low();
    auto const all = low ? low_buttons(scene, buttons) : bar_buttons(scene, buttons);
    int const width = button_width(scene, area.width - 2 * metrics.gap());
    int const height = bar_height(scene, all, width);
    Rect strip = take_bottom(area, height + metrics.gap());
    view.bar = scene.palette().bar;
    view.bar_height = strip.height;
    Rect row = strip;
    take_left(row, metrics.gap());
    take_right(row, metrics.gap());
    row = {row.x, row.y + metrics.gap() / 2, row.width, height};
    FaceStyle const style = bar_style(scene, all, {width, row.height});
    for (BarButton const& one : all) {
        bool const done = one.action.deed == Deed::done;
        Rect const box =
            done ? take_right(row, width, metrics.gap()) : take_left(row, width, metrics.gap());
        if (one.shown) add_button(view, scene, one, box, style);
    }
    area = inset(area, metrics.gap());
    if (low) {
        add_banner(view, scene, row);
        return area;
    }
    if (buttons.side) add_side(view, scene, take_side(scene, area));
    take_banner(view, scene, area);
    return area;
}

} // namespace kiosk
