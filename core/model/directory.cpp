// SPDX-License-Identifier: Apache-2.0
#include "model/directory.hpp"
#include <algorithm>
#include <iterator>
#include <limits>

namespace model {
namespace {

template <typename T> T const* with_id(std::vector<T> const& all, std::string_view id) {
    auto const found =
        std::find_if(all.begin(), all.end(), [&](T const& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

constexpr int kElsewhere = std::numeric_limits<int>::max();

/// Ranks regions by their distance from one place.
class Nearness {
  public:
    Nearness(Directory const& directory, std::string_view region) {
        int rank = 0;
        for (std::string const& id : directory.path_to(region))
            ranks_[id] = rank++;
        rank_below(directory, region, rank);
    }
    /// 0 for the place itself, more for its parents, most for what lies below it.
    int of(Service const& service) const {
        int nearest = kElsewhere;
        for (std::string const& id : service.regions)
            if (auto const found = ranks_.find(id); found != ranks_.end())
                nearest = std::min(nearest, found->second);
        return nearest;
    }

  private:
    /// Parents stand before children in the directory, so one pass finds the whole subtree.
    void rank_below(Directory const& directory, std::string_view region, int rank) {
        std::set<std::string, std::less<>> below = {std::string(region)};
        for (Region const& one : directory.regions) {
            if (!below.contains(one.parent_id)) continue;
            below.insert(one.id);
            ranks_.emplace(one.id, rank);
        }
    }
    std::map<std::string, int, std::less<>> ranks_;
};

bool has_topic(Service const& service, std::vector<std::string> const& topics) {
    return topics.empty() ||
           std::any_of(service.topics.begin(), service.topics.end(), [&](auto const& topic) {
               return std::find(topics.begin(), topics.end(), topic) != topics.end();
           });
}

bool may_show(Service const& service, Validity state, Query const& query) {
    if (query.unchecked_too) return service.status == Status::active && !service.do_not_publish;
    return state != Validity::hidden && !(state == Validity::stale && query.printable_only);
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
    struct Ranked {
        int nearness;
        bool stale;
        Service const* service;
    };
    Nearness const nearness(directory, query.region);
    std::vector<Ranked> ranked;
    for (Service const& service : directory.services) {
        Validity const state = validity_of(service, directory.thresholds, query.today);
        bool const stale = state == Validity::stale;
        int const near = nearness.of(service);
        bool const wanted = near != kElsewhere && has_topic(service, query.topics);
        if (!wanted || !may_show(service, state, query)) continue;
        ranked.push_back({near, stale, &service});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& a, Ranked const& b) {
        return std::pair(a.nearness, a.stale) < std::pair(b.nearness, b.stale);
    });
    std::vector<Service const*> services;
    std::transform(ranked.begin(), ranked.end(), std::back_inserter(services),
                   [](Ranked const& one) { return one.service; });
    return services;
}

bool none_costs(std::vector<Service const*> const& services) {
    return std::none_of(services.begin(), services.end(), [](Service const* service) {
        return service->facts[Fact::free] == Answer::no;
    });
}

std::vector<Phone> open_phones(Service const& service) {
    std::vector<Phone> open;
    std::copy_if(service.phones.begin(), service.phones.end(), std::back_inserter(open),
                 [](Phone const& phone) { return phone.visibility == Visibility::open; });
    return open;
}

} // namespace model
