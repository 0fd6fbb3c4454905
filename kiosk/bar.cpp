// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kParts = 5; // of the strip: four buttons, and the banner between them

struct BarButton {
    std::string id;
    Face face;
    Deed deed;
    bool shown;
};

std::vector<BarButton> bar_buttons(Scene const& scene, Bar const& buttons) {
    return {
        {"back", {"back", scene.say("nav.back")}, Deed::back, buttons.back},
        {"home", {"start", scene.say("nav.home")}, Deed::home, buttons.home},
        {"language", {"language", scene.say("nav.language")}, Deed::languages, buttons.language},
        {"done", {"done", scene.say("nav.done")}, Deed::done, true}};
}

/// The message that is true of the edition; empty for a finished one.
std::string_view banner_key(Content const& content) {
    if (content.sample) return "card.sample";
    return content.draft ? "listing.draft" : "";
}

/// All four are equally wide, so that they stand in the same place whichever of them are shown.
int button_width(Scene const& scene, int strip) {
    Metrics const& metrics = scene.metrics();
    int const parts = banner_key(scene.content()).empty() ? kParts - 1 : kParts;
    int const share = (strip - (parts - 1) * metrics.gap()) / parts;
    return std::max(share, metrics.px(metrics.lengths().exit));
}

FaceStyle bar_style(Scene const& scene, std::vector<BarButton> const& buttons, Size size) {
    std::vector<Face> faces;
    for (BarButton const& one : buttons)
        faces.push_back(one.face);
    Metrics const& metrics = scene.metrics();
    return arrange(scene, faces, size, {{metrics.body(), metrics.least_text()}, true, 0.3, true});
}

} // namespace

void add_banner(View& view, Scene const& scene, Rect box) {
    std::string_view const key = banner_key(scene.content());
    if (key.empty()) return;
    Metrics const& metrics = scene.metrics();
    wording::Said const said = scene.say(key);
    Rect const room = inset(box, metrics.padding() / 2);
    Type type = {metrics.least_text(), false, text::Align::centre};
    type.size =
        fitting_size(scene.ruler(), {said}, {type.size, metrics.em(metrics.lengths().banner_least)},
                     type, room.size());
    Paint const& paint = scene.palette().banner;
    Element element{"banner", Role::banner, box, paint.fill, {}, metrics.radius(), {}, {}, {}, {}};
    element.labels.push_back({said, room, type, paint.ink});
    view.elements.push_back(std::move(element));
}

Rect add_bar(View& view, Scene const& scene, Bar const& buttons) {
    Metrics const& metrics = scene.metrics();
    Rect area = metrics.glass();
    Rect strip = take_bottom(area, metrics.bar() + metrics.gap());
    view.bar = scene.palette().bar;
    view.bar_height = strip.height;
    Rect row = strip;
    take_left(row, metrics.gap());
    take_right(row, metrics.gap());
    row = {row.x, row.y + metrics.gap() / 2, row.width, metrics.bar()};

    auto const all = bar_buttons(scene, buttons);
    int const width = button_width(scene, row.width);
    FaceStyle const style = bar_style(scene, all, {width, row.height});
    for (BarButton const& one : all) {
        bool const done = one.deed == Deed::done;
        Rect const box =
            done ? take_right(row, width, metrics.gap()) : take_left(row, width, metrics.gap());
        if (!one.shown) continue;
        Paint const& paint = done ? scene.palette().done : scene.palette().card;
        Element element = loud_button(scene, one.id, box, paint, {one.deed, {}, 0});
        if (!done) element.outline = scene.palette().outline;
        put_face(scene, element, one.face, style, paint.ink);
        view.elements.push_back(std::move(element));
    }
    add_banner(view, scene, row);
    return inset(area, metrics.gap());
}

} // namespace kiosk
