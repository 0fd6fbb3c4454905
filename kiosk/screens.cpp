// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens.hpp"
#include <array>
#include <utility>

namespace kiosk {
namespace {

using Make = View (*)(Scene const&);

/// In the order of Screen.
constexpr std::array<Make, kScreens> kMakers = {
    attract_screen, language_screen, topics_screen,    services_screen,
    service_screen, advice_screen,   complaint_screen, series_screen,
    child_screen,   places_screen,   spelling_screen,  take_screen,
    code_screen,    print_screen,    memory_screen,    help_screen};

Make maker_of(State const& state) {
    if (state.hidden) return attract_screen;
    if (state.asking()) return idle_screen;
    return kMakers.at(static_cast<std::size_t>(state.screen()));
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

Words Scene::say(std::string_view key, catalogue::Values const& values) const {
    catalogue::Catalogue const& words = content().catalogue;
    bool const own = words.has(language, key) || language == catalogue::kPseudoLanguage;
    return {{words.text(language, key, values), own ? language : "en"}, std::string(key)};
}

std::string Scene::band() const {
    if (state.reader == Reader::adult) return "";
    return state.reader == Reader::teen ? "child.teen." : "child.u10.";
}

Words Scene::say_to_reader(std::string const& key) const {
    std::string const own = band() + key;
    return say(content().catalogue.has("en", own) ? own : key);
}

View show(State const& state, Stage const& stage) {
    std::string const language =
        state.language.empty() || state.hidden ? stage.content.own_language : state.language;
    Scene const scene{stage, state, language, reads_from_right(stage, language),
                      stage.metrics.with(state.looks)};
    View view = maker_of(state)(scene);
    view.focus = scene.palette().focus;
    for (Element& element : view.elements)
        element.focused = !state.focus.empty() && element.id == state.focus;
    align_foreign(view, scene);
    return scene.right_to_left ? mirrored(std::move(view)) : view;
}

} // namespace kiosk
