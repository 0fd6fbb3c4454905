// SPDX-License-Identifier: Apache-2.0
#include "directory/identity.hpp"
#include <fmt/format.h>
#include <unordered_set>

namespace directory {
namespace {

using base::Problems;
using base::Severity;
using Ids = std::unordered_set<std::string_view>; // of the directory itself

void add(Problems& problems, std::string code, std::string file, std::string column,
         std::string message) {
    problems.push_back({Severity::error, std::move(code), std::move(file), 0, std::move(column),
                        std::move(message)});
}

/// The ids of `all`; one that is empty or comes twice is a problem.
template <typename T>
Ids ids_of(std::vector<T> const& all, std::string const& file, Problems& problems) {
    Ids ids;
    ids.reserve(all.size());
    for (T const& one : all) {
        if (one.id.empty())
            add(problems, "duplicate-id", file, "id", ": has no id; give it one of its own");
        else if (!ids.insert(one.id).second)
            add(problems, "duplicate-id", file, "id",
                fmt::format("{}: this id comes twice; give each record its own", one.id));
    }
    return ids;
}

} // namespace

Problems identity_problems(model::Directory const& directory) {
    Problems problems;
    Ids const regions = ids_of(directory.regions, "regions", problems);
    Ids const organizations = ids_of(directory.organizations, "organizations", problems);
    ids_of(directory.services, "services", problems);
    auto const unknown_region = [&](std::string const& file, std::string const& column,
                                    std::string const& id, std::string const& region) {
        add(problems, "unknown-region", file, column,
            fmt::format("{}: there is no region \"{}\"; add it or name another", id, region));
    };
    for (model::Region const& one : directory.regions)
        if (!one.parent_id.empty() && !regions.contains(one.parent_id))
            unknown_region("regions", "parent_id", one.id, one.parent_id);
    for (model::Service const& one : directory.services) {
        for (std::string const& region : one.regions)
            if (!regions.contains(region)) unknown_region("services", "regions", one.id, region);
        if (!one.organization_id.empty() && !organizations.contains(one.organization_id))
            add(problems, "unknown-organization", "services", "organization_id",
                fmt::format("{}: there is no organization \"{}\"; add it or name another", one.id,
                            one.organization_id));
    }
    return problems;
}

std::optional<std::string> identity_fault(model::Directory const& directory) {
    Problems const problems = identity_problems(directory);
    if (problems.empty()) return std::nullopt;
    return fmt::format("cannot hold this directory: {}", base::to_string(problems.front()));
}

} // namespace directory
