// Everything between the command line and the loop: opens the edition, the fonts and the window.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "kiosk/options.hpp"

namespace kiosk {

/// Runs the kiosk until its window is closed or its script has ended. The error says what was
/// refused and how to mend it.
base::Result<base::Done> run_kiosk(Options const& options);

} // namespace kiosk
