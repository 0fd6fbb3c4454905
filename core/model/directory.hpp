// A whole directory in memory, and the questions that kiosk, cards and page all ask of it, so
// that the three never disagree.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/service.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// One of the first-level choices (data/topics.toml); its name is the message "topic.ID".
struct Topic {
    std::string id;
    std::string pictogram; ///< file stem in data/pictograms
};

struct Directory {
    About about;
    std::vector<Region> regions; ///< parents before children
    std::vector<Organization> organizations;
    std::vector<Service> services;
    Thresholds thresholds = Thresholds::defaults();

    Region const* region(std::string_view id) const;
    Organization const* organization(std::string_view id) const;
    Service const* service(std::string_view id) const;

    /// `id`, its parent, … up to the country; empty when `id` is unknown.
    std::vector<std::string> path_to(std::string_view id) const;
    /// The regions directly below `id`, in directory order.
    std::vector<Region const*> children_of(std::string_view id) const;

    friend bool operator==(Directory const& a, Directory const& b) {
        return a.about == b.about && a.regions == b.regions && a.organizations == b.organizations &&
               a.services == b.services;
    }
};

/// What somebody at a place may be shown.
struct Query {
    std::string region;              ///< id; services that reach it from above or lie below count
    std::vector<std::string> topics; ///< any of these; empty: every topic
    base::Date today;
    bool printable_only = false; ///< leave out stale records: cards never carry them
    /// For drafts that nobody is given: also records that were never checked, or too long ago.
    bool unchecked_too = false;
};

/// The state of `service` on `today`; paused, closed and do-not-publish records are hidden.
Validity validity_of(Service const& service, Thresholds const& thresholds, base::Date today);

/// The services for `query`, never hidden ones unless it says so, in the one order used everywhere:
/// the nearest region first (own, then parents, then places below), fresh before stale, then
/// directory order.
std::vector<Service const*> select(Directory const& directory, Query const& query);

/// True when none of `services` asks for money: only then may "all help is free" stand beside them.
bool none_costs(std::vector<Service const*> const& services);

/// The numbers of `service` that may be shown: open visibility only, in order, and no USSD codes:
/// what one does differs from network to network, and a wrong one can do harm.
std::vector<Phone> open_phones(Service const& service);

} // namespace model
