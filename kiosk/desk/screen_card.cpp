// The card as it will be printed, what the machine says of it, and Print. What can be chosen is
// chosen already: nobody has to.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

constexpr int kCardRows = 5; // Print; kind and paper; copies; for whom; what on it

/// What is to be said of the card: a picture and a message.
Face verdict(Scene const& scene) {
    State const& state = scene.state;
    if (state.printing_now()) return {"print", scene.say(message_of(state.paper))};
    if (state.print == Print::done) return {"check", scene.say("desk.printed")};
    if (state.print == Print::failed) return {"cross", scene.say("error.not-printed")};
    if (state.proof == Proof::wanted) return {"repeat", scene.say("desk.checking")};
    if (state.proof == Proof::bad) return {"cross", scene.say(state.why)};
    if (!scene.printer) return {"cross", scene.say("error.no-printer")};
    return {"check", scene.say("desk.ready")};
}

/// "Second language", or which it is.
Words second_of(Scene const& scene) {
    std::string const tag = card_of(scene.state.wish, scene.shelf, scene).second;
    auto const* const known = scene.content().catalogue.language(tag);
    return known == nullptr ? scene.say("desk.second-language") : Words(known->endonym, known->tag);
}

/// "The other country", or which it is.
Words country_of(Scene const& scene) {
    std::string const& code = scene.state.wish.there;
    return code.empty() ? scene.say("desk.there")
                        : Words(catalogue::country(code, scene.language), scene.language);
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
    bool const ready = scene.printer && state.proof == Proof::good && !state.printing_now();
    if (!ready) return;
    add_choices(view, scene, {box},
                {{"print-it",
                  {"print", scene.say("desk.print")},
                  act(Deed::print),
                  scene.palette().accent}});
}

/// The kind, and what else that kind leaves open.
std::vector<Choice> what(Scene const& scene) {
    Paint const& paint = scene.palette().card;
    Wish const& wish = scene.state.wish;
    Kind const& kind = scene.shelf.kind(wish.kind);
    std::vector<Choice> choices = {
        {"kinds", {"", scene.say("desk.kind." + wish.kind)}, act(Deed::kinds), paint}};
    auto const& trays = scene.state.trays;
    if (kind.papers.size() > 1 || (trays && !trays->empty()))
        choices.push_back({"papers", {"", paper_words(scene)}, act(Deed::papers), paint});
    if (kind.may_have_two())
        choices.push_back({"second", {"", second_of(scene)}, act(Deed::second), paint});
    if (kind.abroad) choices.push_back({"there", {"", country_of(scene)}, act(Deed::there), paint});
    return choices;
}

std::vector<Choice> whom(Scene const& scene) {
    Paint const& paint = scene.palette().card;
    Wish const& wish = scene.state.wish;
    bool const somebody = wish.whom != cards::Whom::any || !wish.reads || !wish.topics.empty();
    return {{"pairs", {"", scene.say("desk.pairs")}, act(Deed::pairs), paint_of(scene, wish.pairs)},
            {"whom",
             {"", scene.say("desk.whom")},
             act(Deed::whom),
             somebody ? paint_of(scene, true) : paint}};
}

/// A booklet holds all services, and is never one of several on a sheet.
std::vector<Choice> which(Scene const& scene) {
    State const& state = scene.state;
    Wish const& wish = state.wish;
    std::vector<Choice> choices;
    if (wish.kind == kBooklet) return choices;
    choices.push_back({"pick",
                       {"", scene.say("desk.pick")},
                       act(Deed::pick, wish.region),
                       paint_of(scene, !wish.services.empty())});
    if (state.proof == Proof::good && state.cart.size() < kMostInCart)
        choices.push_back(
            {"add", {"", scene.say("desk.add")}, act(Deed::add), scene.palette().card});
    return choices;
}

void add_choices_beside(View& view, Scene const& scene, Rect const& area) {
    auto const rows = cells(area, {1, kCardRows, scene.metrics().gap()});
    auto const add = [&](Rect const& row, std::vector<Choice> const& choices) {
        int const count = std::max(2, static_cast<int>(choices.size()));
        add_choices(view, scene, cells(row, {count, 1, scene.metrics().gap()}), choices);
    };
    add_print(view, scene, rows[0]);
    add(rows[1], what(scene));
    add_copies(view, scene, rows[2], scene.state.wish.copies());
    add(rows[3], whom(scene));
    add(rows[4], which(scene));
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

/// A booklet page by page.
View look_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene);
    Pages const pages{std::min(scene.state.page(), scene.state.pages - 1), scene.state.pages};
    add_card(view, scene, pages.count > 1 ? without_pager(scene, area) : area);
    view.elements.back().card->page = pages.open;
    add_pager(view, scene, area, pages);
    return view;
}

} // namespace kiosk::desk
