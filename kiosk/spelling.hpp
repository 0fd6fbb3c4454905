// Typing on the glass, for visitors and staff: what was typed, and the letters that may follow.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/gazetteer.hpp"
#include "kiosk/parts.hpp"

namespace kiosk {

/// A keyboard in `area`: what was typed, how many places match (touching that means `show`), erase,
/// other letters, and below them the letters of which each leads to a place.
void add_keyboard(View& view, Backdrop const& scene, Rect area, Spelling const& spelling,
                  Action const& show);

} // namespace kiosk
