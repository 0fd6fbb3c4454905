// What the holder of a card must know first: which of its numbers are no longer good.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/changes.hpp"
#include "listing/frame.hpp"
#include "listing/html.hpp"

namespace listing {

/// For the holder of `card`; nullptr: for whoever comes with any card or none.
void notice(Html& html, wording::Speaker const& speaker, Frame const& frame, Card const* card);

} // namespace listing
