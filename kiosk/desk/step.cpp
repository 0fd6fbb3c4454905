// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/steps.hpp"
#include "kiosk/gazetteer.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

constexpr int kMostPages = 1000;

/// What the next card begins with: how the last one was printed, but not for whom.
Wish fresh(State const& state) {
    if (!state.last || state.last->kind == kBooklet) return {};
    Wish wish;
    wish.kind = state.last->kind;
    wish.paper = state.last->paper;
    wish.tray = state.last->tray;
    return wish;
}

State home(State state) {
    state.trail = {{}};
    if (!state.campaign.busy()) state.campaign = {};
    state.old = {};
    state.update = {};
    state.trays.reset(); // it may be another printer's turn, or its switch was off
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
    if (state.screen() == Screen::card) state.wish = for_anyone(std::move(state.wish));
    state.trail.pop_back();
    return state;
}

/// The whole list: which place?
State whole(State state) {
    state = home(std::move(state));
    state.wish.kind = kBooklet;
    state.wish.paper.clear();
    state.wish.tray.clear();
    return go(std::move(state), Screen::area);
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
    state.wish.tray.clear();
    state.trail.pop_back();
    return unproofed(std::move(state));
}

State chosen_paper(State state, std::string const& paper) {
    if (state.screen() != Screen::papers) return state;
    state.wish.paper = paper;
    state.trail.pop_back();
    return unproofed(std::move(state));
}

/// It is the same card.
State chosen_tray(State state, std::string const& tray) {
    if (state.screen() != Screen::papers) return state;
    state.wish.tray = tray;
    state.print = Print::none;
    state.trail.pop_back();
    return state;
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
    if (state.screen() != Screen::card || state.printing_now()) return state;
    Wish const before = state.wish;
    if (deed == Deed::more) state.wish.people = std::min(state.wish.people + 1, kMostCopies);
    if (deed == Deed::fewer) state.wish.people = std::max(state.wish.people - 1, 1);
    if (deed == Deed::pairs) state.wish.pairs = !state.wish.pairs;
    if (deed == Deed::look) return go(std::move(state), Screen::look);
    if (deed == Deed::print && state.proof == Proof::good) state.print = Print::wanted;
    if (state.wish != before) state.print = Print::none;
    return state;
}

State step_card(State state, Order const& order) {
    return on_card(std::move(state), order.deed);
}

using Part = State (*)(State, Order const&);
Part part_of(State const& state, Deed deed) {
    if (is_of_campaign(state, deed)) return step_campaign;
    if (deed >= Deed::whom && deed <= Deed::service) return step_person;
    if (deed >= Deed::add && deed <= Deed::together) return step_cart;
    if (deed >= Deed::update && deed <= Deed::keep) return step_machine;
    return step_card;
}

State ordered(State state, Order const& order) {
    switch (order.deed) {
    case Deed::place:
        return place(std::move(state), order.id);
    case Deed::list:
        return go(std::move(state), Screen::places, order.id);
    case Deed::map:
        return go(std::move(state), Screen::map, order.id);
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
    case Deed::tray:
        return chosen_tray(std::move(state), order.id);
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
    case Deed::whole:
        return whole(std::move(state));
    case Deed::menu:
        return go(std::move(state), Screen::menu);
    default: {
        auto const part = part_of(state, order.deed);
        return part(std::move(state), order);
    }
    }
}

/// Nothing but the keypad.
State at_gate(State state, Action const& action) {
    auto const order = order_in(action);
    if (order && order->deed == Deed::enter) return entered(std::move(state));
    if (action.deed == kiosk::Deed::type) return typed_pin(std::move(state), action.id);
    return state;
}

State chosen(State state, Action const& action) {
    if (state.gate.locked()) return at_gate(std::move(state), action);
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

/// Whether it is another desk once nobody has touched it for long.
bool can_be_left(State const& state) {
    return state.trail.size() > 1 || !state.cart.empty() || (state.gate.there && state.gate.open);
}

bool is_busy(Update const& update) {
    return update.stage == Update::Stage::looking || update.stage == Update::Stage::installing;
}

/// Until one second less is to be waited.
std::optional<Milliseconds> at_the_gate(Gate const& gate) {
    constexpr Milliseconds second{1000};
    if (gate.wait <= Milliseconds(0)) return std::nullopt;
    return std::min(gate.wait, second);
}

bool is_ascii(std::string const& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return static_cast<unsigned char>(letter) < 0x80U; });
}

bool chooses_place(Screen screen) {
    return screen == Screen::home || screen == Screen::area || screen == Screen::places ||
           screen == Screen::map;
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
        if (state.gate.locked()) return typed_pin(std::move(state), lettered.letters);
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
        auto const time = std::max(passed.time, Milliseconds(0));
        state.gate.wait = std::max(state.gate.wait - time, Milliseconds(0));
        if (!can_be_left(state)) return state;
        state.idle += time;
        if (state.idle < kLeaveAfter) return state;
        state.idle = {};
        state.cart.clear();
        state.gate.open = false;
        return home(std::move(state));
    }
    State operator()(Left const&) {
        state.idle = {};
        return state.gate.locked() ? state : back(std::move(state));
    }
    State operator()(Proofed const& proofed) {
        if (state.screen() != Screen::card || proofed.wish != state.wish) return state;
        state.proof = proofed.why.empty() ? Proof::good : Proof::bad;
        state.why = proofed.why;
        state.pages = proofed.pages;
        return state;
    }
    State operator()(Printed const& printed) {
        if (!state.printing_now() && !state.testing()) return state;
        Print& print = state.testing() ? state.test : state.print;
        state.paper = printed.how;
        bool const out = printed.how == printing::State::done;
        print =
            printing::is_over(printed.how) ? (out ? Print::done : Print::failed) : Print::ordered;
        if (state.print == Print::done && out) state.last = for_anyone(state.wish);
        return state;
    }
    State operator()(PileGrew const& grew) { return grown(std::move(state), grew); }
    State operator()(PileDone const& done) { return finished(std::move(state), done); }
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
    State operator()(Updated const& updated) {
        if (is_busy(state.update)) state.update = updated.update;
        return state;
    }
    State operator()(Examined const& seen) {
        if (!state.health.wanted) return state;
        state.health.wanted = false;
        state.health.printer = seen.printer;
        state.health.printer_state = seen.printer_state;
        state.health.room = seen.room;
        return state;
    }
    State operator()(TraysFound const& found) {
        state.trays = found.trays;
        return state;
    }
    State operator()(Played const& played) {
        using Sound = Health::Sound;
        if (state.health.sound == Sound::wanted)
            state.health.sound = played.heard ? Sound::played : Sound::failed;
        return state;
    }
    State operator()(Aligned const& aligned) {
        using Stage = Alignment::Stage;
        if (state.align.stage == Stage::wanted)
            state.align.stage = aligned.saved ? Stage::kept : Stage::failed;
        return state;
    }
    State operator()(Tried const& compared) { return tried(std::move(state), compared); }
};

} // namespace

std::string State::tray() const {
    bool const gone = trays && std::find(trays->begin(), trays->end(), wish.tray) == trays->end();
    return gone ? "" : wish.tray;
}

State unproofed(State state) {
    state.proof = Proof::wanted;
    state.print = Print::none;
    state.why.clear();
    state.pages = 1;
    return state;
}

State step(State state, Event const& event) {
    return std::visit(Step{std::move(state)}, event);
}

std::optional<Milliseconds> next_change(State const& state) {
    constexpr Milliseconds look{250}; // at the printer
    if (state.gate.locked()) return at_the_gate(state.gate);
    if (state.print == Print::ordered || state.test == Print::ordered) return look;
    bool const all_made = state.campaign.made == state.campaign.all; // and being printed
    if (state.campaign.busy()) return all_made ? look : Milliseconds(0);
    if (!can_be_left(state)) return std::nullopt;
    return kLeaveAfter - state.idle;
}

} // namespace kiosk::desk
