// The words of a calendar, for the covers of cards.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "wording/wording.hpp"
#include <optional>

namespace cards {

constexpr char const* kDigits = "en"; ///< numbers look the same in every language

/// What stands in a calendar that begins with the month of `start`; nothing for other names:
/// - "month.2": the second month, as "Dec 2026";
/// - "month.2.day.9": the ninth of its 42 places, in weeks from Monday; empty outside the month;
/// - "weekday.1": Monday; "weekday_letter.1" in its narrowest form; "hour.1": "08:00", then every
/// two hours.
std::optional<wording::Said> calendar_word(std::string_view name, base::Date start,
                                           std::string const& language);

} // namespace cards
