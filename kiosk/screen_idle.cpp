// Do you need more time? Covers the screen when nobody has touched it for a minute: whoever comes
// next sees nothing of what was open.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {
namespace {

constexpr int kDots = 20; // one for each second of kAnswerWithin

/// The seconds left, in a ring with a dot for each of them.
void add_countdown(View& view, Scene const& scene, Rect const& room) {
    int const side = std::min(room.width, room.height);
    Rect const ring = centred({side, side}, room);
    int const dot = std::max(4, side / 18);
    double const radius = (side - dot) / 2.0;
    int const left = seconds_left(scene.state);
    for (int i = 0; i < kDots; ++i) {
        double const angle = 2 * std::numbers::pi * i / kDots - std::numbers::pi / 2;
        auto const x = static_cast<int>(std::lround(radius * std::cos(angle) + radius));
        auto const y = static_cast<int>(std::lround(radius * std::sin(angle) + radius));
        Colour const fill = i < left ? scene.palette().accent.fill : scene.palette().outline;
        view.elements.push_back({"dot." + std::to_string(i),
                                 Role::decoration,
                                 {ring.x + x, ring.y + y, dot, dot},
                                 fill,
                                 {},
                                 dot / 2});
    }
    Rect const box = centred({side / 2, side / 2}, ring);
    Words const said = {std::to_string(left), kDigitsLanguage};
    Type type = {side / 3, true, text::Align::centre};
    type.size = fitting_size(scene.ruler(), {said}, {type.size, type.size / 2}, type, box.size());
    Element number{"seconds", Role::number, box};
    number.labels.push_back({said, box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(number));
}

} // namespace

View idle_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene, {false, false, false, false});
    int const height = area.height;

    Words const title = scene.say("idle.title");
    Rect const top = take_top(area, height / 4, metrics.gap());
    Type type = {0, true, text::Align::centre};
    type.size = fitting_size(scene.ruler(), {title},
                             {metrics.em(metrics.lengths().digit_least), metrics.least_text()},
                             type, top.size());
    Element heading{"heading", Role::heading, top};
    heading.labels.push_back({title, top, type, scene.palette().page.ink});
    view.elements.push_back(std::move(heading));

    Rect const row = take_bottom(area, std::max(metrics.target(), height / 4), metrics.gap());
    add_countdown(view, scene, area);
    Paint const& paint = scene.palette().accent;
    Rect const box =
        centred({std::min(row.width, metrics.px(metrics.lengths().tile) * 3), row.height}, row);
    Element more = loud_button(scene, "more-time", box, paint, {Deed::more_time, {}, 0});
    Face const face = {"", scene.say("idle.more")};
    FaceStyle const style =
        arrange(scene, {face}, box.size(),
                {{metrics.em(metrics.lengths().text_tile), metrics.least_text()}, false, 0, true});
    put_face(scene, more, face, style, paint.ink);
    view.elements.push_back(std::move(more));
    return view;
}

} // namespace kiosk
