// Opening hours of a week, in the small part of the OpenStreetMap opening_hours notation that
// directories need: `24/7`, or rules such as `Mo-Fr 08:00-17:00; Sa 09:00-12:00`.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// One stretch of a day, in minutes after midnight. `closes` lies after `opens`, and beyond
/// kMinutesPerDay when the doors close on the next day ("17:00-08:00"). Shorter than a day, but for
/// the whole day from midnight.
struct Stretch {
    int opens = 0;
    int closes = 0;
    friend bool operator==(Stretch const&, Stretch const&) = default;
};

constexpr int kMinutesPerDay = 24 * 60;

/// The stretches of each weekday, Monday first. An empty week means: hours not known.
struct Hours {
    std::array<std::vector<Stretch>, 7> days;

    /// Reads the notation above. A later rule replaces an earlier one for its days, as in OSM.
    static base::Result<Hours> parse(std::string_view text);
    bool unknown() const;
    bool always_open() const;
    friend bool operator==(Hours const&, Hours const&) = default;
};

/// Days with the same stretches that follow one another, for showing: Monday = 0.
struct DayGroup {
    int first = 0;
    int last = 0;
    std::vector<Stretch> stretches;
};

/// The open days of the week, grouped; closed days are left out.
std::vector<DayGroup> day_groups(Hours const& hours);

/// The notation that parse() reads.
std::string to_string(Hours const& hours);

/// When the doors close, as a clock shows it: minutes after some midnight, 1 to kMinutesPerDay.
int closing_time(Stretch stretch);

/// "08:00-17:00", ASCII digits, for people of every script.
std::string to_string(Stretch stretch);

} // namespace model
