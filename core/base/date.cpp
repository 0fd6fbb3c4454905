// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"
#include <fmt/format.h>

namespace base {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

/// The number of the ASCII digits in `text`, or -1 when anything else is among them.
int digits(std::string_view text) {
    int number = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace

Result<Date> parse_date(std::string_view text) {
    Error const wrong{ErrorCode::malformed, std::string(text), "is not a date like 2026-03-31"};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return wrong;
    int const year = digits(text.substr(0, 4));
    int const month = digits(text.substr(5, 2));
    int const day = digits(text.substr(8, 2));
    if (year < kFirstYear || year > kLastYear || month < 1 || day < 1) return wrong;
    Date const date{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return wrong;
    return date;
}

std::string to_string(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Date plus_days(Date date, int days) {
    return std::chrono::sys_days(date) + std::chrono::days(days);
}

int days_between(Date from, Date to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

Date today_utc() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace base
