// Faults for whoever looks after the machine: a line on stderr, which systemd's journal keeps.
// Never about a visitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"

namespace kiosk {

/// "waypost-kiosk: subject: reason".
void complain(base::Error const& error);

} // namespace kiosk
