// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/check_rules.hpp"
#include "directory/import_text.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>
#include <unordered_map>

namespace directory {
namespace {

using base::Problems;
using base::Severity;
using model::Region;
using model::Service;

/// Codes that a reform took out of use, and where the place belongs now: Viet Nam, 1 July 2025
/// (Resolution 202/2025/QH15), ISO 3166-2.
constexpr std::pair<std::string_view, std::string_view> kRetired[] = {
    {"VN-03", "VN-07"}, {"VN-06", "VN-02"}, {"VN-14", "VN-68"}, {"VN-20", "VN-66"},
    {"VN-24", "VN-25"}, {"VN-27", "VN-DN"}, {"VN-28", "VN-29"}, {"VN-31", "VN-30"},
    {"VN-32", "VN-33"}, {"VN-36", "VN-34"}, {"VN-40", "VN-35"}, {"VN-41", "VN-37"},
    {"VN-43", "VN-SG"}, {"VN-46", "VN-45"}, {"VN-47", "VN-44"}, {"VN-50", "VN-49"},
    {"VN-51", "VN-49"}, {"VN-52", "VN-CT"}, {"VN-53", "VN-69"}, {"VN-54", "VN-56"},
    {"VN-55", "VN-59"}, {"VN-57", "VN-SG"}, {"VN-58", "VN-39"}, {"VN-61", "VN-HP"},
    {"VN-63", "VN-18"}, {"VN-67", "VN-18"}, {"VN-70", "VN-68"}, {"VN-72", "VN-35"},
    {"VN-73", "VN-CT"},
};

void check_retired(model::Directory const& directory, Problems& problems) {
    for (Region const& region : directory.regions)
        for (auto const& [old, now] : kRetired)
            if (region.id == old)
                problems.push_back(problem_of(
                    Severity::warning, "retired-region", {region.id, "id", "regions"},
                    fmt::format("is no longer in use; the place belongs to {} now", now)));
}

double median(std::vector<double> values) {
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A place far from all others that would lie among them with its coordinates exchanged.
void check_swapped(model::Directory const& directory, Problems& problems) {
    constexpr std::size_t kEnough = 5;
    constexpr double kFar = 15;  // degrees
    constexpr double kNear = 10; // degrees
    std::vector<double> latitudes;
    std::vector<double> longitudes;
    for (Service const& one : directory.services)
        if (one.place.latitude && one.place.longitude) {
            latitudes.push_back(*one.place.latitude);
            longitudes.push_back(*one.place.longitude);
        }
    if (latitudes.size() < kEnough) return;
    double const latitude = median(latitudes);
    double const longitude = median(longitudes);
    auto const away = [&](double a, double b) {
        return std::max(std::abs(a - latitude), std::abs(b - longitude));
    };
    for (Service const& one : directory.services) {
        auto const& [a, b] = std::pair(one.place.latitude, one.place.longitude);
        if (a && b && away(*a, *b) > kFar && away(*b, *a) < kNear)
            problems.push_back(problem_of(Severity::warning, "swapped-coordinates",
                                          {one.id, "latitude"},
                                          "lies far from every other place, and among them when "
                                          "latitude and longitude change places; exchange them"));
    }
}

void check_orphans(model::Directory const& directory, Problems& problems) {
    std::set<std::string_view> used;
    for (Service const& one : directory.services)
        used.insert(one.organization_id);
    for (model::Organization const& one : directory.organizations)
        if (!used.contains(one.id))
            problems.push_back(problem_of(Severity::warning, "orphan-organization",
                                          {one.id, "id", "organizations"},
                                          "runs no service of this list; add one or take it out"));
}

/// What somebody in a province can find.
struct Coverage {
    std::set<std::string_view> topics;
    bool men = false;
    bool children = false;
    void add(Service const& one) {
        auto const welcome = [&](model::Fact fact, model::Audience audience) {
            bool const meant = one.audience.empty() || one.audience.contains(audience);
            return meant && one.facts[fact] != model::Answer::no;
        };
        topics.insert(one.topics.begin(), one.topics.end());
        men = men || welcome(model::Fact::men, model::Audience::men);
        children = children || welcome(model::Fact::children, model::Audience::children);
    }
    void add(Coverage const& other) {
        topics.insert(other.topics.begin(), other.topics.end());
        men = men || other.men;
        children = children || other.children;
    }
    std::string gaps() const {
        std::vector<std::string> missing;
        if (!men) missing.emplace_back("men");
        if (!children) missing.emplace_back("children");
        for (std::string_view const topic : known_topics())
            if (!topics.contains(topic)) missing.emplace_back(topic);
        return base::join(missing, ", ");
    }
};

/// The province that each region lies in; the country itself for what lies in none.
std::unordered_map<std::string_view, std::string_view>
provinces(model::Directory const& directory) {
    std::unordered_map<std::string_view, std::string_view> within;
    for (Region const& one : directory.regions) { // parents come first
        bool const top = one.kind <= model::RegionKind::province;
        auto const parent = within.find(one.parent_id);
        within[one.id] = top || parent == within.end() ? std::string_view(one.id) : parent->second;
    }
    return within;
}

/// Only provinces are asked about: nobody expects a clinic in each village.
void check_coverage(model::Directory const& directory, Problems& problems) {
    auto const within = provinces(directory);
    std::unordered_map<std::string_view, Coverage> covered;
    for (Service const& one : directory.services) {
        if (one.status != model::Status::active || one.do_not_publish) continue;
        for (std::string const& id : one.regions)
            if (auto const found = within.find(id); found != within.end())
                covered[found->second].add(one);
    }
    for (Region const& region : directory.regions) {
        if (region.kind != model::RegionKind::province) continue;
        Coverage all = covered[region.id];
        all.add(covered[region.parent_id]);
        if (std::string const gaps = all.gaps(); !gaps.empty())
            problems.push_back(
                problem_of(Severity::warning, "coverage-gap", {region.id, "id", "regions"},
                           fmt::format("has no service for: {}; look for somebody", gaps)));
    }
}

} // namespace

void check_places(model::Directory const& directory, Problems& problems) {
    check_retired(directory, problems);
    check_swapped(directory, problems);
    check_orphans(directory, problems);
    check_coverage(directory, problems);
}

} // namespace directory
