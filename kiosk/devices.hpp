// Fingers, mouse and keys as SDL reports them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "kiosk/jack.hpp"
#include "kiosk/source.hpp"
#include <SDL.h>

namespace kiosk {

/// What an event of SDL means on a window of `window` pixels; nothing for events that mean nothing
/// here. Touches outside 0 … 1 (some panels send them) are dropped.
std::optional<Input> input_of(SDL_Event const& event, Size window);

/// The names of the machine's input devices, sorted. When they change, the touch panel may have
/// come or gone.
std::vector<std::string> input_devices(base::Path const& folder = "/dev/input");

class Devices : public Source {
  public:
    /// Never waits longer than two seconds: who watches over the kiosk hears that it is well; and
    /// where there is a headphone jack, not much longer than a fifth of one. What happened to the
    /// jack before the first call is not this visitor's doing.
    base::Result<Input> next(View const& view, std::optional<Milliseconds> patience) override;

  private:
    std::optional<Jack> jack_;
};

} // namespace kiosk
