// SPDX-License-Identifier: Apache-2.0
#include "model/index.hpp"
#include <algorithm>
#include <iterator>
#include <tuple>

namespace model {
namespace {

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

struct Near {
    int rank;
    bool stale;
    Service const* service; ///< all in one vector: their addresses are in directory order
};

/// One entry per service, of its nearest region.
void keep_nearest(std::vector<Near>& all) {
    std::sort(all.begin(), all.end(), [](Near const& a, Near const& b) {
        return std::tie(a.service, a.rank) < std::tie(b.service, b.rank);
    });
    auto const last = std::unique(all.begin(), all.end(), [](Near const& a, Near const& b) {
        return a.service == b.service;
    });
    all.erase(last, all.end());
}

std::vector<Service const*> in_order(std::vector<Near> all) {
    std::sort(all.begin(), all.end(), [](Near const& a, Near const& b) {
        return std::tie(a.rank, a.stale, a.service) < std::tie(b.rank, b.stale, b.service);
    });
    std::vector<Service const*> services;
    std::transform(all.begin(), all.end(), std::back_inserter(services),
                   [](Near const& one) { return one.service; });
    return services;
}

} // namespace

Index::Index(Directory const& directory) : directory_(directory) {
    for (Region const& region : directory.regions) {
        regions_.emplace(region.id, &region);
        children_[region.parent_id].push_back(&region);
    }
    for (Service const& service : directory.services) {
        services_.emplace(service.id, &service);
        for (std::string const& region : service.regions)
            serving_[region].push_back(&service);
    }
}

Region const* Index::region(std::string_view id) const {
    auto const found = regions_.find(id);
    return found == regions_.end() ? nullptr : found->second;
}

Service const* Index::service(std::string_view id) const {
    auto const found = services_.find(id);
    return found == services_.end() ? nullptr : found->second;
}

std::vector<std::string> Index::path_to(std::string_view id) const {
    std::vector<std::string> path;
    for (Region const* one = region(id); one != nullptr && path.size() <= regions_.size();
         one = region(one->parent_id))
        path.push_back(one->id);
    return path;
}

std::vector<Region const*> const& Index::children_of(std::string_view id) const {
    static std::vector<Region const*> const none;
    auto const found = children_.find(id);
    return found == children_.end() ? none : found->second;
}

Index::ById<int> Index::ranks(std::string_view region) const {
    ById<int> ranks;
    int rank = 0;
    for (Region const* one = this->region(region);
         one != nullptr && ranks.emplace(one->id, rank).second; one = this->region(one->parent_id))
        ++rank;
    std::vector<std::string_view> open = {region};
    while (!open.empty()) {
        auto const& children = children_of(open.back());
        open.pop_back();
        for (Region const* const child : children)
            if (ranks.emplace(child->id, rank).second) open.push_back(child->id);
    }
    return ranks;
}

std::vector<Service const*> Index::select(Query const& query) const {
    std::vector<Near> near;
    for (auto const& [region, rank] : ranks(query.region)) {
        auto const found = serving_.find(region);
        if (found == serving_.end()) continue;
        for (Service const* const service : found->second)
            near.push_back({rank, false, service});
    }
    keep_nearest(near);
    std::vector<Near> shown;
    for (auto const& [rank, unknown, service] : near) {
        Validity const state = validity_of(*service, directory_.thresholds, query.today);
        if (has_topic(*service, query.topics) && may_show(*service, state, query))
            shown.push_back({rank, state == Validity::stale, service});
    }
    return in_order(std::move(shown));
}

} // namespace model
