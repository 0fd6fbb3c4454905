// Reads what any visit may need before anybody asks for it, so that neither the files that are open
// nor those that the system keeps in memory tell what somebody looked at.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"

namespace kiosk {

/// Reads every file below `folder` to its end, links followed; what cannot be read is passed over.
void read_everything(base::Path const& folder);

} // namespace kiosk
