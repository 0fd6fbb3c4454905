// A keyboard with only those letters that lead to a place: whoever begins a name always finds one.
// The letters are those of the visitor's own script, or Latin ones that sound like the name.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/gazetteer.hpp"
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kMostKeys = 60;
constexpr std::size_t kSampleLetters = 3;
constexpr int kTop = 4; // typed, found, erase, other letters

/// A space shows as one.
Words letter_face(Scene const& scene, std::string const& letter) {
    return {letter == " " ? "\xE2\x90\xA3" : letter, scene.state.latin ? "en" : scene.language};
}

/// The first letters of one's own script with which a place begins.
Words own_letters(Scene const& scene) {
    std::string text;
    auto const letters =
        letters_after(scene.content().directory, {std::string(), scene.language, false});
    for (std::size_t i = 0; i < std::min(kSampleLetters, letters.size()); ++i)
        text += (i == 0 ? "" : " ") + letters[i];
    return {text, scene.language};
}

/// A sample of the letters that the key leads to; nothing when one's own are Latin ones, too.
std::optional<Words> other_letters(Scene const& scene) {
    Words own = own_letters(scene);
    bool const latin = std::all_of(own.text.begin(), own.text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x80U;
    });
    if (latin) return std::nullopt;
    return scene.state.latin ? own : Words{"A B C", "en"};
}

void add_typed(View& view, Scene const& scene, Rect const& box) {
    Metrics const& metrics = scene.metrics();
    std::string const text = scene.state.typed.empty() ? "\xE2\x80\xA6" : scene.state.typed;
    Words const said = {text, scene.state.latin ? "en" : scene.language};
    Type type = {metrics.em(metrics.lengths().text_tile), true, text::Align::start};
    type.size = fitting_size(scene.ruler(), {said}, {type.size, type.size / 4}, type, box.size());
    Element element{"typed", Role::text, box};
    element.labels.push_back(
        {shortened(scene.ruler(), said, type, box.size()), box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

/// What was typed; the places found; erase; the other letters.
void add_top(View& view, Scene const& scene, Rect const& row, std::size_t found) {
    Metrics const& metrics = scene.metrics();
    auto const boxes = cells(row, {kTop, 1, metrics.gap()});
    add_typed(view, scene, boxes[0]);
    Palette const& palette = scene.palette();
    std::vector<Choice> choices = {
        {"show",
         {"place", {std::to_string(found), "en"}},
         {Deed::open, "?", 0, Screen::places},
         palette.accent},
        {"erase", {"back", scene.say("elsewhere.erase")}, {Deed::type}, palette.card}};
    if (auto const letters = other_letters(scene))
        choices.push_back({"letters", {"language", *letters}, {Deed::latin}, palette.card});
    add_choices(view, scene, {boxes[1], boxes[2], boxes[3]}, choices);
}

void add_keys(View& view, Scene const& scene, Rect const& area,
              std::vector<std::string> const& letters) {
    Metrics const& metrics = scene.metrics();
    Wish const wish = {static_cast<int>(letters.size()),
                       kMostKeys,
                       {metrics.target(), metrics.target()},
                       metrics.gap()};
    bool const paged = best_grid(area.size(), wish).cells() < wish.count;
    Rect const room = paged ? without_pager(scene, area) : area;
    Grid const grid = best_grid(room.size(), wish);
    Pages const pages = pages_of(letters.size(), grid.cells(), scene.state.page());
    add_pager(view, scene, area, pages);
    std::vector<Choice> keys;
    auto const first = static_cast<std::size_t>(pages.open * grid.cells());
    for (std::size_t i = first; i < letters.size(); ++i)
        keys.push_back({"key." + letters[i],
                        {"", letter_face(scene, letters[i])},
                        {Deed::type, letters[i]},
                        scene.palette().card});
    add_choices(view, scene, cells(room, grid), keys);
}

} // namespace

View spelling_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    Spelling const spelling = {scene.state.typed, scene.language, scene.state.latin};
    auto const& directory = scene.content().directory;
    Rect const top = take_top(area, metrics.target(), metrics.gap());
    add_top(view, scene, top, places_like(directory, spelling).size());
    add_keys(view, scene, area, letters_after(directory, spelling));
    return view;
}

} // namespace kiosk
