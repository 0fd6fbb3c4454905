// The basket: cards that are printed together.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/steps.hpp"

namespace kiosk::desk {
namespace {

/// Only what passed its check, and what lies beside others on a sheet.
State add(State state) {
    bool const may = state.screen() == Screen::card && state.proof == Proof::good &&
                     state.wish.kind != kBooklet && state.cart.size() < kMostInCart;
    if (!may) return state;
    state.cart.push_back(state.wish);
    state.trail.resize(1);
    return go(std::move(state), Screen::cart);
}

State together(State state) {
    if (state.screen() != Screen::cart || state.cart.empty() || state.campaign.busy()) return state;
    state.campaign = {};
    state.campaign.redo = state.cart;
    state.campaign.recorded = false;
    return go(std::move(state), Screen::pile);
}

} // namespace

State step_cart(State state, Order const& order) {
    switch (order.deed) {
    case Deed::cart:
        return go(std::move(state), Screen::cart);
    case Deed::add:
        return add(std::move(state));
    case Deed::empty:
        if (state.screen() == Screen::cart) state.cart.clear();
        return state;
    case Deed::together:
        return together(std::move(state));
    default:
        return state;
    }
}

} // namespace kiosk::desk
