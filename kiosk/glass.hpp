// The glass and how large things are on it: opened once for every sitting.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/metrics.hpp"
#include "kiosk/options.hpp"
#include "kiosk/sdl.hpp"

namespace kiosk {

struct Glass {
    std::unique_ptr<Sdl> sdl;
    Canvas canvas;
    Metrics metrics;

    /// What the options ask for, with things as large as `lengths`; hidden when it is to be shown
    /// later.
    static base::Result<Glass> open(Options const& options, Lengths const& lengths, bool hidden);
};

} // namespace kiosk
