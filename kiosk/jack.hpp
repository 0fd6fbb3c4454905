// The headphone jack, where the kernel tells of it (evdev, SW_HEADPHONE_INSERT). Who plugs
// headphones in wants to be spoken to. It makes no sound and knows no screen.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <optional>
#include <utility>
#include <vector>

namespace kiosk {

class Jack {
  public:
    /// The switches among the devices of `folder`, as far as they may be read: often none.
    static Jack watch(base::Path const& folder = "/dev/input");
    /// Reads events of the kernel from `devices`, which must not block, and closes them.
    explicit Jack(std::vector<int> devices) : devices_(std::move(devices)) {}
    Jack(Jack const&) = delete;
    Jack(Jack&& other) noexcept : devices_(std::exchange(other.devices_, {})), in_(other.in_) {}
    Jack& operator=(Jack const&) = delete;
    Jack& operator=(Jack&&) = delete;
    ~Jack();

    bool there() const { return !devices_.empty(); }
    /// Whether headphones were last plugged in (true) or pulled out since this was last asked;
    /// nothing: neither. What is in when the watch begins counts as furniture until it is pulled.
    /// A device that goes away takes its headphones along.
    std::optional<bool> changed();

  private:
    /// All that `device` has to tell; false when it is gone.
    bool read(int device, std::optional<bool>& state);

    std::vector<int> devices_;
    bool in_ = false;
};

} // namespace kiosk
