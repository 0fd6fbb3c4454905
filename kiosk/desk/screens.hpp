// The staff's screens: each is a function from the state to a View, in a file of its own
// (screen_NAME.cpp). Here is what they all read.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/shelf.hpp"
#include "kiosk/desk/state.hpp"
#include "kiosk/parts.hpp"

namespace kiosk::desk {

/// What a screen of the desk is made from.
struct Scene : Backdrop {
    State const& state;
    Shelf const& shelf;
    bool printer = false; ///< there is one

    /// "Palantu", in the language of the desk.
    std::string region(std::string const& id) const { return speaker().region(id).text; }
    /// "Palantu · ខ្មែរ".
    Words place_and_language(Wish const& wish) const;
};

/// The card of `wish` as it is shown and printed; the second language of a card that has two is
/// that of the desk, or the edition's first other one.
CardOf card_of(Wish const& wish, Shelf const& shelf, Backdrop const& backdrop);
/// The paper of `wish`.
Paper const& paper_of(Wish const& wish, Shelf const& shelf);

/// What stays while the desk runs. Borrows all of it.
struct Stand {
    Stage const& stage;
    Shelf const& shelf;
    bool printer = false;
};

View show(State const& state, Stand const& stand);

/// Adds the strip below, with the ways off the screen, and the line above it that says which
/// edition this is; returns what is left of the glass, without its margins.
Rect add_bar(View& view, Scene const& scene);

/// A screen of nothing but tiles.
View tiles_screen(Scene const& scene, Heading heading, std::vector<Choice> tiles);

/// Laid out for left-to-right readers; show() mirrors them.
View home_screen(Scene const& scene);
View places_screen(Scene const& scene);
View spelling_screen(Scene const& scene);
View language_screen(Scene const& scene);
View card_screen(Scene const& scene);
View kinds_screen(Scene const& scene);
View papers_screen(Scene const& scene);
View words_screen(Scene const& scene);
View look_screen(Scene const& scene);

} // namespace kiosk::desk
