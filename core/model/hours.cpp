// SPDX-License-Identifier: Apache-2.0
#include "model/hours.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace model {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

base::Error wrong(std::string_view text) {
    return {base::ErrorCode::malformed, std::string(text),
            "is not opening hours like \"Mo-Fr 08:00-17:00\" or \"24/7\""};
}

int day_number(std::string_view name) {
    auto const found = std::find(kDays.begin(), kDays.end(), name);
    return found == kDays.end() ? -1 : static_cast<int>(found - kDays.begin());
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Minutes after midnight of "HH:MM" (00:00 to 24:00), or -1.
int minutes(std::string_view text) {
    bool const shaped = text.size() == 5 && text[2] == ':' && is_digit(text[0]) &&
                        is_digit(text[1]) && is_digit(text[3]) && is_digit(text[4]);
    if (!shaped) return -1;
    int const hour = (text[0] - '0') * 10 + (text[1] - '0');
    int const minute = (text[3] - '0') * 10 + (text[4] - '0');
    int const total = hour * 60 + minute;
    return minute < 60 && total <= kMinutesPerDay ? total : -1;
}

/// The days that "Mo-We,Fr" names; empty when it is not such a list.
std::vector<int> days_named(std::string_view text) {
    std::vector<int> days;
    for (std::string const& part : base::split(text, ',')) {
        auto const dash = part.find('-');
        int const first = day_number(std::string_view(part).substr(0, dash));
        int const last =
            dash == std::string::npos ? first : day_number(std::string_view(part).substr(dash + 1));
        if (first < 0 || last < 0) return {};
        for (int day = first;; day = (day + 1) % 7) {
            days.push_back(day);
            if (day == last) break;
        }
    }
    return days;
}

/// The stretches of "08:00-12:00,13:00-17:00"; empty when it is not such a list.
std::vector<Stretch> stretches_named(std::string_view text) {
    std::vector<Stretch> stretches;
    for (std::string const& part : base::split(text, ',')) {
        auto const dash = part.find('-');
        if (dash == std::string::npos) return {};
        Stretch one{minutes(std::string_view(part).substr(0, dash)),
                    minutes(std::string_view(part).substr(dash + 1))};
        if (one.opens < 0 || one.closes < 0 || one.closes == one.opens) return {};
        if (one.closes < one.opens) one.closes += kMinutesPerDay;
        stretches.push_back(one);
    }
    return stretches;
}

std::string days_text(DayGroup const& group) {
    auto const name = [](int day) { return kDays.at(static_cast<std::size_t>(day)); };
    if (group.first == group.last) return std::string(name(group.first));
    return fmt::format("{}-{}", name(group.first), name(group.last));
}

std::string stretches_text(std::vector<Stretch> const& stretches) {
    std::vector<std::string> parts;
    for (Stretch const one : stretches)
        parts.push_back(to_string(one));
    return base::join(parts, ",");
}

} // namespace

base::Result<Hours> Hours::parse(std::string_view text) {
    Hours hours;
    text = base::trimmed(text);
    if (text == "24/7") {
        hours.days.fill({{0, kMinutesPerDay}});
        return hours;
    }
    for (std::string const& rule : base::split(text, ';')) {
        auto const space = rule.find(' ');
        if (space == std::string::npos) return wrong(text);
        auto const days = days_named(std::string_view(rule).substr(0, space));
        auto const stretches = stretches_named(std::string_view(rule).substr(space + 1));
        if (days.empty() || stretches.empty()) return wrong(text);
        for (int const day : days)
            hours.days.at(static_cast<std::size_t>(day)) = stretches;
    }
    return hours;
}

bool Hours::unknown() const {
    return std::all_of(days.begin(), days.end(), [](auto const& day) { return day.empty(); });
}

bool Hours::always_open() const {
    std::vector<Stretch> const whole_day = {{0, kMinutesPerDay}};
    return std::all_of(days.begin(), days.end(), [&](auto const& day) { return day == whole_day; });
}

std::vector<DayGroup> day_groups(Hours const& hours) {
    std::vector<DayGroup> groups;
    for (int day = 0; day < 7; ++day) {
        auto const& stretches = hours.days.at(static_cast<std::size_t>(day));
        if (stretches.empty()) continue;
        bool const goes_on = !groups.empty() && groups.back().last == day - 1 &&
                             groups.back().stretches == stretches;
        if (goes_on)
            groups.back().last = day;
        else
            groups.push_back({day, day, stretches});
    }
    return groups;
}

std::string to_string(Hours const& hours) {
    if (hours.always_open()) return "24/7";
    std::vector<std::string> rules;
    for (DayGroup const& group : day_groups(hours))
        rules.push_back(days_text(group) + " " + stretches_text(group.stretches));
    return base::join(rules, "; ");
}

int closing_time(Stretch stretch) {
    return stretch.closes > kMinutesPerDay ? stretch.closes - kMinutesPerDay : stretch.closes;
}

std::string to_string(Stretch stretch) {
    int const closes = closing_time(stretch);
    return fmt::format("{:02}:{:02}-{:02}:{:02}", stretch.opens / 60, stretch.opens % 60,
                       closes / 60, closes % 60);
}

} // namespace model
