// Take it with you: a QR code for the phone, and the number to remember.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/flow.hpp"
#include "kiosk/parts.hpp"
#include "kiosk/phone_card.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr base::Mm kCodeLeast = {25}; // phones read smaller codes, but not from where one stands

/// The text in its own element at the top of `area`, if `rest` pixels stay below it.
void add_text(View& view, Scene const& scene, Rect& area, Element element, int rest) {
    Type const type = {scene.metrics().body(), false, text::Align::start};
    wording::Said const said = element.labels.front().said;
    int const height = extent(scene.ruler(), said, type, area.width).height;
    if (area.height - height - scene.metrics().gap() < rest) return;
    element.box = take_top(area, height, scene.metrics().gap());
    element.labels.front() = {said, element.box, type, scene.palette().page.ink};
    view.elements.push_back(std::move(element));
}

Element text_of(std::string id, wording::Said said) {
    Element element;
    element.id = std::move(id);
    element.labels.push_back({std::move(said), {}, {}, {}});
    return element;
}

/// The code with its sentence above it, at the top left of `area`.
void add_scan(View& view, Scene const& scene, Rect area) {
    auto const& about = scene.content().directory.about;
    Metrics const& metrics = scene.metrics();
    add_text(view, scene, area, text_of("scan", scene.say("take.scan")),
             std::min(area.width, metrics.px(kCodeLeast)));
    int const side = std::min({area.width, area.height, metrics.px(metrics.lengths().qr_most)});
    Element element{
        "qr", Role::qr, {area.x, area.y, side, side}, scene.palette().card.fill, {}, 0, {}, {},
        {},   {}};
    element.qr = wording::listing_url(about.base_url, scene.content().region, scene.language,
                                      scene.content().edition);
    view.elements.push_back(std::move(element));
}

/// As many numbers as there is room for; the first one always.
void add_numbers(View& view, Scene const& scene, Rect area, wording::ServiceWords const& words) {
    for (std::size_t i = 0; i < words.phones.size(); ++i) {
        Element card = phone_card(scene, "phone." + std::to_string(i), words.phones[i], area.width);
        if (i == 0)
            add_text(view, scene, area, text_of("remember", scene.say("take.remember")),
                     card.box.height);
        if (card.box.height > area.height && i > 0) return;
        Rect const row = take_top(area, card.box.height, scene.metrics().gap());
        view.elements.push_back(moved(std::move(card), row.x, row.y));
    }
}

/// Takes the part for the code off `area`: half of a tall glass, else up to two fifths of a wide
/// one, so that the first number still stands on one line.
Rect take_code_part(Scene const& scene, Rect& area, wording::ServiceWords const& words) {
    Metrics const& metrics = scene.metrics();
    int const gap = metrics.gap();
    if (metrics.portrait()) return take_top(area, area.height / 2, gap);
    int wanted = area.width * 2 / 5;
    if (!words.phones.empty())
        wanted = area.width - least_card_width(scene, words.phones.front()) - gap;
    return take_left(area, std::clamp(wanted, area.width / 5, area.width * 2 / 5), gap);
}

} // namespace

View take_screen(Scene const& scene) {
    View view = blank(scene);
    Rect area = add_bar(view, scene, {});
    wording::Said const title = scene.say("take.title");
    add_heading(view, scene, take_heading(scene, area, title), {title, "qr"});
    model::Service const* const service = scene.content().directory.service(scene.state.service);
    wording::ServiceWords words;
    if (service != nullptr) words = scene.speaker().service(*service);
    if (!scene.content().directory.about.base_url.empty())
        add_scan(view, scene, take_code_part(scene, area, words));
    add_numbers(view, scene, area, words);
    if (words.phones.empty())
        add_text(view, scene, area, text_of("no-phone", scene.say("service.no_phone")), 0);
    return view;
}

} // namespace kiosk
