// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk {
namespace {

using Make = View (*)(Scene const&);

/// In the order of Screen.
constexpr std::array<Make, kScreens> kMakers = {
    home_screen,   places_screen, map_screen,     spelling_screen, language_screen, card_screen,
    kinds_screen,  papers_screen, words_screen,   look_screen,     villages_screen, tongues_screen,
    pile_screen,   old_screen,    numbers_screen, call_screen,     area_screen,     menu_screen,
    whom_screen,   topics_screen, second_screen,  there_screen,    pick_screen,     cart_screen,
    update_screen, health_screen, align_screen,   pin_screen};

/// A language for the other face: that of the desk, or one that is not on the card already.
std::string second_language(std::string const& first, Backdrop const& backdrop) {
    if (first != backdrop.language) return backdrop.language;
    for (catalogue::Language const& language : backdrop.content().catalogue.languages())
        if (language.tag != first) return language.tag;
    return first;
}

} // namespace

Words Scene::place_and_language(Wish const& wish) const {
    catalogue::Language const* const known = content().catalogue.language(wish.language);
    std::string const endonym = known == nullptr ? wish.language : known->endonym;
    return {region(wish.region) + " · " + endonym, language};
}

CardOf card_of(Wish const& wish, Shelf const& shelf, Backdrop const& backdrop) {
    CardOf card{{}, wish.region, wish.language, wish.kind};
    Kind const& kind = shelf.kind(wish.kind);
    bool const other = !wish.second.empty() && wish.second != wish.language;
    if (other && kind.may_have_two()) card.second = wish.second;
    if (!other && kind.two_languages) card.second = second_language(wish.language, backdrop);
    card.whom = wish.whom;
    card.topics.assign(wish.topics.begin(), wish.topics.end());
    card.services = wish.services;
    if (kind.abroad) card.there = shelf.dialled_from(wish.there);
    return card;
}

Paint const& paint_of(Scene const& scene, bool chosen) {
    return chosen ? scene.palette().accent : scene.palette().card;
}

std::string_view message_of(printing::State paper) {
    auto const trouble = trouble_with(paper);
    return trouble.empty() ? "desk.printing" : trouble;
}

Paper const& paper_of(Wish const& wish, Shelf const& shelf) {
    auto const& papers = shelf.kind(wish.kind).papers;
    auto const found = std::find_if(papers.begin(), papers.end(),
                                    [&](Paper const& paper) { return paper.id == wish.paper; });
    return found == papers.end() ? papers.front() : *found;
}

View show(State const& state, Stand const& stand) {
    std::string const language =
        state.language.empty() ? stand.stage.content.own_language : state.language;
    Screen const screen = state.gate.locked() ? Screen::pin : state.screen();
    Scene const scene{backdrop(stand.stage, name_of(screen), state.page(), language),
                      state,
                      stand.shelf,
                      stand.printer,
                      stand.folder,
                      stand};
    View view = kMakers.at(static_cast<std::size_t>(screen))(scene);
    for (Element& element : view.elements)
        element.focused = !state.focus.empty() && element.id == state.focus;
    return finished(std::move(view), scene);
}

} // namespace kiosk::desk
