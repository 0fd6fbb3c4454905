// The staff's screens: each is a function from the state to a View, in a file of its own
// (screen_NAME.cpp). Here is what they all read.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/felt.hpp"
#include "kiosk/desk/shelf.hpp"
#include "kiosk/desk/state.hpp"
#include "kiosk/parts.hpp"

namespace kiosk::desk {

/// What stays while the desk runs. Borrows the first two.
struct Stand {
    Stage const& stage;
    Shelf const& shelf;
    bool printer = false;
    bool folder = false;
    bool store = false;       ///< a newer list can be taken into use
    Named list = {};          ///< that is in use
    std::string program = {}; ///< its version
    Feedback feedback = {};   ///< where it is counted
};

/// What a screen of the desk is made from.
struct Scene : Backdrop {
    State const& state;
    Shelf const& shelf;
    bool printer = false; ///< there is one
    bool folder = false;  ///< files can be saved
    Stand const& stand;

    /// "Palantu", in the language of the desk.
    std::string region(std::string const& id) const { return speaker().region(id).text; }
    /// "Palantu · ខ្មែរ".
    Words place_and_language(Wish const& wish) const;
};

/// The card of `wish` as it is shown and printed; the second language of a card that has two is
/// that of the desk, or the edition's first other one.
CardOf card_of(Wish const& wish, Shelf const& shelf, Backdrop const& backdrop);
/// What can be made less and more, by two buttons beside it.
struct Stepper {
    std::string id;
    Words said;
    std::string less_id;
    Action less;
    std::string more_id;
    Action more;
};
void add_stepper(View& view, Scene const& scene, Rect const& row, Stepper const& steps);
/// "How many", likewise.
void add_copies(View& view, Scene const& scene, Rect const& row, int copies);
/// What keeps the printer from printing; while all is well, that it prints.
std::string_view message_of(printing::State paper);
/// Loud when `chosen`.
Paint const& paint_of(Scene const& scene, bool chosen);
/// A picture and a sentence in `box`.
void add_line(View& view, Backdrop const& scene, Rect const& box, std::string id, Face const& face);

/// The paper of `wish`.
Paper const& paper_of(Wish const& wish, Shelf const& shelf);

/// "A4 · 10", and from which tray if one was chosen.
Words paper_words(Scene const& scene);

View show(State const& state, Stand const& stand);

/// Adds the strip below, with the ways off the screen, and the line above it that says which
/// edition this is; returns what is left of the glass, without its margins.
/// `onward` is the one thing to do next, at the end of the strip.
Rect add_bar(View& view, Scene const& scene, std::optional<Choice> const& onward = {});

/// A screen of nothing but tiles.
View tiles_screen(Scene const& scene, Heading heading, std::vector<Choice> tiles,
                  std::optional<Choice> const& onward = {});

/// Laid out for left-to-right readers; show() mirrors them.
View home_screen(Scene const& scene);
View places_screen(Scene const& scene);
View map_screen(Scene const& scene);
View spelling_screen(Scene const& scene);
View language_screen(Scene const& scene);
View card_screen(Scene const& scene);
View kinds_screen(Scene const& scene);
View papers_screen(Scene const& scene);
View words_screen(Scene const& scene);
View look_screen(Scene const& scene);
View villages_screen(Scene const& scene);
View tongues_screen(Scene const& scene);
View pile_screen(Scene const& scene);
View old_screen(Scene const& scene);
View numbers_screen(Scene const& scene);
View call_screen(Scene const& scene);
View area_screen(Scene const& scene);
View menu_screen(Scene const& scene);
View whom_screen(Scene const& scene);
View topics_screen(Scene const& scene);
View second_screen(Scene const& scene);
View there_screen(Scene const& scene);
View pick_screen(Scene const& scene);
View cart_screen(Scene const& scene);
View update_screen(Scene const& scene);
View health_screen(Scene const& scene);
View align_screen(Scene const& scene);
View pin_screen(Scene const& scene);

} // namespace kiosk::desk
