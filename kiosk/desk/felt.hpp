// What visitors said with pictures about services, where a programme has it counted: beside the
// numbers that are to be called. It was hidden in noise from the first moment (core/counts), so it
// is never exact, and says nothing of anybody.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace kiosk::desk {

struct Felt {
    std::int64_t helped = 0;
    std::int64_t silent = 0;
    std::int64_t refused = 0;
    std::int64_t money = 0;

    bool nothing() const { return helped + silent + refused + money == 0; }
};
struct Feedback {
    std::map<std::string, Felt, std::less<>> felt = {}; ///< by service
    /// Of these so many say that nobody answers that they are to be called (counts::in_vain).
    std::set<std::string, std::less<>> in_vain = {};
};

/// What the ledger of a counting kiosk holds; noise below nothing is nothing.
base::Result<Feedback> felt_in(base::Path const& ledger);

} // namespace kiosk::desk
