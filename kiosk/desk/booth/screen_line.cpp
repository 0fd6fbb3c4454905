// One line: its picture, what to say and how to say it, what is to be done now, and how the take
// went. Below are four buttons that never change their place.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/screens.hpp"
#include "kiosk/desk/screens.hpp"
#include <array>

namespace kiosk::desk::booth {
namespace {

struct Fault {
    char const* message;
    char const* picture;
};
/// What can be wrong with a take, and with this machine.
constexpr std::array kFaults = {
    Fault{"desk.booth.too-quiet", "too-quiet"}, Fault{"desk.booth.too-loud", "too-loud"},
    Fault{"desk.booth.cut-off", "cut-off"},     Fault{"desk.booth.too-long", "hours"},
    Fault{"desk.booth.noise", "noise"},         Fault{"error.no-microphone", "no-microphone"},
    Fault{"error.not-saved", "warning"}};

std::string picture_of_fault(std::string const& message) {
    for (Fault const& fault : kFaults)
        if (message == fault.message) return fault.picture;
    return "warning";
}

/// "34 of 410 · ខ្មែរ".
Words progress(Scene const& scene) {
    Words said =
        scene.say("desk.booth.count", {{"done", std::to_string(scene.state.count())},
                                       {"all", std::to_string(scene.state.spoken.size())}});
    said.text += " · " + scene.tongue().endonym;
    return said;
}

/// What to do now, or how it went.
Face news(Scene const& scene) {
    State const& state = scene.state;
    switch (state.take) {
    case Take::wanted:
    case Take::running:
        return {"microphone", scene.say("desk.booth.speak")};
    case Take::over:
        return {"repeat", scene.say("desk.booth.judging")};
    case Take::good:
        return {"check", scene.say("desk.booth.good")};
    case Take::bad:
    case Take::failed:
        return {picture_of_fault(state.why), scene.say(state.why)};
    case Take::none:
        break;
    }
    if (state.spoken.at(state.at)) return {"check", scene.say("desk.booth.kept")};
    return {"microphone", scene.say("desk.booth.hint")};
}

struct Said {
    std::string id;
    Words words;
    Type type; ///< at most so large
};

/// A text as large as `box` allows.
void add_text(View& view, Scene const& scene, Rect const& box, Said said) {
    Type& type = said.type;
    type.size = fitting_size(scene.ruler(), {said.words},
                             {type.size, scene.metrics().least_text() / 2}, type, box.size());
    Element element{std::move(said.id), Role::text, box};
    element.labels.push_back({said.words, box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

/// What to say, what it means to whoever handles the booth, and how it is to sound.
void add_words(View& view, Scene const& scene, Rect area, recording::Line const& line) {
    Metrics const& metrics = scene.metrics();
    std::string const letters =
        line.language == scene.state.tongue ? scene.tongue().words : line.language;
    if (std::string const how = line.how_to_say(); !how.empty())
        add_text(view, scene, take_bottom(area, area.height / 5),
                 {"how", {how, "en"}, {metrics.least_text(), false, text::Align::start}});
    if (line.english != line.words)
        add_text(
            view, scene, take_bottom(area, area.height / 4),
            {"english", {line.english, "en"}, {metrics.least_text(), false, text::Align::start}});
    add_text(view, scene, area,
             {"say", {line.words, letters}, {metrics.body() * 2, true, text::Align::start}});
}

/// How loud it is: the wave reaches the end of the bar when it is too loud.
void add_level(View& view, Scene const& scene, Rect const& row) {
    Palette const& palette = scene.palette();
    auto const boxes = cells(row, {kLevels, 1, scene.metrics().gap() / 2});
    for (int i = 0; i < kLevels; ++i) {
        Element step{"level." + std::to_string(i), Role::decoration,
                     boxes.at(static_cast<std::size_t>(i))};
        step.fill = i < scene.state.level ? palette.accent.fill : palette.card.fill;
        view.elements.push_back(std::move(step));
    }
}

Choice middle(Scene const& scene) {
    State const& state = scene.state;
    Palette const& palette = scene.palette();
    if (state.take == Take::running)
        return {"stop", {"stop", scene.say("desk.booth.stop")}, act(Deed::stop), palette.accent};
    bool const again = state.spoken.at(state.at) || state.take == Take::bad;
    return {"record",
            {"record", scene.say(again ? "desk.booth.again" : "desk.booth.record")},
            act(Deed::record),
            palette.accent};
}

/// While a take runs there is nothing to touch but its end.
void add_buttons(View& view, Scene const& scene, Rect const& row) {
    State const& state = scene.state;
    Paint const& paint = scene.palette().card;
    auto const boxes = cells(row, {4, 1, scene.metrics().gap()});
    if (state.take != Take::wanted && state.take != Take::over)
        add_choices(view, scene, {boxes[1]}, {middle(scene)});
    if (state.busy()) return;
    if (state.at > 0)
        add_choices(view, scene, {boxes[0]},
                    {{"previous",
                      {"previous", scene.say("desk.booth.previous")},
                      act(Deed::previous),
                      paint}});
    if (state.spoken.at(state.at))
        add_choices(view, scene, {boxes[2]},
                    {{"play", {"listen", scene.say("nav.listen")}, act(Deed::play), paint}});
    add_choices(view, scene, {boxes[3]},
                {{"next",
                  {"next", scene.say("desk.next")},
                  act(Deed::next),
                  state.take == Take::good ? scene.palette().accent : paint}});
}

} // namespace

View line_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_strip(view, scene);
    recording::Line const& line = scene.book.lines.at(scene.state.at);
    Words const title = progress(scene);
    add_heading(view, scene, take_heading(scene, area, title), {title, "microphone"});
    add_buttons(view, scene, take_bottom(area, metrics.target() * 3 / 2, metrics.gap()));
    Rect row = take_bottom(area, metrics.target(), metrics.gap());
    if (scene.state.take == Take::running)
        add_level(view, scene, take_right(row, row.width / 2, metrics.gap()));
    add_line(view, scene, row, "news", news(scene));
    if (!line.picture.empty()) {
        int const side = std::min(area.height, area.width / 3);
        Rect const box = take_left(area, side, metrics.gap());
        Element picture{"picture", Role::decoration, box};
        picture.pictures.push_back(
            {line.picture, centred({side, side}, box), scene.palette().page.ink});
        view.elements.push_back(std::move(picture));
    }
    add_words(view, scene, area, line);
    return view;
}

View done_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_strip(view, scene);
    Words const title = progress(scene);
    add_heading(view, scene, take_heading(scene, area, title), {title, "microphone"});
    Rect const row = take_bottom(area, metrics.target() * 3 / 2, metrics.gap());
    add_choices(view, scene, {cells(row, {4, 1, metrics.gap()}).front()},
                {{"previous",
                  {"previous", scene.say("desk.booth.previous")},
                  act(Deed::previous),
                  scene.palette().card}});
    add_line(view, scene, centred({area.width, metrics.target() * 2}, area), "news",
             {"check", scene.say("desk.booth.done")});
    return view;
}

} // namespace kiosk::desk::booth
