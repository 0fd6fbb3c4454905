// One voice at a time: clips are streamed (SDL_mixer music), so that a touch is answered at once,
// and the sound device is closed when nothing is said. Where there is no device, nothing is heard
// and all else goes on.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <memory>

namespace kiosk {

class Voice {
  public:
    virtual ~Voice() = default;
    /// Starts `clip` instead of what is being said; false when it cannot be heard.
    virtual bool play(base::Path const& clip) = 0;
    /// Silent at once; the device is closed.
    virtual void stop() = 0;
    /// Opens the sound device now, and from here on `stop` leaves it open: a visit that may open
    /// no file any more can still speak.
    virtual void keep_open() = 0;
    virtual void hold(bool held) = 0;
    /// 0, 1 or 2.
    virtual void set_volume(int step) = 0;
    /// A soft tone: the kiosk asks whether somebody is still there. False when it cannot be heard.
    virtual bool tone() = 0;
    /// True once for each clip that was heard to its end.
    virtual bool take_ended() = 0;
};

/// Says nothing.
std::unique_ptr<Voice> silent_voice();
/// SDL's sound; the event loop wakes up when a clip ends. One at a time.
std::unique_ptr<Voice> mixer_voice();

} // namespace kiosk
