// What goes over the channel between whoever prints and the clerk. Both are the same program, and
// yet the clerk believes nothing: a sealed visit may have been taken over. For this folder only.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "printing/printer.hpp"
#include <optional>

namespace printing {

struct Order {
    Wish wish;
    std::string document;
};

constexpr char kCancel = 'x';

/// Writes all of it, or gives up after two seconds in which nothing was taken.
bool send_order(int channel, Order const& order);
/// Reads one; nothing when it does not come whole within two seconds, or asks for more than a
/// printer should do: 32 MiB, 500 copies, half an hour.
std::optional<Order> receive_order(int channel);

} // namespace printing
