// The parts of step() that stand in files of their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/state.hpp"

namespace kiosk::desk {

/// On to a screen.
State go(State state, Screen screen, std::string id = {});
/// Another card than the one that was looked at.
State unproofed(State state);

/// Whether the campaign knows what `deed` means on this screen.
bool is_of_campaign(State const& state, Deed deed);
State step_campaign(State state, Order const& order);
State grown(State state, PileGrew const& grew);
State finished(State state, PileDone const& done);

/// For whom the card is, what is on it, and its other language and country.
State step_person(State state, Order const& order);
/// The basket.
State step_cart(State state, Order const& order);
/// The list in use and a newer one, the machine's parts, the printer's test page.
State step_machine(State state, Order const& order);

/// The door: what was typed, and what became of it.
State typed_pin(State state, std::string const& letters);
State entered(State state);
State tried(State state, Tried const& tried);

} // namespace kiosk::desk
