// Keeps a worker at the glass and the next one ready behind it, and loads a new edition between
// visits. Sees nothing of what visitors do.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/premises.hpp"

namespace kiosk {

/// Until a signal ends the program, the display cannot be opened, or (with a script) so many
/// visits are over as options ask for.
base::Result<base::Done> supervise(Options const& options);

} // namespace kiosk
