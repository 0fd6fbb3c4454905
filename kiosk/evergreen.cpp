// SPDX-License-Identifier: Apache-2.0
#include "kiosk/evergreen.hpp"
#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr char const* kEverywhere = "everywhere";
constexpr char const* kTopic = "talk";
constexpr char const* kNamesIn = "en"; // a list says no language

base::Result<model::Service> service_of(edition::CriticalNumber const& one, std::size_t at) {
    auto const number = model::Number::parse(one.number, {});
    if (!number) return number.error();
    model::Service service;
    service.id = fmt::format("evergreen-{}", at + 1);
    service.name = model::Texts(kNamesIn, one.name);
    service.kind = model::ServiceKind::hotline;
    service.status = model::Status::active;
    service.topics = {kTopic};
    service.regions = {kEverywhere};
    service.assurance.assured = one.verified;
    service.phones.push_back({*number});
    return service;
}

} // namespace

base::Result<model::Directory> evergreen_directory(edition::Critical const& list) {
    model::Directory directory;
    directory.about.languages = {kNamesIn};
    directory.about.dial_plan.international_prefix = "+";
    directory.regions.push_back({kEverywhere, "", model::RegionKind::country, {}});
    for (std::size_t i = 0; i < list.numbers.size(); ++i) {
        auto service = service_of(list.numbers[i], i);
        if (!service) return service.error();
        directory.services.push_back(std::move(*service));
    }
    if (directory.services.empty())
        return base::Error{base::ErrorCode::not_found, "evergreen list", "holds no number"};
    return directory;
}

model::Topic evergreen_topic() {
    return {kTopic, kTopic};
}

} // namespace kiosk
