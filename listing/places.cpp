// SPDX-License-Identifier: Apache-2.0
#include "listing/places.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace listing {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

bool is_folder_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

Result<Done> check_ids(std::vector<Place> const& places) {
    std::set<std::string> folders;
    for (Place const& place : places) {
        std::string const folder = base::upper_ascii(place.id);
        if (folder.empty() || !std::all_of(folder.begin(), folder.end(), is_folder_letter))
            return Error{
                ErrorCode::refused, place.id,
                "a region that is to have a page has an id of letters, digits and hyphens"};
        if (!folders.insert(folder).second)
            return Error{ErrorCode::refused, place.id,
                         "another region has the same id but for upper and lower case"};
    }
    return Done{};
}

Result<Done> check_numbers(Source const& source) {
    std::set<int> numbers;
    for (Earlier const& earlier : source.earlier) {
        if (earlier.number < 1 || earlier.number >= source.frame.number)
            return Error{ErrorCode::refused, fmt::format("edition {}", earlier.number),
                         fmt::format("is not earlier than edition {}", source.frame.number)};
        if (!numbers.insert(earlier.number).second)
            return Error{ErrorCode::refused, fmt::format("edition {}", earlier.number),
                         "is given twice"};
    }
    return Done{};
}

/// The nearest region around `id`, as `before` has it, that there still is; else the country.
std::string nearest_left(model::Directory const& before, model::Directory const& now,
                         std::string const& id) {
    for (std::string const& around : before.path_to(id))
        if (now.region(around) != nullptr) return around;
    return now.regions.front().id;
}

} // namespace

Result<std::vector<Place>> places_of(Source const& source) {
    if (source.directory.regions.empty())
        return Error{ErrorCode::not_found, "regions", "the list has no region"};
    if (auto sound = check_numbers(source); !sound) return sound.error();
    std::vector<Place> places;
    std::set<std::string> known;
    for (model::Region const& region : source.directory.regions) {
        known.insert(base::upper_ascii(region.id));
        places.push_back({region.id, region.id});
    }
    for (Earlier const& earlier : source.earlier)
        for (model::Region const& region : earlier.directory.regions)
            if (known.insert(base::upper_ascii(region.id)).second)
                places.push_back(
                    {region.id, nearest_left(earlier.directory, source.directory, region.id)});
    if (auto sound = check_ids(places); !sound) return sound.error();
    return places;
}

} // namespace listing
