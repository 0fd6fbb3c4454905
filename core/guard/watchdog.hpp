// The watchdog of systemd (sd_notify): a service says that it is alive, and is started anew when
// it stops saying so. Outside systemd nothing is said and nothing fails.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <optional>
#include <string>

namespace guard {

class Watchdog {
  public:
    /// Reads $NOTIFY_SOCKET and $WATCHDOG_USEC, and takes both out of the environment so that no
    /// child speaks in this process's name.
    static Watchdog of_environment();
    Watchdog() = default;
    Watchdog(Watchdog&& other) noexcept;
    Watchdog& operator=(Watchdog&& other) noexcept;
    ~Watchdog();

    /// "READY=1": the first screen is visible.
    void ready() const;

    /// "WATCHDOG=1". Call it only when all that a visitor needs is well: a frame was shown, touch
    /// is heard, sound plays, the edition is there.
    void alive() const;

    /// How often `alive` has to be said: a third of what systemd waits. Nothing when it does not.
    std::optional<std::chrono::milliseconds> every() const { return every_; }

  private:
    void say(char const* words) const;
    int socket_ = -1; ///< connected to $NOTIFY_SOCKET, open before the seal forbids new ones
    std::optional<std::chrono::milliseconds> every_;
};

} // namespace guard
