// SPDX-License-Identifier: Apache-2.0
#include "directory/import.hpp"
#include "directory/import_kinds.hpp"
#include <algorithm>
#include <iterator>
#include <set>

namespace directory {
namespace {

base::Result<base::Done> import_any(sheets::Workbook const& workbook,
                                    std::optional<base::Settings> const& mapping, Draft& draft) {
    if (mapping) return import_mapped(workbook, *mapping, draft);
    if (is_own_workbook(workbook)) {
        import_own(workbook, draft);
        return base::Done{};
    }
    if (is_hsds(workbook)) {
        import_hsds(workbook, Record({"", 0, ""}), draft);
        return base::Done{};
    }
    std::string const name = workbook.tables.empty() ? "workbook" : workbook.tables.front().file;
    return base::Error{base::ErrorCode::unsupported, name,
                       "is neither our workbook (sheets about, regions, organizations, services) "
                       "nor HSDS; for any other table give a mapping file (docs/DATA.md)"};
}

} // namespace

base::Result<Import> import_workbook(sheets::Workbook const& workbook, ImportOptions const& options,
                                     model::Directory before) {
    Draft draft(std::move(before));
    draft.source = options.source;
    draft.report.watch(options.progress);
    if (auto const done = import_any(workbook, options.mapping, draft); !done) return done.error();
    Import result;
    result.directory = std::move(draft.directory);
    result.counts = draft.report.counts();
    result.problems = workbook.problems;
    std::move(draft.report.problems().begin(), draft.report.problems().end(),
              std::back_inserter(result.problems));
    constexpr std::string_view kService = "service ";
    for (auto const& [thing, origin] : draft.seen)
        if (thing.starts_with(kService)) result.met.insert(thing.substr(kService.size()));
    return result;
}

bool is_newer_version(Import const& import, model::Directory const& before) {
    return std::any_of(before.services.begin(), before.services.end(),
                       [&](model::Service const& one) { return import.met.contains(one.id); });
}

int close_missing(Import& import, model::Directory const& before) {
    std::set<std::string_view> lists;
    for (model::Service const& one : before.services)
        if (import.met.contains(one.id)) lists.insert(one.source);
    int closed = 0;
    for (model::Service& one : import.directory.services) {
        bool const missing = lists.contains(one.source) && !import.met.contains(one.id) &&
                             one.status != model::Status::closed;
        if (!missing) continue;
        one.status = model::Status::closed;
        ++closed;
    }
    return closed;
}

} // namespace directory
