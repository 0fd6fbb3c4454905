// Calendar days and months in the proleptic Gregorian calendar (ISO 8601), without a clock:
// "today" is always passed in, so that a test or `--today` can fix it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <chrono>
#include <string>
#include <string_view>

namespace base {

using Date = std::chrono::year_month_day;

/// Reads exactly `YYYY-MM-DD`, years 1900 to 2199, and only days that exist.
Result<Date> parse_date(std::string_view text);

/// `YYYY-MM-DD`.
std::string to_string(Date date);

/// The day `days` after `date` (before it, if negative).
Date plus_days(Date date, int days);

/// Days from `from` to `to`; negative when `to` lies before.
int days_between(Date from, Date to);

/// The day it is now in UTC. Called once, at the edge of a program.
Date today_utc();

} // namespace base
