// A card on paper: what it will look like, one question, and where it comes out (U23).
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include "speech/speech.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr std::size_t kOnACard = 3; // layouts/cards/wallet.toml

std::string_view message_of(State const& state) {
    switch (state.card) {
    case Card::none:
        return "print.ask";
    case Card::wanted:
        return "print.running";
    case Card::ordered: {
        auto const trouble = trouble_with(state.paper);
        return trouble.empty() ? "print.running" : trouble;
    }
    case Card::out:
        return "print.done";
    case Card::failed:
        return "print.failed";
    }
    return "";
}

/// All that the card says about whom to call, for people who do not see it (U16).
std::string clips_of(Scene const& scene, CardOf const& card) {
    std::string clips;
    for (model::Service const* service :
         scene.content().printable(card.service, card.region, kOnACard)) {
        wording::ServiceWords const words = scene.speaker().service(*service);
        clips += speech::service_name_clip(service->id) + " ";
        if (!words.phones.empty()) clips += "#" + words.phones.front().dialled + " ";
    }
    return clips;
}

} // namespace

View print_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Card const card = scene.state.card;
    Rect area = add_bar(view, scene);
    Words const title = scene.say(message_of(scene.state));
    add_heading(view, scene, take_heading(scene, area, title), {title, "print"});
    Rect const part = metrics.portrait() ? take_top(area, area.height / 2, metrics.gap())
                                         : take_left(area, area.width / 2, metrics.gap());
    Element picture{"card", Role::card, part};
    picture.card = CardOf{scene.state.id_of(Screen::print), scene.region(), scene.language};
    picture.spoken = clips_of(scene, *picture.card);
    view.elements.push_back(std::move(picture));
    if (card == Card::none || card == Card::failed)
        add_choices(view, scene,
                    {take_bottom(area, std::max(metrics.target(), area.height / 2), metrics.gap())},
                    {{"print-it",
                      {"print", scene.say("print.yes")},
                      {Deed::print},
                      scene.palette().accent}});
    add_sentence(view, scene, "where", area, scene.say("print.where." + scene.content().slot));
    return view;
}

} // namespace kiosk
