// A gentle series: one picture and one thought a page. Nothing is asked, counted or kept; every
// page leads to the same help (domain requirement U13).
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>
#include <array>

namespace kiosk {
namespace {

struct Shown {
    Words heading;
    std::string picture;
    Words title;
    Words text;
};

/// "noone", "right" or, for children, "child.u10" whose messages are "child.u10.noone.ID…".
std::vector<Shown> pages_of_series(Scene const& scene) {
    std::string const wanted = scene.state.id_of(Screen::series);
    bool const own = wanted == "noone" && scene.state.reader != Reader::adult;
    std::string const band = scene.band();
    std::string const series = own ? band.substr(0, band.size() - 1) : wanted;
    std::string const prefix = own ? band + "noone." : wanted + ".";
    Words const heading = scene.say(wanted + ".heading");
    std::vector<Shown> pages;
    auto const found = scene.content().course.series.find(series);
    if (found == scene.content().course.series.end()) return pages;
    for (SeriesPage const& page : found->second)
        pages.push_back({heading, page.picture, scene.say(prefix + page.id + ".title"),
                         scene.say(prefix + page.id + ".text")});
    if (wanted == "noone")
        pages.push_back({heading, "talk", scene.say("series.help"), scene.say("noone.help")});
    return pages;
}

Action help_of(Scene const& scene) {
    bool const adult = scene.state.reader == Reader::adult;
    return {Deed::open, adult ? "help" : "children", 0, Screen::services};
}

bool words_fit(Scene const& scene, Size box, Shown const& page, int size) {
    Type const bold = {size, true, text::Align::start};
    Type const plain = {size, false, text::Align::start};
    int const title = extent(scene.ruler(), page.title, bold, box.width).height;
    Size const rest = {box.width, box.height - title - scene.metrics().padding()};
    return fits(scene.ruler(), page.title, bold, box) &&
           fits(scene.ruler(), page.text, plain, rest);
}

/// The size at which title and text fit below one another in `box`, as large as can be; at worst
/// half of the least size that people should have to read.
int size_of_words(Scene const& scene, Size box, Shown const& page) {
    Metrics const& metrics = scene.metrics();
    int const least = metrics.least_text();
    int size = metrics.em(metrics.lengths().text_tile);
    while (size > least && !words_fit(scene, box, page, size))
        size = std::max(least, size * 19 / 20);
    while (size > least / 2 && !words_fit(scene, box, page, size))
        size = size * 19 / 20;
    return size;
}

void add_words(View& view, Scene const& scene, Rect box, Shown const& page) {
    Colour const ink = scene.palette().page.ink;
    int const size = size_of_words(scene, box.size(), page);
    Type const bold = {size, true, text::Align::start};
    Element element{"page-words", Role::text, box};
    int const above = extent(scene.ruler(), page.title, bold, box.width).height;
    Rect const title = take_top(box, above, scene.metrics().padding());
    element.labels.push_back({page.title, title, bold, ink});
    element.labels.push_back({page.text, box, {size, false, text::Align::start}, ink, false});
    view.elements.push_back(std::move(element));
}

void add_picture(View& view, Scene const& scene, Rect const& box, std::string const& picture) {
    int const side = std::min(box.width, box.height);
    Element element{"picture", Role::decoration, box};
    element.pictures.push_back({picture, centred({side, side}, box), scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

Face help_face(Scene const& scene) {
    return {"phone", scene.say("series.help")};
}

FaceWish help_wish(Scene const& scene) {
    return {{scene.metrics().body(), scene.metrics().least_text()}, true, 0.3, true};
}

void add_help(View& view, Scene const& scene, Rect const& box) {
    Paint const& paint = scene.palette().accent;
    Element button = loud_button(scene, "find-help", box, paint, help_of(scene));
    Face const face = help_face(scene);
    put_face(scene, button, face, arrange(scene, {face}, box.size(), help_wish(scene)), paint.ink);
    view.elements.push_back(std::move(button));
}

/// The part with the picture and the way to help: beside the words, or above them.
Rect take_part(Scene const& scene, Rect& room, int percent) {
    int const gap = scene.metrics().gap();
    return scene.metrics().portrait() ? take_top(room, room.height * percent / 100, gap)
                                      : take_left(room, room.width * percent / 100, gap);
}

/// Half of the part at most.
int help_height(Scene const& scene, Rect const& part) {
    int const target = scene.metrics().target();
    int const most = std::max(target, part.height / 2);
    int height = std::min(target * 3 / 2, most);
    while (height < most &&
           !fits_well(scene, {help_face(scene)}, {part.width, height}, help_wish(scene)))
        height = std::min(most, height + scene.metrics().padding());
    return height;
}

/// The first share of the room for that part, the same on all pages, which leaves neither the words
/// of a page nor the button too small.
int share_of_part(Scene const& scene, Rect const& room, std::vector<Shown> const& pages) {
    auto const shares =
        scene.metrics().portrait() ? std::array{50, 40, 30, 25} : std::array{30, 35, 26, 24};
    for (int const percent : shares) {
        Rect rest = room;
        Rect const part = take_part(scene, rest, percent);
        Size const button = {part.width, help_height(scene, part)};
        bool const words = std::all_of(pages.begin(), pages.end(), [&](Shown const& page) {
            return words_fit(scene, rest.size(), page, scene.metrics().least_text());
        });
        if (words && fits_well(scene, {help_face(scene)}, button, help_wish(scene))) return percent;
    }
    return shares.front();
}

} // namespace

View series_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    auto const all = pages_of_series(scene);
    if (all.empty()) return view;
    Pages const pages = pages_of(all.size(), 1, scene.state.page());
    Shown const& page = all[static_cast<std::size_t>(pages.open)];
    add_heading(view, scene, take_heading(scene, area, page.heading), {page.heading, {}, pages});
    add_pager(view, scene, area, pages);
    Rect room = without_pager(scene, area);
    Rect part = take_part(scene, room, share_of_part(scene, room, all));
    add_help(view, scene, take_bottom(part, help_height(scene, part), metrics.gap()));
    add_picture(view, scene, part, page.picture);
    add_words(view, scene, room, page);
    return view;
}

} // namespace kiosk
