// SPDX-License-Identifier: Apache-2.0
#include "directory/hsds_words.hpp"
#include <algorithm>
#include <array>

namespace directory {
namespace {

constexpr std::array kWeekdays = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

} // namespace

std::string_view hsds_status(model::Status status) {
    switch (status) {
    case model::Status::active:
        return "active";
    case model::Status::paused:
        return "temporarily closed";
    case model::Status::closed:
        break;
    }
    return "defunct";
}

std::string_view hsds_phone_type(model::PhoneKind kind) {
    return kind == model::PhoneKind::voice ? "voice" : "text";
}

std::vector<Shared> shared_stretches(model::Hours const& hours) {
    std::vector<Shared> all;
    for (std::size_t weekday = 0; weekday < kWeekdays.size(); ++weekday) {
        auto const& stretches = hours.days.at(weekday);
        for (std::size_t place = 0; place < stretches.size(); ++place) {
            auto const same = std::find_if(all.begin(), all.end(), [&](Shared const& one) {
                return one.place == place && one.stretch == stretches[place];
            });
            if (same == all.end())
                all.push_back({place, stretches[place], kWeekdays.at(weekday)});
            else
                same->days += std::string(",") + kWeekdays.at(weekday);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](Shared const& a, Shared const& b) { return a.place < b.place; });
    return all;
}

} // namespace directory
