// SPDX-License-Identifier: Apache-2.0
#include "kiosk/course.hpp"
#include <array>

namespace kiosk {
namespace {

constexpr std::array kReaders = {"adult", "teen", "child"};
constexpr std::array kSeries = {"noone", "right", "child.teen", "child.u10"};

base::Error absent(base::Settings const& settings, std::string const& key) {
    return {base::ErrorCode::malformed, settings.name(), key + " is missing or empty"};
}

} // namespace

base::Result<Course> read_course(base::Settings const& settings) {
    Course course;
    for (std::string const reader : kReaders) {
        course.order[reader] = settings.list("order." + reader);
        if (course.order[reader].empty()) return absent(settings, "order." + reader);
    }
    for (std::string const series : kSeries) {
        for (base::Settings const& page : settings.tables("series." + series)) {
            auto const id = page.text("id");
            if (!id) return id.error();
            course.series[series].push_back({*id, page.text_or("picture", *id)});
        }
        if (course.series[series].empty()) return absent(settings, "series." + series);
    }
    return course;
}

} // namespace kiosk
