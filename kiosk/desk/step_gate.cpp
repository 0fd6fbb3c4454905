// The door of a desk that stands where anybody can reach it. A wrong PIN makes the next try wait,
// twice as long each time.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/steps.hpp"
#include "kiosk/gazetteer.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

constexpr int kMostDoublings = 8;
constexpr Milliseconds kFirstWait{1000};

} // namespace

State typed_pin(State state, std::string const& letters) {
    if (state.gate.tried || state.gate.wait > Milliseconds(0)) return state;
    state.gate.typed = after_key(std::move(state.gate.typed), letters);
    return state;
}

State entered(State state) {
    Gate& gate = state.gate;
    if (!gate.typed.empty() && gate.wait <= Milliseconds(0)) gate.tried = true;
    return state;
}

State tried(State state, Tried const& tried) {
    Gate& gate = state.gate;
    if (!gate.tried) return state;
    gate.tried = false;
    gate.typed.clear();
    gate.open = tried.right;
    gate.wrong = tried.right ? 0 : gate.wrong + 1;
    gate.wait =
        tried.right ? Milliseconds(0) : kFirstWait * (1 << std::min(gate.wrong, kMostDoublings));
    return state;
}

} // namespace kiosk::desk
