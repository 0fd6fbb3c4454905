// SPDX-License-Identifier: Apache-2.0
#include "model/index.hpp"
#include <algorithm>
#include <iterator>

namespace model {
namespace {

template <typename T> T const* with_id(std::vector<T> const& all, std::string_view id) {
    auto const found =
        std::find_if(all.begin(), all.end(), [&](T const& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

Region const* Directory::region(std::string_view id) const {
    return with_id(regions, id);
}
Organization const* Directory::organization(std::string_view id) const {
    return with_id(organizations, id);
}
Service const* Directory::service(std::string_view id) const {
    return with_id(services, id);
}

std::vector<std::string> Directory::path_to(std::string_view id) const {
    std::vector<std::string> path;
    for (Region const* one = region(id); one != nullptr && path.size() <= regions.size();
         one = region(one->parent_id))
        path.push_back(one->id);
    return path;
}

std::vector<Region const*> Directory::children_of(std::string_view id) const {
    std::vector<Region const*> children;
    for (Region const& one : regions)
        if (one.parent_id == id) children.push_back(&one);
    return children;
}

Validity validity_of(Service const& service, Thresholds const& thresholds, base::Date today) {
    if (service.status != Status::active || service.do_not_publish) return Validity::hidden;
    return validity(service.assurance, service.kind, thresholds, today);
}

std::vector<Service const*> select(Directory const& directory, Query const& query) {
    return Index(directory).select(query);
}

bool none_costs(std::vector<Service const*> const& services) {
    return std::none_of(services.begin(), services.end(), [](Service const* service) {
        return service->facts[Fact::free] == Answer::no;
    });
}

std::vector<Phone> open_phones(Service const& service) {
    std::vector<Phone> open;
    std::copy_if(service.phones.begin(), service.phones.end(), std::back_inserter(open),
                 [](Phone const& phone) {
                     return phone.visibility == Visibility::open && phone.kind != PhoneKind::ussd;
                 });
    return open;
}

} // namespace model
