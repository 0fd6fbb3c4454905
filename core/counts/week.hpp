// Weeks of ISO 8601, the smallest piece of time that counts know.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include <compare>

namespace counts {

/// Year and number of an ISO week; {0, 0} is "none yet" and lies before all others.
struct Week {
    int year = 0;
    int number = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in the comparison
    friend auto operator<=>(Week const&, Week const&) = default;
};

Week week_of(base::Date day);

/// The Monday of `week`, which must not be "none yet".
base::Date monday_of(Week week);

/// "2026-W47"; eight characters always.
std::string to_string(Week week);
base::Result<Week> parse_week(std::string_view text);

} // namespace counts
