// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/import_hsds.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace directory {
namespace {

constexpr std::string_view kDays[7][4] = {
    {"mo", "mon", "monday", "1"},   {"tu", "tue", "tuesday", "2"}, {"we", "wed", "wednesday", "3"},
    {"th", "thu", "thursday", "4"}, {"fr", "fri", "friday", "5"},  {"sa", "sat", "saturday", "6"},
    {"su", "sun", "sunday", "7"},
};

int day_number(std::string_view name) {
    std::string const lower = base::lower_ascii(name);
    for (int day = 0; day < 7; ++day)
        for (std::string_view const word : kDays[day])
            if (lower == word) return day;
    return -1;
}

/// The digits at the front of `text`, taken off it; -1 when there are none or more than two.
int take_number(std::string_view& text) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    auto const length = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || length > 2 || value < 0) return -1;
    text.remove_prefix(length);
    return value;
}

/// Hours on the clock of "AM" and "PM" as hours of the day; -1 when there is no such hour.
int hour_of_day(int hour, std::string_view half) {
    if (half.empty()) return hour;
    if (hour < 1 || hour > 12) return -1;
    return hour % 12 + (half == "pm" ? 12 : 0);
}

/// Minutes after midnight of "9:30", "09:30:00", "18:00Z" or "5:00 PM"; -1 for anything else.
int minutes(std::string const& typed) {
    std::string const lower = base::lower_ascii(typed);
    std::string_view rest = lower;
    int hour = take_number(rest);
    int minute = 0;
    for (int part = 0; part < 2 && rest.starts_with(':'); ++part) {
        rest.remove_prefix(1);
        int const value = take_number(rest);
        if (value < 0 || value > 59) return -1;
        if (part == 0) minute = value;
    }
    rest = base::trimmed(rest);
    bool const half = rest == "am" || rest == "pm";
    if (!half && !rest.empty() && rest != "z" && rest.front() != '+' && rest.front() != '-')
        return -1;
    hour = hour < 0 ? -1 : hour_of_day(hour, half ? rest : std::string_view());
    int const total = hour * 60 + minute;
    return hour < 0 || total > model::kMinutesPerDay ? -1 : total;
}

/// The column that makes the row more than a plain weekly timetable, or "".
std::string_view beyond_weekly(HsdsRow const& row) {
    for (std::string_view const column :
         {"byweekno", "bymonthday", "byyearday", "until", "count", "valid_to"})
        if (!row.text(column).empty()) return column;
    std::string const freq = base::lower_ascii(row.text("freq"));
    if (!freq.empty() && freq != "weekly") return "freq";
    std::string const interval = row.text("interval");
    return interval.empty() || interval == "1" ? "" : "interval";
}

/// The weekdays of the row; empty, with an error, when one of them is none.
std::vector<int> days_of(HsdsRow const& row, Report& report) {
    std::string_view const column = row.table->column("weekday") >= 0 ? "weekday" : "byday";
    std::vector<int> days;
    for (std::string const& name : base::split(row.text(column), ',')) {
        int const day = day_number(name);
        if (day < 0) {
            report.error(row.origin(column), "bad-weekday",
                         fmt::format("\"{}\" is no weekday such as Monday or MO", name));
            return {};
        }
        days.push_back(day);
    }
    if (days.empty()) report.error(row.origin(column), "missing", "says no weekday");
    return days;
}

int time_of(HsdsRow const& row, std::string_view column, Report& report) {
    std::string const typed = row.text(column);
    int const time = minutes(typed);
    if (time < 0)
        report.error(row.origin(column), "bad-time",
                     fmt::format("\"{}\" is no time such as 09:30 or 5:00 PM", typed));
    return time;
}

} // namespace

std::string hsds_phone_kind(HsdsRow const& row) {
    std::string kind = base::lower_ascii(row.text("type"));
    if (kind.empty()) kind = base::lower_ascii(row.text("number_type"));
    if (kind.empty() || kind == "cell" || kind == "hotline") return "voice";
    return kind == "text" ? "sms" : kind;
}

std::optional<Field> hsds_phone(HsdsRow const& row, Report& report) {
    sheets::Cell cell = row.table->at(*row.row, "number");
    Origin const origin = row.origin("number");
    std::string const kind = hsds_phone_kind(row);
    bool const reachable = kind == "voice" || kind == "sms" || kind == "whatsapp";
    if (!reachable)
        report.error(
            row.origin("type"), "not-a-telephone",
            fmt::format("a number of the type \"{}\" cannot be called or written to", kind));
    if (cell.text.empty()) report.error(origin, "missing", "has no number");
    if (!reachable || cell.text.empty()) return std::nullopt;
    if (cell.text.size() > 2 && cell.text.starts_with('"') && cell.text.ends_with('"'))
        cell.text = cell.text.substr(1, cell.text.size() - 2); // as the HSDS examples write it
    std::string const prefix = row.text("country_prefix");
    if (!prefix.empty() && !cell.text.starts_with('+')) cell.text = "+" + prefix + " " + cell.text;
    return Field{std::move(cell), origin};
}

std::optional<model::Hours> hsds_hours(HsdsRow const& row, Report& report) {
    if (std::string_view const column = beyond_weekly(row); !column.empty()) {
        report.error(row.origin(column), "not-weekly",
                     "is more than a plain week, which is all that can be shown; write the hours "
                     "of an ordinary week");
        return std::nullopt;
    }
    std::vector<int> const days = days_of(row, report);
    model::Stretch stretch{time_of(row, "opens_at", report), time_of(row, "closes_at", report)};
    if (days.empty() || stretch.opens < 0 || stretch.closes < 0) return std::nullopt;
    if (stretch.closes <= stretch.opens) stretch.closes += model::kMinutesPerDay;
    model::Hours hours;
    for (int const day : days)
        hours.days.at(static_cast<std::size_t>(day)).push_back(stretch);
    return hours;
}

} // namespace directory
