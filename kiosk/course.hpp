// The order of the first screen of a visit and the pictures of each series, read from
// layouts/screens/pages.toml.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include <map>
#include <string>
#include <vector>

namespace kiosk {

/// A page of a series: a picture and the messages SERIES.ID.title and SERIES.ID.text.
struct SeriesPage {
    std::string id;
    std::string picture; ///< file stem in data/pictograms
};

struct Course {
    std::map<std::string, std::vector<std::string>, std::less<>> order; ///< by reader: "adult", …
    std::map<std::string, std::vector<SeriesPage>, std::less<>> series; ///< by key: "noone", …
};

/// Every order and every series must be there; the error names the one that is not.
base::Result<Course> read_course(base::Settings const& settings);

} // namespace kiosk
