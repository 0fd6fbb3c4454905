// SPDX-License-Identifier: Apache-2.0
#include "directory/import.hpp"
#include "directory/import_kinds.hpp"
#include <iterator>

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

base::Result<Import> import_workbook(sheets::Workbook const& workbook,
                                     std::optional<base::Settings> const& mapping,
                                     model::Directory before) {
    Draft draft(std::move(before));
    if (auto const done = import_any(workbook, mapping, draft); !done) return done.error();
    Import result;
    result.directory = std::move(draft.directory);
    result.counts = draft.report.counts();
    result.problems = workbook.problems;
    std::move(draft.report.problems().begin(), draft.report.problems().end(),
              std::back_inserter(result.problems));
    return result;
}

} // namespace directory
