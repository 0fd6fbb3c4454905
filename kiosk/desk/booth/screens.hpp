// The screens of the recording booth: each is a function from the state to a View, in a file of its
// own (screen_NAME.cpp). Here is what they all read.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/booth/state.hpp"
#include "kiosk/parts.hpp"
#include "recording/script.hpp"

namespace kiosk::desk::booth {

/// What can be recorded, and the lines of the language that is being recorded.
struct Book {
    std::vector<recording::Tongue> tongues;
    std::vector<recording::Line> lines = {};

    /// The language `tag`, or the first.
    recording::Tongue const& tongue(std::string_view tag) const;
};

/// What a screen of the booth is made from.
struct Scene : Backdrop {
    State const& state;
    Book const& book;

    recording::Tongue const& tongue() const { return book.tongue(state.tongue); }
    /// "ខ្មែរ", in the letters of its own.
    Words endonym(recording::Tongue const& one) const { return {one.endonym, one.words}; }
};

View show(State const& state, Book const& book, Stage const& stage);

/// Adds the strip below, with the ways off the screen; returns what is left of the glass.
Rect add_strip(View& view, Scene const& scene);

/// Laid out for left-to-right readers; show() mirrors them.
View languages_screen(Scene const& scene);
View speakers_screen(Scene const& scene);
View consent_screen(Scene const& scene);
View line_screen(Scene const& scene);
View done_screen(Scene const& scene);

} // namespace kiosk::desk::booth
