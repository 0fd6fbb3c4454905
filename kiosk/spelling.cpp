// SPDX-License-Identifier: Apache-2.0
#include "kiosk/spelling.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kMostKeys = 60;
constexpr std::size_t kSampleLetters = 3;
constexpr int kTop = 4; // typed, found, erase, other letters

/// A space shows as one.
Words letter_face(Spelling const& spelling, std::string const& letter) {
    return {letter == " " ? "\xE2\x90\xA3" : letter, spelling.latin ? "en" : spelling.language};
}

/// The first letters of one's own script with which a place begins.
Words own_letters(Backdrop const& scene) {
    std::string text;
    auto const letters =
        letters_after(scene.content().directory, {std::string(), scene.language, false});
    for (std::size_t i = 0; i < std::min(kSampleLetters, letters.size()); ++i)
        text += (i == 0 ? "" : " ") + letters[i];
    return {text, scene.language};
}

/// A sample of the letters that the key leads to; nothing when one's own are Latin ones, too.
std::optional<Words> other_letters(Backdrop const& scene, bool in_latin) {
    Words own = own_letters(scene);
    bool const latin = std::all_of(own.text.begin(), own.text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x80U;
    });
    if (latin) return std::nullopt;
    return in_latin ? own : Words{"A B C", "en"};
}

void add_typed(View& view, Backdrop const& scene, Rect const& box, Spelling const& spelling) {
    Metrics const& metrics = scene.metrics();
    std::string const text = spelling.typed.empty() ? "\xE2\x80\xA6" : spelling.typed;
    Words const said = {text, spelling.latin ? "en" : scene.language};
    Type type = {metrics.em(metrics.lengths().text_tile), true, text::Align::start};
    type.size = fitting_size(scene.ruler(), {said}, {type.size, type.size / 4}, type, box.size());
    Element element{"typed", Role::text, box};
    element.labels.push_back(
        {shortened(scene.ruler(), said, type, box.size()), box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

struct Found {
    std::size_t count;
    Action show;
};

/// What was typed; the places found; erase; the other letters.
void add_top(View& view, Backdrop const& scene, Rect const& row, Spelling const& spelling,
             Found const& found) {
    Metrics const& metrics = scene.metrics();
    auto const boxes = cells(row, {kTop, 1, metrics.gap()});
    add_typed(view, scene, boxes[0], spelling);
    Palette const& palette = scene.palette();
    std::vector<Choice> choices = {
        {"show", {"place", {std::to_string(found.count), "en"}}, found.show, palette.accent},
        {"erase", {"back", scene.say("elsewhere.erase")}, {Deed::type}, palette.card}};
    if (auto const letters = other_letters(scene, spelling.latin))
        choices.push_back({"letters", {"language", *letters}, {Deed::latin}, palette.card});
    add_choices(view, scene, {boxes[1], boxes[2], boxes[3]}, choices);
}

void add_keys(View& view, Backdrop const& scene, Rect const& area, Spelling const& spelling) {
    auto const letters = letters_after(scene.content().directory, spelling);
    Metrics const& metrics = scene.metrics();
    Wish const wish = {static_cast<int>(letters.size()),
                       kMostKeys,
                       {metrics.target(), metrics.target()},
                       metrics.gap()};
    bool const paged = best_grid(area.size(), wish).cells() < wish.count;
    Rect const room = paged ? without_pager(scene, area) : area;
    Grid const grid = best_grid(room.size(), wish);
    Pages const pages = pages_of(letters.size(), grid.cells(), scene.page);
    add_pager(view, scene, area, pages);
    std::vector<Choice> keys;
    auto const first = static_cast<std::size_t>(pages.open * grid.cells());
    for (std::size_t i = first; i < letters.size(); ++i)
        keys.push_back({"key." + letters[i],
                        {"", letter_face(spelling, letters[i])},
                        {Deed::type, letters[i]},
                        scene.palette().card});
    add_choices(view, scene, cells(room, grid), keys);
}

} // namespace

void add_keyboard(View& view, Backdrop const& scene, Rect area, Spelling const& spelling,
                  Action const& show) {
    auto const& directory = scene.content().directory;
    Rect const top = take_top(area, scene.metrics().target(), scene.metrics().gap());
    Found const found = {places_like(directory, spelling).size(), show};
    add_top(view, scene, top, spelling, found);
    add_keys(view, scene, area, spelling);
}

} // namespace kiosk
