// The microphone. It stays open while the booth is used, so that no first word is lost.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "voices/sound.hpp"
#include <memory>
#include <optional>

namespace kiosk::desk::booth {

class Recorder {
  public:
    virtual ~Recorder() = default;
    /// Opens the microphone, unless it is open; false when there is none that can be used.
    virtual bool open() = 0;
    /// Forgets what was heard and listens.
    virtual void start() = 0;
    /// The highest sample since the last call, 0 to 1; nothing when the microphone is gone.
    virtual std::optional<double> peak() = 0;
    /// Ends the take, which is the caller's.
    virtual voices::Sound stop() = 0;
    /// The microphone is not listened to any more.
    virtual void close() = 0;
};

/// SDL's capture device: the system's default microphone, one channel of 48 kHz.
std::unique_ptr<Recorder> sdl_recorder();

} // namespace kiosk::desk::booth
