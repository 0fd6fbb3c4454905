// A QR code for the phone: the list on the internet, or the service's numbers as plain text for a
// phone without data.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kCodes = 2;

/// Name and numbers, a line each.
std::string as_text(wording::ServiceWords const& words) {
    std::string text = words.name.text;
    for (wording::PhoneWords const& phone : words.phones)
        text += "\n" + phone.dialled;
    return text;
}

std::string payload(Scene const& scene, int page) {
    auto const& content = scene.content();
    auto const* service = content.directory.service(scene.state.id_of(Screen::code));
    if (page == 0 || service == nullptr)
        return wording::listing_url(content.directory.about.base_url, scene.region(),
                                    scene.language, content.label.number);
    return as_text(scene.speaker().service(*service));
}

void add_code(View& view, Scene const& scene, Rect const& area, std::string payload) {
    Metrics const& metrics = scene.metrics();
    int const side = std::min({area.width, area.height, metrics.px(metrics.lengths().qr_most)});
    // Codes are dark on light in every palette, or phones do not read them.
    Element element{"qr", Role::qr, centred({side, side}, area), scene.stage.theme.code_paper};
    element.qr = std::move(payload);
    view.elements.push_back(std::move(element));
}

/// Both codes by their names; the one that shows is loud.
void add_choice(View& view, Scene const& scene, Rect const& area, int open) {
    Metrics const& metrics = scene.metrics();
    std::vector<Choice> choices;
    for (int i = 0; i < kCodes; ++i)
        choices.push_back(
            {i == 0 ? "with-internet" : "without-internet",
             {i == 0 ? "map" : "phone", scene.say(i == 0 ? "code.internet" : "code.text")},
             {Deed::page, {}, i},
             i == open ? scene.palette().accent : scene.palette().card});
    bool const high = area.height >= 2 * metrics.target() + metrics.gap();
    add_choices(view, scene, cells(area, {high ? 1 : 2, high ? 2 : 1, metrics.gap()}), choices);
}

} // namespace

View code_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    Words const title = scene.say("take.phone");
    add_heading(view, scene, take_heading(scene, area, title), {title, "qr"});
    int const open = std::clamp(scene.state.page(), 0, kCodes - 1);
    Rect const part = metrics.portrait()
                          ? take_top(area, area.height / 2, metrics.gap())
                          : take_left(area, std::min(area.height, area.width / 2), metrics.gap());
    add_code(view, scene, part, payload(scene, open));
    int const choice = std::max(2 * metrics.target() + metrics.gap(), area.height / 2);
    add_choice(view, scene, take_bottom(area, std::min(choice, area.height), metrics.gap()), open);
    if (area.height > metrics.least_text())
        add_sentence(view, scene, "scan", area,
                     scene.say(open == 0 ? "take.scan" : "code.text.how"));
    return view;
}

} // namespace kiosk
