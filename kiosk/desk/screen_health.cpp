// Whether the machine is well, on one page that staff photograph for support. Nothing about
// visitors is on it.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <array>
#include <fmt/format.h>

namespace kiosk::desk {
namespace {

constexpr std::array kCorners = {"top-left", "top-right", "bottom-left", "bottom-right"};
constexpr int kHealthColumns = 2;
constexpr int kHealthRows = 6;
constexpr std::uint64_t kLittleRoom = 200U << 20U; // bytes: an edition and its successor

Face face(bool good, Words said) {
    return {good ? "check" : "warning", std::move(said)};
}

Face in_use(Scene const& scene) {
    Named const& list = scene.stand.list;
    return face(
        !scene.content().outdated,
        scene.say("desk.in-use", {{"number", std::to_string(list.number)}, {"date", list.date}}));
}

Face screen(Scene const& scene) {
    Size const size = scene.metrics().screen();
    return face(true, scene.say("desk.screen",
                                {{"size", fmt::format("{} × {} · {:.0f} × {:.0f} mm", size.width,
                                                      size.height, scene.metrics().mm(size.width),
                                                      scene.metrics().mm(size.height))}}));
}

Face touch(Scene const& scene) {
    bool const all = scene.state.health.corners.size() == kCorners.size();
    return all ? face(true, scene.say("desk.touch-good")) : Face{"help", scene.say("desk.corners")};
}

Face sound(Scene const& scene) {
    using Sound = Health::Sound;
    Sound const sound = scene.state.health.sound;
    if (sound == Sound::played) return face(true, scene.say("desk.played"));
    if (sound == Sound::failed) return face(false, scene.say("error.no-sound"));
    return {"silent", scene.say("desk.silent")};
}

Face printer(Scene const& scene) {
    Health const& health = scene.state.health;
    if (!scene.printer) return face(false, scene.say("error.no-printer"));
    bool const testing = scene.state.testing();
    auto const trouble = trouble_with(testing ? scene.state.paper : health.printer_state);
    if (!trouble.empty()) return face(false, scene.say(trouble));
    if (testing) return {"print", scene.say("desk.printing")};
    return face(true, scene.say("desk.printer", {{"name", health.printer}}));
}

Face disk(Scene const& scene) {
    auto const& room = scene.state.health.room;
    if (!room) return face(false, scene.say("error.disk-full"));
    double const gigabytes = static_cast<double>(*room) / 1e9;
    return face(*room > kLittleRoom,
                scene.say("desk.disk", {{"size", fmt::format("{:.1f} GB", gigabytes)}}));
}

/// A clock that lies before the list was made is wrong.
Face clock(Scene const& scene) {
    auto const& content = scene.content();
    if (base::days_between(content.label.published, content.today) < 0)
        return face(false, scene.say("error.clock"));
    return face(true, scene.say("desk.date", {{"date", base::to_string(content.today)}}));
}

std::vector<Face> faces(Scene const& scene) {
    Named const& list = scene.stand.list;
    std::vector<Face> all = {
        in_use(scene),
        {"private", scene.say("desk.fingerprint", {{"words", list.fingerprint}})},
        screen(scene),
        touch(scene),
        sound(scene),
        printer(scene),
        disk(scene),
        clock(scene),
        {"computer-worker", scene.say("desk.program", {{"version", scene.stand.program}})},
        {"scan", scene.say("desk.photo")}};
    return all;
}

/// Targets in the corners, so that each of them is touched once.
Rect add_corners(View& view, Scene const& scene, Rect area) {
    Metrics const& metrics = scene.metrics();
    int const side = metrics.target();
    Rect left = take_left(area, side, metrics.gap());
    Rect right = take_right(area, side, metrics.gap());
    std::vector<Rect> const boxes = {take_top(left, side), take_top(right, side),
                                     take_bottom(left, side), take_bottom(right, side)};
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < kCorners.size(); ++i) {
        bool const touched = scene.state.health.corners.contains(kCorners.at(i));
        choices.push_back({std::string("corner.") + kCorners.at(i),
                           {"", {std::to_string(i + 1), "en"}},
                           act(Deed::corner, kCorners.at(i)),
                           paint_of(scene, touched)});
    }
    add_choices(view, scene, boxes, choices);
    return area;
}

std::vector<Choice> trials(Scene const& scene) {
    Paint const& paint = scene.palette().card;
    std::vector<Choice> choices = {
        {"play", {"listen", scene.say("desk.play")}, act(Deed::play), paint}};
    if (scene.printer)
        choices.push_back({"test", {"print", scene.say("desk.test-page")}, act(Deed::test), paint});
    return choices;
}

} // namespace

View health_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_corners(view, scene, add_bar(view, scene));
    Words const title = scene.say("desk.health");
    add_heading(view, scene, take_heading(scene, area, title), {title, "computer-worker"});
    auto const boxes = cells(area, {kHealthColumns, kHealthRows, metrics.gap()});
    auto const all = faces(scene);
    for (std::size_t i = 0; i < all.size(); ++i)
        add_line(view, scene, boxes[i], "line." + std::to_string(i), all[i]);
    add_choices(view, scene, {boxes[all.size()], boxes[all.size() + 1]}, trials(scene));
    return view;
}

} // namespace kiosk::desk
