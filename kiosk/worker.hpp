// A worker serves one visitor and dies with the visit, so that no memory of it remains. It talks
// with the supervisor (kiosk/talk.hpp).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/premises.hpp"

namespace kiosk {

/// The worker's whole life, in the process that was forked for it; returns its exit status.
/// `late`: only one process may hold the display, so the glass is opened when it is to be shown.
int work(Premises const& premises, Options const& options, int socket, bool late);

} // namespace kiosk
