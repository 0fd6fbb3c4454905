// Touches on anything that is a value with a step(): desk, booth.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/state.hpp"
#include <vector>

namespace test {

template <typename State> State after(State state, std::vector<kiosk::Action> const& actions) {
    for (kiosk::Action const& action : actions)
        state = step(state, kiosk::Chosen{action});
    return state;
}

} // namespace test
