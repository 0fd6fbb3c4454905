// SPDX-License-Identifier: Apache-2.0
#include "cards/calendar.hpp"
#include "base/text_tools.hpp"
#include <charconv>
#include <fmt/format.h>

namespace cards {
namespace {

using wording::Said;

constexpr int kFirstHour = 8;
constexpr int kHoursBetween = 2;

/// 1 and more; 0 for what is no such number.
int number(std::string const& text) {
    int value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return whole && value > 0 ? value : 0;
}

std::chrono::year_month month(base::Date start, int index) {
    return start.year() / start.month() + std::chrono::months(index - 1);
}

std::string day(std::chrono::year_month month, int place) {
    std::chrono::sys_days const first(month / 1);
    unsigned const before = std::chrono::weekday(first).iso_encoding() - 1;
    auto const last =
        static_cast<unsigned>(std::chrono::year_month_day_last(month / std::chrono::last).day());
    unsigned const day = static_cast<unsigned>(place) - before;
    bool const in_month = static_cast<unsigned>(place) > before && day <= last;
    return in_month ? std::to_string(day) : "";
}

} // namespace

std::optional<Said> calendar_word(std::string_view name, base::Date start,
                                  std::string const& language) {
    auto const parts = base::split(name, '.');
    int const index = parts.size() > 1 ? number(parts[1]) : 0;
    if (index == 0) return std::nullopt;
    if (parts.size() == 4 && parts[0] == "month" && parts[2] == "day")
        return Said{day(month(start, index), number(parts[3])), kDigits};
    if (parts.size() != 2) return std::nullopt;
    if (parts[0] == "month")
        return Said{catalogue::month_and_year(month(start, index) / 1, language), language};
    if (parts[0] == "weekday" && index <= 7)
        return Said{catalogue::weekday(index - 1, language), language};
    if (parts[0] == "weekday_letter" && index <= 7)
        return Said{catalogue::weekday_letter(index - 1, language), language};
    if (parts[0] == "hour")
        return Said{fmt::format("{:02}:00", kFirstHour + (index - 1) * kHoursBetween), kDigits};
    return std::nullopt;
}

} // namespace cards
