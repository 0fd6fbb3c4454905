// SPDX-License-Identifier: Apache-2.0
#include "counts/week.hpp"
#include <charconv>
#include <fmt/format.h>

namespace counts {
namespace {

using base::Date;
namespace chrono = std::chrono;

constexpr int kLastYear = 2199;
constexpr int kMostWeeks = 53;

/// The Monday of week 1: of the week that holds the 4th of January (ISO 8601).
Date first_monday(int year) {
    Date const fourth = chrono::year(year) / chrono::January / 4;
    unsigned const weekday = chrono::weekday(chrono::sys_days(fourth)).iso_encoding();
    return base::plus_days(fourth, 1 - static_cast<int>(weekday));
}

bool read(std::string_view digits, int& number) {
    auto const* const end = digits.data() + digits.size();
    return std::from_chars(digits.data(), end, number).ptr == end;
}

} // namespace

Week week_of(Date day) {
    int year = static_cast<int>(day.year()) + 1;
    while (base::days_between(first_monday(year), day) < 0)
        --year;
    return {year, base::days_between(first_monday(year), day) / 7 + 1};
}

Date monday_of(Week week) {
    return base::plus_days(first_monday(week.year), (week.number - 1) * 7);
}

std::string to_string(Week week) {
    return fmt::format("{:04}-W{:02}", week.year, week.number);
}

base::Result<Week> parse_week(std::string_view text) {
    Week week;
    bool const shaped = text.size() == 8 && text.substr(4, 2) == "-W" &&
                        read(text.substr(0, 4), week.year) && read(text.substr(6), week.number);
    bool const known = week.year <= kLastYear && week.number <= kMostWeeks &&
                       (week.year == 0) == (week.number == 0) && week.year >= 0 && week.number >= 0;
    if (!shaped || !known || to_string(week) != text)
        return base::Error{base::ErrorCode::malformed, std::string(text), "is no week"};
    return week;
}

} // namespace counts
