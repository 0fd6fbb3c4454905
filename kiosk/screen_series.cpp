// A gentle series: one picture and one thought a page. Nothing is asked, counted or kept; every
// page leads to the same help (domain requirement U13).
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>

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

/// Title and text below one another in `box`, in one size, as large as both fit.
void add_words(View& view, Scene const& scene, Rect box, Shown const& page) {
    Metrics const& metrics = scene.metrics();
    Colour const ink = scene.palette().page.ink;
    Type bold = {metrics.em(metrics.lengths().text_tile), true, text::Align::start};
    Type plain = {bold.size, false, text::Align::start};
    int const least = metrics.least_text() / 2;
    auto const height = [&](Words const& said, Type const& type) {
        return extent(scene.ruler(), said, type, box.width).height;
    };
    Size const all = box.size();
    while (plain.size > least &&
           (height(page.title, bold) + metrics.padding() + height(page.text, plain) > all.height ||
            !fits(scene.ruler(), page.title, bold, all) ||
            !fits(scene.ruler(), page.text, plain, all)))
        bold.size = plain.size = std::max(least, plain.size * 19 / 20);
    Element element{"page-words", Role::text, box};
    Rect const title = take_top(box, height(page.title, bold), metrics.padding());
    element.labels.push_back({page.title, title, bold, ink});
    element.labels.push_back({page.text, box, plain, ink, false});
    view.elements.push_back(std::move(element));
}

void add_picture(View& view, Scene const& scene, Rect const& box, std::string const& picture) {
    int const side = std::min(box.width, box.height);
    Element element{"picture", Role::decoration, box};
    element.pictures.push_back({picture, centred({side, side}, box), scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

void add_help(View& view, Scene const& scene, Rect const& box) {
    Metrics const& metrics = scene.metrics();
    Paint const& paint = scene.palette().accent;
    Element button = loud_button(scene, "find-help", box, paint, help_of(scene));
    Face const face = {"phone", scene.say("series.help")};
    FaceStyle const style = arrange(scene, {face}, box.size(),
                                    {{metrics.body(), metrics.least_text()}, true, 0.3, true});
    put_face(scene, button, face, style, paint.ink);
    view.elements.push_back(std::move(button));
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
    bool const tall = metrics.portrait();
    Rect left = tall ? take_top(room, room.height / 2, metrics.gap())
                     : take_left(room, room.width * 3 / 10, metrics.gap());
    int const button = std::min(metrics.target() * 3 / 2, left.height / 2);
    add_help(view, scene, take_bottom(left, std::max(metrics.target(), button), metrics.gap()));
    add_picture(view, scene, left, page.picture);
    add_words(view, scene, room, page);
    return view;
}

} // namespace kiosk
