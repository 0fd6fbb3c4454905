// waypost-kiosk --desk: cards for any place, for staff who have a minute and no training.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "kiosk/options.hpp"

namespace kiosk::desk {

/// Runs the desk until its window is closed or its script has ended. It serves staff, not
/// visitors: the process may write files and print, but its memory is its own all the same.
base::Result<base::Done> run(Options const& options);

} // namespace kiosk::desk
