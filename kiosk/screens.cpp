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

} // namespace

wording::Speaker Backdrop::speaker() const {
    return {content().directory, content().catalogue, language, content().today};
}

Words Backdrop::say(std::string_view key, catalogue::Values const& values) const {
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

Backdrop backdrop(Stage const& stage, std::string_view screen, int page, std::string language,
                  Looks const& looks) {
    bool const from_right = reads_from_right(stage, language);
    return {stage,
            screen,
            page,
            std::move(language),
            from_right,
            looks.contrast,
            stage.metrics.with(looks)};
}

View finished(View view, Backdrop const& backdrop) {
    view.focus = backdrop.palette().focus;
    for (Element& element : view.elements)
        for (Label& label : element.labels)
            if (label.type.align == text::Align::start &&
                reads_from_right(backdrop.stage, label.said.language) != backdrop.right_to_left)
                label.type.align = text::Align::end;
    return backdrop.right_to_left ? mirrored(std::move(view)) : view;
}

View show(State const& state, Stage const& stage) {
    std::string const language =
        state.language.empty() || state.hidden ? stage.content.own_language : state.language;
    Scene const scene{backdrop(stage, name_of(state.screen()), state.page(), language, state.looks),
                      state};
    View view = maker_of(state)(scene);
    for (Element& element : view.elements)
        element.focused = !state.focus.empty() && element.id == state.focus;
    return finished(std::move(view), scene);
}

} // namespace kiosk
