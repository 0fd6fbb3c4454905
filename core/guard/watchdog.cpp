// SPDX-License-Identifier: Apache-2.0
#include "guard/watchdog.hpp"
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace guard {
namespace {

/// A name in the environment, read once.
std::string taken(char const* name) {
    char const* const value = std::getenv(name);
    std::string words = value == nullptr ? "" : value;
    ::unsetenv(name);
    return words;
}

/// A socket that speaks to `name`: a path, or a name without a file when it begins with '@'.
int connected(std::string const& name) {
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (name.empty() || name.size() >= sizeof address.sun_path) return -1;
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name.front() == '@') address.sun_path[0] = '\0';
    auto const length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    int const socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return -1;
    if (::connect(socket, reinterpret_cast<sockaddr const*>(&address), length) == 0) return socket;
    ::close(socket);
    return -1;
}

std::optional<std::chrono::milliseconds> third_of(std::string_view microseconds) {
    long long waits = 0;
    auto const end = microseconds.data() + microseconds.size();
    auto const read = std::from_chars(microseconds.data(), end, waits);
    if (read.ec != std::errc{} || read.ptr != end || waits < 3000) return std::nullopt;
    return std::chrono::milliseconds(waits / 3000);
}

} // namespace

Watchdog Watchdog::of_environment() {
    Watchdog watchdog;
    watchdog.socket_ = connected(taken("NOTIFY_SOCKET"));
    auto const every = third_of(taken("WATCHDOG_USEC"));
    if (watchdog.socket_ >= 0) watchdog.every_ = every;
    return watchdog;
}

Watchdog::Watchdog(Watchdog&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), every_(std::exchange(other.every_, {})) {}

Watchdog& Watchdog::operator=(Watchdog&& other) noexcept {
    std::swap(socket_, other.socket_);
    std::swap(every_, other.every_);
    return *this;
}

Watchdog::~Watchdog() {
    if (socket_ >= 0) ::close(socket_);
}

void Watchdog::ready() const {
    say("READY=1");
}

void Watchdog::alive() const {
    say("WATCHDOG=1");
}

void Watchdog::say(char const* words) const {
    if (socket_ >= 0) ::send(socket_, words, std::strlen(words), MSG_NOSIGNAL | MSG_DONTWAIT);
}

} // namespace guard
