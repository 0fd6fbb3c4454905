// Says that here is information about ordinary things, for everyone; names no subject. A touch
// anywhere starts (see step()); the button only says so.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "kiosk/parts.hpp"
#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::array<char const*, 4> kOrdinary = {"doctor", "work-school", "home", "papers"};

constexpr int kTallLine = 19; // tenths of an em: a line of the tallest script

/// Pictures of ordinary services, in a row.
void add_pictures(Element& element, Scene const& scene, Rect const& row) {
    Metrics const& metrics = scene.metrics();
    int const count = static_cast<int>(kOrdinary.size());
    int const side = std::min(row.height, (row.width - (count - 1) * metrics.gap()) / count);
    int const gap = std::min(side / 2, (row.width - count * side) / (count - 1));
    Rect line = centred({count * side + (count - 1) * gap, side}, row);
    for (char const* const name : kOrdinary)
        element.pictures.push_back(
            {name, take_left(line, side, gap), scene.palette().topic(name).fill});
}

void add_line(Element& element, Scene const& scene, Rect const& box, Label label, Sizes sizes) {
    label.box = box;
    label.type.align = text::Align::centre;
    label.type.size = fitting_size(scene.ruler(), {label.said}, sizes, label.type, box.size());
    element.labels.push_back(std::move(label));
}

/// Every language by its own name: whoever cannot read the title finds theirs.
Words endonyms(Scene const& scene) {
    std::vector<std::string> names;
    for (catalogue::Language const& language : scene.content().catalogue.languages())
        names.push_back(base::join(base::split(language.endonym, ' '), kNoBreakSpace));
    return {base::join(names, "   "), "en"};
}

/// "Touch to start", in a pill that looks like a button; the glass around it is one, too.
void add_pill(View& view, Scene const& scene, Rect const& row) {
    Metrics const& metrics = scene.metrics();
    Paint const& paint = scene.palette().accent;
    int const tile = metrics.px(metrics.lengths().tile);
    int const height = std::min(row.height, tile * 3 / 4);
    Rect const box = centred({std::min(row.width, tile * 5 / 2), height}, row);
    Element pill = loud_button(scene, "start", box, paint, {Deed::start, {}, 0});
    pill.radius = height / 2;
    Face const face = {"", scene.say("attract.touch")};
    FaceStyle const style =
        arrange(scene, {face}, {box.width - height / 2, height},
                {{metrics.em(metrics.lengths().text_tile), metrics.least_text()}, false, 0, true});
    put_face(scene, pill, face, style, paint.ink);
    view.elements.push_back(std::move(pill));
}

/// Room for the languages and the banner; where visits are counted, for a line more. On glasses
/// that have none to spare it takes the room of the languages.
int foot_height(Scene const& scene, int height, int line) {
    constexpr int kRoomy = 8; // lines
    bool const more = scene.content().counted && height >= kRoomy * line;
    return height * 24 / 100 + (more ? line + scene.metrics().padding() : 0);
}

/// That visits are counted is said before anybody touches the glass.
void add_counted(View& view, Scene const& scene, Rect const& row) {
    int const least = scene.metrics().least_text();
    Element counted{"counted", Role::text, row};
    add_line(counted, scene, row, {scene.say("attract.counted"), {}, {}, scene.palette().page.ink},
             {least, least / 2});
    view.elements.push_back(std::move(counted));
}

} // namespace

View attract_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Colour const ink = scene.palette().page.ink;
    Rect area = inset(metrics.glass(), 2 * metrics.gap());
    int const height = area.height;
    int const least = metrics.least_text();

    int const line = least * kTallLine / 10;
    Rect const foot = take_bottom(area, foot_height(scene, height, line), metrics.gap());
    Rect const row =
        take_bottom(area, std::max(metrics.target(), height * 17 / 100), metrics.gap());
    Element words{"welcome", Role::heading, area};
    Rect const subtitle = take_bottom(area, std::max(area.height / 5, line));
    Rect const title = take_bottom(area, std::max(area.height / 2, line), metrics.padding());
    add_pictures(words, scene, area);
    add_line(words, scene, title, {scene.say("attract.title"), {}, {0, true}, ink},
             {metrics.em(metrics.lengths().text_title), least});
    add_line(words, scene, subtitle, {scene.say("attract.subtitle"), {}, {}, ink},
             {metrics.em(metrics.lengths().text_tile), least});
    view.elements.push_back(std::move(words));
    add_pill(view, scene, row);

    Rect names = foot;
    Rect const banner = take_bottom(names, metrics.bar() / 2, metrics.padding());
    if (scene.content().counted)
        add_counted(view, scene,
                    take_bottom(names, std::min(line, names.height), metrics.padding()));
    Element languages{"languages", Role::text, names};
    add_line(languages, scene, names, {endonyms(scene), {}, {}, ink}, {metrics.body(), least / 2});
    Label const& all = languages.labels.front();
    if (fits(scene.ruler(), all.said, all.type, all.box.size()))
        view.elements.push_back(std::move(languages));
    add_banner(view, scene, centred({banner.width / 2, banner.height}, banner));
    return view;
}

} // namespace kiosk
