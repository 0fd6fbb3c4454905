// A worker serves one visitor and dies with the visit, so that no memory of it remains. It talks
// with the supervisor in single letters over a socket.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/premises.hpp"

namespace kiosk {

/// What the two say to one another.
enum class Word : char {
    ready = 'r',   ///< worker: my glass is prepared
    show = 's',    ///< supervisor: put it in front
    visible = 'v', ///< worker: the first screen is on the glass
    began = 'w',   ///< worker: somebody touched it
    ended = 'e',   ///< worker: the visit is over; the first screen is on the glass
    closed = 'c',  ///< worker: the window was closed
    well = 'l',    ///< worker: I take inputs and draw; said at least every two seconds
};

/// The worker's whole life, in the process that was forked for it; returns its exit status.
/// `late`: only one process may hold the display, so the glass is opened when it is to be shown.
int work(Premises const& premises, Options const& options, int socket, bool late);

} // namespace kiosk
