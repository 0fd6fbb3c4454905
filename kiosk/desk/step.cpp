// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/steps.hpp"
#include "kiosk/gazetteer.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk {
namespace {

constexpr std::array<std::string_view, kScreens> kScreenNames = {
    "desk-home",    "desk-places", "desk-spelling", "desk-language", "desk-card",
    "desk-kinds",   "desk-papers", "desk-words",    "desk-look",     "desk-villages",
    "desk-tongues", "desk-pile",   "desk-old",      "desk-numbers",  "desk-call"};
constexpr std::array<std::string_view, kDeeds> kDeedNames = {
    "place", "list",     "spell",   "speak",   "again",  "kinds", "kind",  "papers",
    "paper", "more",     "fewer",   "pairs",   "reader", "print", "words", "language",
    "look",  "villages", "tick",    "tongues", "tongue", "pile",  "make",  "stop",
    "old",   "redo",     "numbers", "call",    "answer"};

constexpr int kMostPages = 1000;

/// What the next card begins with: how the last one was printed, but not for whom.
Wish fresh(State const& state) {
    if (!state.last) return {};
    Wish wish;
    wish.kind = state.last->kind;
    wish.paper = state.last->paper;
    return wish;
}

/// Another card than the one that was looked at.
State unproofed(State state) {
    state.proof = Proof::wanted;
    state.print = Print::none;
    state.why.clear();
    return state;
}

State home(State state) {
    state.trail = {{}};
    if (!state.campaign.busy()) state.campaign = {};
    state.old = {};
    state.wish = fresh(state);
    state.typed.clear();
    return unproofed(std::move(state));
}

/// Back to the card that is being made, or on to it.
State at_card(State state) {
    auto& trail = state.trail;
    auto const card = std::find_if(trail.begin(), trail.end(),
                                   [](Place const& place) { return place.screen == Screen::card; });
    trail.erase(card, trail.end());
    trail.push_back({Screen::card});
    return unproofed(std::move(state));
}

State back(State state) {
    if (state.trail.size() <= 2) return home(std::move(state));
    if (state.screen() == Screen::card) state.wish.child = false;
    state.trail.pop_back();
    return state;
}

State type(State state, std::string const& letters) {
    if (state.screen() != Screen::spelling) return state;
    state.trail.back().page = 0;
    state.typed = after_key(std::move(state.typed), letters);
    return state;
}

State other_letters(State state) {
    if (state.screen() != Screen::spelling) return state;
    state.latin = !state.latin;
    state.typed.clear();
    state.trail.back().page = 0;
    return state;
}

State place(State state, std::string const& region) {
    state.wish.region = region;
    state.typed.clear();
    return go(std::move(state), Screen::language);
}

State speak(State state, std::string const& language) {
    if (state.screen() != Screen::language) return state;
    state.wish.language = language;
    return at_card(std::move(state));
}

State again(State state) {
    if (!state.last || state.screen() != Screen::home) return state;
    state.wish = *state.last;
    return at_card(std::move(state));
}

/// Kinds and papers are chosen for a card or for a campaign.
State chosen_kind(State state, std::string const& kind) {
    if (state.screen() != Screen::kinds) return state;
    state.wish.kind = kind;
    state.wish.paper.clear();
    state.trail.pop_back();
    return unproofed(std::move(state));
}

State chosen_paper(State state, std::string const& paper) {
    if (state.screen() != Screen::papers) return state;
    state.wish.paper = paper;
    state.trail.pop_back();
    return unproofed(std::move(state));
}

State speak_to_staff(State state, std::string const& language) {
    if (state.screen() != Screen::words) return state;
    state.language = language;
    state.latin = false;
    return back(std::move(state));
}

/// One touch, and back to the list.
State answered(State state, std::string const& answer) {
    if (state.screen() != Screen::call) return state;
    state.calls.answers[state.id()] = answer;
    state.calls.stage = Calls::Stage::wanted;
    state.trail.pop_back();
    return state;
}

State choose_for(State state, Screen screen) {
    bool const pile = state.screen() == Screen::pile && !state.campaign.busy();
    return pile || state.screen() == Screen::card ? go(std::move(state), screen) : state;
}

/// Deeds on the screen of the card.
State on_card(State state, Deed deed) {
    if (state.screen() != Screen::card || state.print == Print::wanted) return state;
    Wish const before = state.wish;
    if (deed == Deed::more) state.wish.people = std::min(state.wish.people + 1, kMostCopies);
    if (deed == Deed::fewer) state.wish.people = std::max(state.wish.people - 1, 1);
    if (deed == Deed::pairs) state.wish.pairs = !state.wish.pairs;
    if (deed == Deed::reader) state.wish.child = !state.wish.child;
    if (deed == Deed::look) return go(std::move(state), Screen::look);
    if (deed == Deed::print && state.proof == Proof::good) state.print = Print::wanted;
    if (state.wish.child != before.child) return unproofed(std::move(state));
    if (state.wish != before) state.print = Print::none;
    return state;
}

State ordered(State state, Order const& order) {
    switch (order.deed) {
    case Deed::place:
        return place(std::move(state), order.id);
    case Deed::list:
        return go(std::move(state), Screen::places, order.id);
    case Deed::spell:
        return go(std::move(state), Screen::spelling);
    case Deed::speak:
        return speak(std::move(state), order.id);
    case Deed::again:
        return again(std::move(state));
    case Deed::kind:
        return chosen_kind(std::move(state), order.id);
    case Deed::paper:
        return chosen_paper(std::move(state), order.id);
    case Deed::words:
        return state.screen() == Screen::words ? state : go(std::move(state), Screen::words);
    case Deed::language:
        return speak_to_staff(std::move(state), order.id);
    case Deed::numbers:
        return go(std::move(state), Screen::numbers);
    case Deed::call:
        return go(std::move(state), Screen::call, order.id);
    case Deed::answer:
        return answered(std::move(state), order.id);
    case Deed::kinds:
        return choose_for(std::move(state), Screen::kinds);
    case Deed::papers:
        return choose_for(std::move(state), Screen::papers);
    default:
        if (is_of_campaign(state, order.deed)) return step_campaign(std::move(state), order);
        return on_card(std::move(state), order.deed);
    }
}

State chosen(State state, Action const& action) {
    if (auto const order = order_in(action)) return ordered(std::move(state), *order);
    switch (action.deed) {
    case kiosk::Deed::back:
        return back(std::move(state));
    case kiosk::Deed::home:
        return home(std::move(state));
    case kiosk::Deed::page:
        state.trail.back().page = std::clamp(action.page, 0, kMostPages);
        return state;
    case kiosk::Deed::type:
        return type(std::move(state), action.id);
    case kiosk::Deed::latin:
        return other_letters(std::move(state));
    default:
        return state;
    }
}

bool is_ascii(std::string const& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return static_cast<unsigned char>(letter) < 0x80U; });
}

bool chooses_place(Screen screen) {
    return screen == Screen::home || screen == Screen::places;
}

struct Step {
    State state;

    State operator()(Chosen const& one) {
        state.idle = {};
        auto const before = state.trail;
        State after = chosen(std::move(state), one.action);
        if (after.trail != before) after.focus.clear();
        return after;
    }
    /// Whoever types on a list of places looks for one, in the letters that their keyboard has.
    State operator()(Lettered const& lettered) {
        state.idle = {};
        if (chooses_place(state.screen()) && !lettered.letters.empty()) {
            state = go(std::move(state), Screen::spelling);
            state.typed.clear();
        }
        if (state.typed.empty()) state.latin = is_ascii(lettered.letters);
        return type(std::move(state), lettered.letters);
    }
    State operator()(Focused const& focused) {
        state.idle = {};
        state.focus = focused.id;
        return state;
    }
    State operator()(Passed const& passed) {
        if (state.trail.size() <= 1) return state;
        state.idle += std::max(passed.time, Milliseconds(0));
        if (state.idle < kLeaveAfter) return state;
        state.idle = {};
        return home(std::move(state));
    }
    State operator()(Left const&) {
        state.idle = {};
        return back(std::move(state));
    }
    State operator()(Proofed const& proofed) {
        if (state.screen() != Screen::card || proofed.wish != state.wish) return state;
        state.proof = proofed.why.empty() ? Proof::good : Proof::bad;
        state.why = proofed.why;
        return state;
    }
    State operator()(Printed const& printed) {
        if (state.print != Print::wanted) return state;
        state.print = printed.out ? Print::done : Print::failed;
        if (!printed.out) return state;
        state.last = state.wish;
        state.last->child = false;
        state.last->people = 1;
        state.last->pairs = false;
        return state;
    }
    State operator()(PileGrew const& grew) { return grown(std::move(state), grew); }
    State operator()(PileDone const& done) {
        if (!state.campaign.busy()) return state;
        state.campaign.stage = done.stage;
        state.campaign.file = done.file;
        state.campaign.why = done.why;
        return state;
    }
    State operator()(Noted const& noted) {
        if (state.calls.stage != Calls::Stage::wanted) return state;
        state.calls.stage = noted.saved ? Calls::Stage::noted : Calls::Stage::failed;
        state.calls.is_signed = noted.is_signed;
        return state;
    }
    State operator()(OldFound const& found) {
        if (state.old.stage != Old::Stage::wanted) return state;
        state.old.stage = found.cards ? Old::Stage::known : Old::Stage::failed;
        if (found.cards) state.old.cards = *found.cards;
        return state;
    }
};

template <typename Name, std::size_t count>
std::optional<Name> named(std::array<std::string_view, count> const& names, std::string_view name) {
    auto const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Name>(found - names.begin());
}

} // namespace

std::string_view name_of(Screen screen) {
    return kScreenNames.at(static_cast<std::size_t>(screen));
}

std::string_view name_of(Deed deed) {
    return kDeedNames.at(static_cast<std::size_t>(deed));
}

Action act(Deed deed, std::string const& id) {
    std::string words(name_of(deed));
    if (!id.empty()) words += " " + id;
    return {kiosk::Deed::staff, std::move(words)};
}

std::optional<Order> order_in(Action const& action) {
    if (action.deed != kiosk::Deed::staff) return std::nullopt;
    auto const space = action.id.find(' ');
    auto const deed = named<Deed>(kDeedNames, std::string_view(action.id).substr(0, space));
    if (!deed) return std::nullopt;
    return Order{*deed, space == std::string::npos ? "" : action.id.substr(space + 1)};
}

State step(State state, Event const& event) {
    return std::visit(Step{std::move(state)}, event);
}

std::optional<Milliseconds> next_change(State const& state) {
    if (state.campaign.busy()) return Milliseconds(0);
    if (state.trail.size() <= 1) return std::nullopt;
    return kLeaveAfter - state.idle;
}

} // namespace kiosk::desk
