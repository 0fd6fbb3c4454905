// The screen for people who use keys instead of the glass: one element after the other, in the
// order in which the screen reads.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/view.hpp"

namespace kiosk {

/// The elements of `view` as they are read. Borrows the view.
std::vector<Element const*> reading_order(View const& view);

enum class Toward { next, previous };

/// The id of the element after (before) `from`, round and round; targets only, or `all` that has
/// words. Empty when there is none.
std::string next_focus(View const& view, std::string_view from, Toward toward, bool all);

} // namespace kiosk
