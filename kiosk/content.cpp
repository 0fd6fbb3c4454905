// SPDX-License-Identifier: Apache-2.0
#include "kiosk/content.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <iterator>

namespace kiosk {
namespace {

/// The ids of the places people can ask for, for an error message.
std::string districts(model::Directory const& directory) {
    std::vector<std::string> ids;
    for (model::Region const& region : directory.regions)
        if (region.kind == model::RegionKind::district) ids.push_back(region.id);
    return base::join(ids, ", ");
}

} // namespace

std::vector<model::Service const*> Content::services(std::string const& topic) const {
    return model::select(directory, {region, {topic}, today, false});
}

std::vector<model::Service const*> Content::hotlines() const {
    auto all = model::select(directory, {region, {}, today, false});
    std::erase_if(all, [](model::Service const* service) {
        return service->kind != model::ServiceKind::hotline;
    });
    return all;
}

base::Result<std::vector<model::Topic>> read_topics(base::Settings const& settings) {
    std::vector<model::Topic> topics;
    for (base::Settings const& table : settings.tables("topic")) {
        auto id = table.text("id");
        if (!id) return id.error();
        topics.push_back({*id, table.text_or("pictogram", *id)});
    }
    if (topics.empty())
        return base::Error{base::ErrorCode::malformed, settings.name(), "names no [[topic]]"};
    return topics;
}

base::Result<std::string> place_of(model::Directory const& directory, std::string const& wanted) {
    if (directory.region(wanted) != nullptr) return wanted;
    if (!wanted.empty())
        return base::Error{base::ErrorCode::not_found, "--region " + wanted,
                           "is no place of this edition; its districts are " +
                               districts(directory)};
    auto const& regions = directory.regions;
    auto const first =
        std::find_if(regions.begin(), regions.end(), [](model::Region const& region) {
            return region.kind == model::RegionKind::district;
        });
    if (first != regions.end()) return first->id;
    if (!regions.empty()) return regions.front().id;
    return base::Error{base::ErrorCode::not_found, "directory", "holds no region at all"};
}

} // namespace kiosk
