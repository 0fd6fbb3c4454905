// SPDX-License-Identifier: Apache-2.0
#include "kiosk/content.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <iterator>

namespace kiosk {
namespace {

constexpr int kAdultAge = 18; // Convention on the Rights of the Child, article 1
constexpr char const* kChildTopic = "children";

/// The ids of the places people can ask for, for an error message.
std::string districts(model::Directory const& directory) {
    std::vector<std::string> ids;
    for (model::Region const& region : directory.regions)
        if (region.kind == model::RegionKind::district) ids.push_back(region.id);
    return base::join(ids, ", ");
}

} // namespace

std::vector<model::Service const*> Content::services(std::string const& topic,
                                                     std::string const& place) const {
    return open_first(model::select(directory, {place, {topic}, today, false}));
}

std::vector<model::Service const*> Content::hotlines(std::string const& place) const {
    auto all = model::select(directory, {place, {}, today, false, true});
    std::erase_if(all, [&](model::Service const* service) {
        bool const hidden =
            model::validity_of(*service, directory.thresholds, today) == model::Validity::hidden;
        return service->kind != model::ServiceKind::hotline || (hidden && !is_evergreen(*service));
    });
    return open_first(std::move(all));
}

bool Content::is_evergreen(model::Service const& service) const {
    auto const phones = model::open_phones(service);
    return std::any_of(phones.begin(), phones.end(), [&](model::Phone const& phone) {
        return evergreen.contains(phone.number.canonical());
    });
}

bool Content::may_have_changed(model::Service const& service) const {
    auto const state = model::validity_of(service, directory.thresholds, today);
    bool const aged = state == model::Validity::stale || state == model::Validity::hidden;
    return aged || (outdated && !is_evergreen(service));
}

std::vector<model::Service const*>
Content::printable(std::string const& service, std::string const& place, std::size_t most) const {
    std::vector<model::Service const*> all;
    auto const add = [&](model::Service const* one) {
        if (one == nullptr || all.size() >= most || may_have_changed(*one)) return;
        bool const known = std::find(all.begin(), all.end(), one) != all.end();
        if (!known && !model::open_phones(*one).empty()) all.push_back(one);
    };
    add(directory.service(service));
    for (model::Service const* hotline : hotlines(place))
        add(hotline);
    return all;
}

std::optional<bool> Content::open_now(model::Service const& service) const {
    if (service.hours.unknown() || !week_minute) return std::nullopt;
    constexpr int kDays = 7;
    int const day = *week_minute / model::kMinutesPerDay % kDays;
    int const minute = *week_minute % model::kMinutesPerDay;
    auto const within = [](std::vector<model::Stretch> const& stretches, int at) {
        return std::any_of(stretches.begin(), stretches.end(), [&](model::Stretch const& one) {
            return at >= one.opens && at < one.closes;
        });
    };
    auto const of = [&](int which) {
        return service.hours.days.at(static_cast<std::size_t>(which % kDays));
    };
    return within(of(day), minute) || within(of(day + kDays - 1), minute + model::kMinutesPerDay);
}

std::vector<model::Service const*>
Content::open_first(std::vector<model::Service const*> all) const {
    std::stable_partition(all.begin(), all.end(), [&](model::Service const* service) {
        return open_now(*service).value_or(true);
    });
    return all;
}

std::vector<model::Service const*> for_children(std::vector<model::Service const*> services) {
    std::erase_if(services, [](model::Service const* service) {
        return service->minimum_age.value_or(0) >= kAdultAge;
    });
    std::stable_partition(services.begin(), services.end(), [](model::Service const* service) {
        auto const& topics = service->topics;
        return service->audience.contains(model::Audience::children) ||
               std::find(topics.begin(), topics.end(), kChildTopic) != topics.end();
    });
    return services;
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
