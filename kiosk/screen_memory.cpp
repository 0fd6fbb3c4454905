// The number, as large as it can be, to learn by heart; the voice says it three times, slowly.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/flow.hpp"
#include "kiosk/phone_card.hpp"
#include <algorithm>

namespace kiosk {
View memory_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    Words const title = scene.say("take.learn");
    add_heading(view, scene, take_heading(scene, area, title), {title, "repeat"});
    auto const* service = scene.content().directory.service(scene.state.id_of(Screen::memory));
    wording::ServiceWords words;
    if (service != nullptr) words = scene.speaker().service(*service);
    if (words.phones.empty()) {
        add_sentence(view, scene, "remember", area, scene.say("service.no_phone"));
        return view;
    }
    Element card = phone_card(scene, "phone.0", words.phones.front(), area.width);
    int const height = std::min(card.box.height, area.height);
    Rect const row = take_bottom(area, height, metrics.gap());
    view.elements.push_back(moved(std::move(card), row.x, row.y));
    if (area.height >= metrics.least_text() * 2)
        add_sentence(view, scene, "remember", area, scene.say("safety.remember"));
    return view;
}

} // namespace kiosk
