// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "speech/speech.hpp"

namespace speech {
namespace {

using base::Result;

constexpr int kLastPlainNumber = 20; // languages with regular tens compose what lies above

std::string number_clip(int value) {
    return "number." + std::to_string(value);
}

std::string day_clip(int day) {
    return "day." + std::to_string(day);
}

void append(Clips& clips, Clips const& more) {
    clips.insert(clips.end(), more.begin(), more.end());
}

/// The table of `language`: its own, that of a shorter tag, or the default.
std::optional<base::Settings> table_of(base::Settings const& settings, std::string_view language) {
    std::string tag(language);
    for (;;) {
        if (auto table = settings.table(tag)) return table;
        auto const hyphen = tag.rfind('-');
        if (hyphen == std::string::npos) return settings.table("default");
        tag.resize(hyphen);
    }
}

Result<std::vector<std::string>> pattern(base::Settings const& own, base::Settings const& standard,
                                         std::string_view key) {
    auto const text = own.text(key) ? own.text(key) : standard.text(key);
    if (!text) return text.error();
    return base::split(*text, ' ');
}

} // namespace

Result<Grammar> Grammar::load(base::Path const& file, std::string_view language) {
    auto const settings = base::Settings::load(file);
    if (!settings) return settings.error();
    return from(*settings, language);
}

Result<Grammar> Grammar::from(base::Settings const& settings, std::string_view language) {
    auto const own = table_of(settings, language);
    auto const standard = settings.table("default");
    if (!own || !standard)
        return base::Error{base::ErrorCode::malformed, settings.name(), "has no table [default]"};
    auto full = pattern(*own, *standard, "full_hour");
    auto with_minute = pattern(*own, *standard, "hour_and_minute");
    auto range = pattern(*own, *standard, "range");
    for (auto const* const part : {&full, &with_minute, &range})
        if (!*part) return part->error();
    Grammar grammar;
    grammar.tens_and_units_ = own->flag_or("tens_and_units", false);
    grammar.full_hour_ = std::move(*full);
    grammar.hour_and_minute_ = std::move(*with_minute);
    grammar.range_ = std::move(*range);
    return grammar;
}

Clips Grammar::number(int value) const {
    if (value < 0 || value > kLargestNumber) return spelled(std::to_string(value));
    bool const plain = !tens_and_units_ || value <= kLastPlainNumber || value % 10 == 0;
    if (plain) return {number_clip(value)};
    return {number_clip(value - value % 10), number_clip(value % 10)};
}

std::vector<int> Grammar::numbers() const {
    std::vector<int> values;
    for (int value = 0; value <= kLargestNumber; ++value)
        if (number(value).size() == 1) values.push_back(value);
    return values;
}

Clips Grammar::filled(std::vector<std::string> const& pattern, Clips const& first,
                      Clips const& second) const {
    Clips clips;
    for (std::string const& word : pattern) {
        if (word == "{1}")
            append(clips, first);
        else if (word == "{2}")
            append(clips, second);
        else
            clips.push_back(clip_of(word));
    }
    return clips;
}

Clips Grammar::time(int minutes) const {
    constexpr int kMinutesPerHour = 60;
    Clips const hour = number(minutes / kMinutesPerHour);
    int const minute = minutes % kMinutesPerHour;
    if (minute == 0) return filled(full_hour_, hour, {});
    Clips said = minute < 10 ? number(0) : Clips{}; // 8:05 is "eight zero five", never "eight five"
    append(said, number(minute));
    return filled(hour_and_minute_, hour, said);
}

Clips Grammar::hours(model::Hours const& hours) const {
    if (hours.always_open()) return {"service.always_open"};
    Clips clips;
    for (model::DayGroup const& group : model::day_groups(hours)) {
        Clips const first = {day_clip(group.first)};
        bool const one_day = group.first == group.last;
        append(clips, one_day ? first : filled(range_, first, {day_clip(group.last)}));
        for (model::Stretch const& stretch : group.stretches)
            append(clips, filled(range_, time(stretch.opens), time(model::closing_time(stretch))));
    }
    return clips;
}

} // namespace speech
