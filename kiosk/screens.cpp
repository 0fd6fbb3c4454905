// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens.hpp"
#include <utility>

namespace kiosk {
namespace {

using Make = View (*)(Scene const&);

Make maker_of(State const& state) {
    if (state.asking()) return idle_screen;
    switch (state.screen) {
    case Screen::language:
        return language_screen;
    case Screen::topics:
        return topics_screen;
    case Screen::services:
        return services_screen;
    case Screen::service:
        return service_screen;
    case Screen::take:
        return take_screen;
    case Screen::attract:
        break;
    }
    return attract_screen;
}

bool reads_from_right(Stage const& stage, std::string const& language) {
    catalogue::Language const* const known = stage.content.catalogue.language(language);
    return known != nullptr && known->right_to_left;
}

/// A text that runs the other way than its screen still begins at the screen's side.
void align_foreign(View& view, Scene const& scene) {
    for (Element& element : view.elements)
        for (Label& label : element.labels)
            if (label.type.align == text::Align::start &&
                reads_from_right(scene.stage, label.said.language) != scene.right_to_left)
                label.type.align = text::Align::end;
}

} // namespace

wording::Speaker Scene::speaker() const {
    return {content().directory, content().catalogue, language, content().today};
}

wording::Said Scene::say(std::string_view key, catalogue::Values const& values) const {
    return {content().catalogue.text(language, key, values), language};
}

View show(State const& state, Stage const& stage) {
    std::string const language =
        state.language.empty() ? stage.content.own_language : state.language;
    Scene const scene{stage, state, language, reads_from_right(stage, language)};
    View view = maker_of(state)(scene);
    align_foreign(view, scene);
    return scene.right_to_left ? mirrored(std::move(view)) : view;
}

} // namespace kiosk
