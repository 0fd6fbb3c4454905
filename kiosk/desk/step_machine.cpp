// The list in use and a newer one, the machine's parts, the printer's test page.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/steps.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

constexpr int kFarthest = 10; // half millimetres: as far as the rulers of the test page go

State take_up(State state, Order const& order) {
    if (state.screen() != Screen::update) return state;
    Update::Stage& stage = state.update.stage;
    bool const busy = stage == Update::Stage::looking || stage == Update::Stage::installing;
    if (order.deed == Deed::look_for && !busy) state.update = {Update::Stage::looking};
    if (order.deed == Deed::install && stage == Update::Stage::found)
        stage = Update::Stage::installing;
    return state;
}

State examine(State state, Order const& order) {
    if (state.screen() != Screen::health) return state;
    if (order.deed == Deed::corner) state.health.corners.insert(order.id);
    if (order.deed == Deed::play) state.health.sound = Health::Sound::wanted;
    return state;
}

State print_test(State state) {
    bool const may = state.screen() == Screen::align || state.screen() == Screen::health;
    bool const busy = state.testing() || state.printing_now() || state.campaign.busy();
    if (may && !busy) state.test = Print::wanted;
    return state;
}

State shift(State state, std::string const& way) {
    if (state.screen() != Screen::align) return state;
    Alignment& read = state.align;
    read.right += (way == "right" ? 1 : 0) - (way == "left" ? 1 : 0);
    read.down += (way == "down" ? 1 : 0) - (way == "up" ? 1 : 0);
    read.right = std::clamp(read.right, -kFarthest, kFarthest);
    read.down = std::clamp(read.down, -kFarthest, kFarthest);
    read.stage = Alignment::Stage::none;
    return state;
}

} // namespace

State step_machine(State state, Order const& order) {
    switch (order.deed) {
    case Deed::update:
        state.update = {};
        return go(std::move(state), Screen::update);
    case Deed::look_for:
    case Deed::install:
        return take_up(std::move(state), order);
    case Deed::health:
        state.health = {true};
        return go(std::move(state), Screen::health);
    case Deed::corner:
    case Deed::play:
        return examine(std::move(state), order);
    case Deed::align:
        state.align = {};
        if (!state.testing()) state.test = Print::none;
        return go(std::move(state), Screen::align);
    case Deed::test:
        return print_test(std::move(state));
    case Deed::shift:
        return shift(std::move(state), order.id);
    case Deed::keep:
        if (state.screen() == Screen::align) state.align.stage = Alignment::Stage::wanted;
        return state;
    default:
        return state;
    }
}

} // namespace kiosk::desk
