// The parts of step() that stand in files of their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/state.hpp"

namespace kiosk::desk {

/// On to a screen.
State go(State state, Screen screen, std::string id = {});

/// Whether the campaign knows what `deed` means on this screen.
bool is_of_campaign(State const& state, Deed deed);
State step_campaign(State state, Order const& order);
State grown(State state, PileGrew const& grew);

} // namespace kiosk::desk
