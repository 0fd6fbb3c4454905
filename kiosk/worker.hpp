// A worker serves one visitor and dies with the visit, so that no memory of it remains. It talks
// with the supervisor (kiosk/talk.hpp).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "counts/cells.hpp"
#include "kiosk/premises.hpp"

namespace kiosk {

/// The worker's whole life, in the process that was forked for it; returns its exit status.
/// `late`: only one process may hold the display, so the glass is opened when it is to be shown.
/// `cells`: what is counted; nullptr: nothing is.
int work(Premises const& premises, Options const& options, counts::Schema const* cells, int socket,
         bool late);

} // namespace kiosk
