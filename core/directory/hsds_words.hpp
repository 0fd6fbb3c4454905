// What our values are called in HSDS 3.1, for its tables in the store and in exports alike.
// Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/service.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace directory {

std::string_view hsds_status(model::Status status);

/// RFC 6350 has no word for WhatsApp: it is "text".
std::string_view hsds_phone_type(model::PhoneKind kind);

/// Stretches of time that several weekdays share: a row of schedule.
struct Shared {
    std::size_t place; ///< 0: the first stretch of its days
    model::Stretch stretch;
    std::string days; ///< byday: "MO,TU"
};

/// In such an order that each day finds its stretches in its own order.
std::vector<Shared> shared_stretches(model::Hours const& hours);

} // namespace directory
