// The card as it will be printed, what the machine says of it, and Print. What can be chosen is
// chosen already: nobody has to.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

constexpr int kRows = 4; // Print; kind and paper; copies; for whom

/// What is to be said of the card: a picture and a message.
Face verdict(Scene const& scene) {
    State const& state = scene.state;
    if (state.print == Print::wanted) return {"print", scene.say("desk.printing")};
    if (state.print == Print::done) return {"check", scene.say("desk.printed")};
    if (state.print == Print::failed) return {"cross", scene.say("error.not-printed")};
    if (state.proof == Proof::wanted) return {"repeat", scene.say("desk.checking")};
    if (state.proof == Proof::bad) return {"cross", scene.say(state.why)};
    if (!scene.printer) return {"cross", scene.say("error.no-printer")};
    return {"check", scene.say("desk.ready")};
}

void add_card(View& view, Scene const& scene, Rect const& box) {
    Element card{"card", Role::card, box};
    card.card = card_of(scene.state.wish, scene.shelf, scene);
    if (scene.state.screen() == Screen::card) card.action = act(Deed::look);
    view.elements.push_back(std::move(card));
}

/// Only what passed the machine's check can be printed.
void add_print(View& view, Scene const& scene, Rect const& box) {
    State const& state = scene.state;
    bool const ready = scene.printer && state.proof == Proof::good && state.print != Print::wanted;
    if (!ready) return;
    add_choices(view, scene, {box},
                {{"print-it",
                  {"print", scene.say("desk.print")},
                  act(Deed::print),
                  scene.palette().accent}});
}

void add_choices_beside(View& view, Scene const& scene, Rect const& area) {
    Metrics const& metrics = scene.metrics();
    Palette const& palette = scene.palette();
    Wish const& wish = scene.state.wish;
    auto const rows = cells(area, {1, kRows, metrics.gap()});
    auto const halves = [&](Rect const& row) { return cells(row, {2, 1, metrics.gap()}); };
    add_print(view, scene, rows[0]);
    std::vector<Choice> what = {
        {"kinds", {"", scene.say("desk.kind." + wish.kind)}, act(Deed::kinds), palette.card}};
    if (scene.shelf.kind(wish.kind).papers.size() > 1)
        what.push_back({"papers",
                        {"", {paper_of(wish, scene.shelf).name, "en"}},
                        act(Deed::papers),
                        palette.card});
    add_choices(view, scene, halves(rows[1]), what);
    add_copies(view, scene, rows[2], wish.copies());
    add_choices(view, scene, halves(rows[3]),
                {{"pairs",
                  {"", scene.say("desk.pairs")},
                  act(Deed::pairs),
                  wish.pairs ? palette.accent : palette.card},
                 {"reader",
                  {"", scene.say(wish.child ? "desk.child" : "desk.adult")},
                  act(Deed::reader),
                  wish.child ? palette.accent : palette.card}});
}

} // namespace

View card_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    Rect area = add_bar(view, scene);
    Words const title = scene.place_and_language(scene.state.wish);
    add_heading(view, scene, take_heading(scene, area, title), {title, "print"});
    Rect left = metrics.portrait() ? take_top(area, area.height / 2, metrics.gap())
                                   : take_left(area, area.width / 2, metrics.gap());
    add_line(view, scene, take_bottom(left, metrics.target(), metrics.gap()), "verdict",
             verdict(scene));
    add_card(view, scene, left);
    add_choices_beside(view, scene, area);
    return view;
}

View look_screen(Scene const& scene) {
    View view = blank(scene);
    add_card(view, scene, add_bar(view, scene));
    return view;
}

} // namespace kiosk::desk
