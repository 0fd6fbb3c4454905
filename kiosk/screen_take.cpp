// Take it with you: a QR code for the phone, and the number to remember.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/flow.hpp"
#include "kiosk/parts.hpp"
#include "kiosk/phone_card.hpp"
#include <algorithm>

namespace kiosk {
namespace {

/// The text in its own element at the top of `area`.
void add_text(View& view, Scene const& scene, Rect& area, std::string id,
              wording::Said const& said) {
    Type const type = {scene.metrics().body(), false, text::Align::start};
    int const height = extent(scene.ruler(), said, type, area.width).height;
    Rect const box = take_top(area, height, scene.metrics().gap());
    Element element{std::move(id), Role::text, box, {}, {}, 0, {}, {}, {}, {}};
    element.labels.push_back({said, box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

void add_code(View& view, Scene const& scene, Rect const& box, std::string url) {
    Paint const& paint = scene.palette().card;
    Element element{"qr", Role::qr, box, paint.fill, {}, 0, {}, {}, std::move(url), {}};
    view.elements.push_back(std::move(element));
}

/// The code with its sentence above it takes the left half (in portrait: the upper half).
void add_scan(View& view, Scene const& scene, Rect& area) {
    auto const& about = scene.content().directory.about;
    if (about.base_url.empty()) return;
    Metrics const& metrics = scene.metrics();
    Rect half = metrics.portrait() ? take_top(area, area.height / 2, metrics.gap())
                                   : take_left(area, area.width * 2 / 5, metrics.gap());
    add_text(view, scene, half, "scan", scene.say("take.scan"));
    int const side = std::min({half.width, half.height, metrics.px(metrics.lengths().qr_most)});
    add_code(view, scene, {half.x, half.y, side, side},
             wording::listing_url(about.base_url, scene.content().region, scene.language));
}

/// As many numbers as there is room for; the first one always.
void add_numbers(View& view, Scene const& scene, Rect& area, wording::ServiceWords const& words) {
    for (std::size_t i = 0; i < words.phones.size(); ++i) {
        Element card = phone_card(scene, "phone." + std::to_string(i), words.phones[i], area.width);
        if (card.box.height > area.height && i > 0) return;
        Rect const row = take_top(area, card.box.height, scene.metrics().gap());
        view.elements.push_back(moved(std::move(card), row.x, row.y));
    }
}

} // namespace

View take_screen(Scene const& scene) {
    View view = blank(scene);
    Rect area = add_bar(view, scene, {});
    wording::Said const title = scene.say("take.title");
    add_heading(view, scene, take_heading(scene, area, title), {title, "qr"});
    add_scan(view, scene, area);
    model::Service const* const service = scene.content().directory.service(scene.state.service);
    if (service == nullptr) return view;
    wording::ServiceWords const words = scene.speaker().service(*service);
    if (words.phones.empty()) {
        add_text(view, scene, area, "no-phone", scene.say("service.no_phone"));
        return view;
    }
    add_text(view, scene, area, "remember", scene.say("take.remember"));
    add_numbers(view, scene, area, words);
    return view;
}

} // namespace kiosk
