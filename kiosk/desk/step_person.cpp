// For whom the card is, what is on it, and its other language and country.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/steps.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

State changed(State state, Wish wish) {
    if (wish == state.wish) return state;
    state.wish = std::move(wish);
    return unproofed(std::move(state));
}

State topic(State state, std::string const& id) {
    if (state.screen() != Screen::topics) return state;
    Wish wish = state.wish;
    if (id.empty())
        wish.topics.clear();
    else if (wish.topics.erase(id) == 0)
        wish.topics.insert(id);
    return changed(std::move(state), std::move(wish));
}

State person(State state, Order const& order) {
    if (state.screen() != Screen::whom) return state;
    Wish const& now = state.wish;
    if (order.deed == Deed::reads)
        return changed(std::move(state), made_for(now, now.whom, !now.reads));
    auto const whom = cards::whom_named(order.id);
    return whom ? changed(std::move(state), made_for(now, *whom, now.reads)) : state;
}

/// One touch, and back to the card.
State chosen(State state, Screen on, std::string Wish::*what, std::string const& id) {
    if (state.screen() != on) return state;
    Wish wish = state.wish;
    wish.*what = id;
    state.trail.pop_back();
    return changed(std::move(state), std::move(wish));
}

State service(State state, std::string const& id) {
    if (state.screen() != Screen::pick) return state;
    Wish wish = state.wish;
    if (std::erase(wish.services, id) == 0) wish.services.push_back(id);
    return changed(std::move(state), std::move(wish));
}

/// Lists of services and places lead to each other; Back leads to the card from any of them.
State pick(State state, std::string const& id) {
    if (state.screen() == Screen::pick) state.trail.pop_back();
    return state.screen() == Screen::card ? go(std::move(state), Screen::pick, id) : state;
}

State from_card(State state, Screen screen) {
    bool const may = state.screen() == Screen::card || state.screen() == Screen::whom;
    return may && !state.printing_now() ? go(std::move(state), screen) : state;
}

} // namespace

State step_person(State state, Order const& order) {
    switch (order.deed) {
    case Deed::whom:
        return from_card(std::move(state), Screen::whom);
    case Deed::topics:
        return from_card(std::move(state), Screen::topics);
    case Deed::second:
        return from_card(std::move(state), Screen::second);
    case Deed::there:
        return from_card(std::move(state), Screen::there);
    case Deed::person:
    case Deed::reads:
        return person(std::move(state), order);
    case Deed::topic:
        return topic(std::move(state), order.id);
    case Deed::other:
        return chosen(std::move(state), Screen::second, &Wish::second, order.id);
    case Deed::country:
        return chosen(std::move(state), Screen::there, &Wish::there, order.id);
    case Deed::pick:
        return pick(std::move(state), order.id);
    case Deed::service:
        return service(std::move(state), order.id);
    default:
        return state;
    }
}

} // namespace kiosk::desk
