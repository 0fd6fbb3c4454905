// SPDX-License-Identifier: Apache-2.0
#include "printing/order.hpp"
#include <array>
#include <cstdint>
#include <cstring>
#include <sys/socket.h>
#include <sys/time.h>

namespace printing {
namespace {

constexpr timeval kSocketPatience = {2, 0};
constexpr std::uint64_t kLargest = std::uint64_t{32} << 20U;
constexpr int kMostCopies = 500;
constexpr int kLongest = 1800;       // s
constexpr double kWidestPage = 2000; // mm

/// As it lies in memory: the channel never leaves this machine, nor this program.
struct Head {
    double width_mm;
    double height_mm;
    std::int32_t sides;
    std::int32_t copies;
    std::int32_t seconds;
    std::array<char, 60> tray;
    std::uint64_t size;
};

bool send_all(int channel, char const* bytes, std::size_t size) {
    while (size > 0) {
        ssize_t const sent = ::send(channel, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool receive_all(int channel, char* bytes, std::size_t size) {
    while (size > 0) {
        ssize_t const got = ::recv(channel, bytes, size, 0);
        if (got <= 0) return false;
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

bool within(double value, double low, double high) {
    return value >= low && value <= high; // false for what is no number
}

bool modest(Head const& head) {
    return head.size <= kLargest && within(head.copies, 1, kMostCopies) &&
           within(head.seconds, 1, kLongest) && within(head.width_mm, 0, kWidestPage) &&
           within(head.height_mm, 0, kWidestPage) && within(head.sides, 0, 2) &&
           std::memchr(head.tray.data(), 0, head.tray.size()) != nullptr;
}

} // namespace

bool send_order(int channel, Order const& order) {
    ::setsockopt(channel, SOL_SOCKET, SO_SNDTIMEO, &kSocketPatience, sizeof kSocketPatience);
    Wish const& wish = order.wish;
    Head head = {wish.width_mm,        wish.height_mm, static_cast<std::int32_t>(wish.sides),
                 wish.copies,          wish.seconds,   {},
                 order.document.size()};
    wish.tray.copy(head.tray.data(), head.tray.size() - 1);
    return send_all(channel, reinterpret_cast<char const*>(&head), sizeof head) &&
           send_all(channel, order.document.data(), order.document.size());
}

std::optional<Order> receive_order(int channel) {
    ::setsockopt(channel, SOL_SOCKET, SO_RCVTIMEO, &kSocketPatience, sizeof kSocketPatience);
    Head head = {};
    if (!receive_all(channel, reinterpret_cast<char*>(&head), sizeof head) || !modest(head))
        return std::nullopt;
    Order order;
    order.wish = {head.width_mm, head.height_mm,   static_cast<Sides>(head.sides),
                  head.copies,   head.tray.data(), head.seconds};
    order.document.resize(head.size);
    if (!receive_all(channel, order.document.data(), order.document.size())) return std::nullopt;
    return order;
}

} // namespace printing
