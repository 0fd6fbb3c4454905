// SPDX-License-Identifier: Apache-2.0
#include "kiosk/jack.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace kiosk {
namespace {

constexpr std::size_t kMostDevices = 64;

/// Whether the device has a switch that headphones move.
bool hears_of_headphones(int device) {
    std::array<unsigned char, SW_MAX / 8 + 1> switches = {};
    if (::ioctl(device, EVIOCGBIT(EV_SW, switches.size()), switches.data()) < 0) return false;
    return (switches.at(SW_HEADPHONE_INSERT / 8) >> (SW_HEADPHONE_INSERT % 8U) & 1U) != 0;
}

std::vector<base::Path> devices_in(base::Path const& folder) {
    std::vector<base::Path> all;
    std::error_code none;
    for (auto const& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().filename().string().starts_with("event")) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

Jack Jack::watch(base::Path const& folder) {
    std::vector<int> found;
    for (base::Path const& path : devices_in(folder)) {
        int const device = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (device < 0) continue;
        if (found.size() < kMostDevices && hears_of_headphones(device))
            found.push_back(device);
        else
            ::close(device);
    }
    return Jack(std::move(found));
}

Jack::~Jack() {
    for (int const device : devices_)
        ::close(device);
}

std::optional<bool> Jack::changed() {
    std::optional<bool> state;
    std::erase_if(devices_, [&](int device) {
        if (read(device, state)) return false;
        ::close(device);
        if (in_) state = false;
        return true;
    });
    in_ = state.value_or(in_);
    return state;
}

bool Jack::read(int device, std::optional<bool>& state) {
    for (;;) {
        input_event event = {};
        ssize_t const size = ::read(device, &event, sizeof event);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return errno == EAGAIN;
        if (size != static_cast<ssize_t>(sizeof event)) return false;
        if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT) state = event.value != 0;
    }
}

} // namespace kiosk
