// SPDX-License-Identifier: Apache-2.0
#include "directory/import_kinds.hpp"
#include "directory/import_row.hpp"
#include "directory/import_things.hpp"
#include <algorithm>

namespace directory {
namespace {

using Columns = std::vector<std::string_view>;

/// The columns of a sheet. Those with a language ("name [th]") come on top.
struct Sheet {
    std::string_view name;
    Columns required; ///< without these the sheet cannot be read
    Columns optional;
    Columns translated;
};

Sheet const& regions_sheet() {
    static Sheet const sheet{
        "regions", {"id", "parent_id", "kind", "name"}, {}, {"name", "reviewed"}};
    return sheet;
}

Sheet const& organizations_sheet() {
    static Sheet const sheet{"organizations",
                             {"id", "name"},
                             {"description", "url", "email"},
                             {"name", "description", "reviewed"}};
    return sheet;
}

Sheet const& services_sheet() {
    static Sheet const sheet{
        "services",
        {"id", "organization_id", "name", "kind", "topics", "regions", "phone_1", "assured_date"},
        {"description",
         "audience",
         "minimum_age",
         "maximum_age",
         "free",
         "no_papers",
         "no_name",
         "no_police",
         "men",
         "children",
         "languages",
         "opening_hours",
         "phone_1_kind",
         "phone_1_visibility",
         "phone_2",
         "phone_2_kind",
         "phone_2_visibility",
         "phone_3",
         "phone_3_kind",
         "phone_3_visibility",
         "email",
         "email_visibility",
         "url",
         "address",
         "address_visibility",
         "landmark",
         "latitude",
         "longitude",
         "status",
         "commitment_signed_on",
         "assured_by",
         "assured_method",
         "funded_until",
         "do_not_publish",
         "internal_notes"},
        {"name", "description", "reviewed"}};
    return sheet;
}

bool holds(Columns const& columns, std::string_view title) {
    return std::find(columns.begin(), columns.end(), title) != columns.end();
}

/// True for "name [th]" when the sheet has translated names.
bool is_translation(Sheet const& sheet, std::string_view title) {
    std::size_t const space = title.find(" [");
    if (space == std::string_view::npos || !title.ends_with(']')) return false;
    std::string_view const tag = title.substr(space + 2, title.size() - space - 3);
    return holds(sheet.translated, title.substr(0, space)) && is_language_tag(tag);
}

bool is_known(Sheet const& sheet, std::string_view title) {
    return holds(sheet.required, title) || holds(sheet.optional, title) ||
           is_translation(sheet, title);
}

/// Names every required column that is missing; all rows are refused then.
bool has_columns(Sheet const& sheet, sheets::Table const& table, Report& report) {
    int const before = report.errors();
    for (std::string_view const title : sheet.required)
        if (table.column(title) < 0)
            report.error({table.file, 1, std::string(title)}, "missing-column",
                         "this column is missing; nothing of the sheet can be read without it");
    return report.errors() == before;
}

Record record_of(sheets::Table const& table, sheets::Row const& row) {
    Record record({table.file, row.number, ""});
    for (std::size_t i = row.cells.size(); i-- > 0;)
        if (i < table.header.size() && !table.header[i].empty() && !row.cells[i].text.empty())
            record.set(table.header[i], row.cells[i]);
    return record;
}

/// Refuses every row of a sheet that cannot be read.
void refuse_rows(sheets::Table const& table, Report& report) {
    for (sheets::Row const& row : table.rows) {
        int const before = report.errors();
        report.error({table.file, row.number, ""}, "missing-column",
                     "is not read because a column of the sheet is missing");
        report.count(before, false);
    }
}

template <typename Take>
void import_sheet(sheets::Workbook const& workbook, Sheet const& sheet, Draft& draft,
                  Take const& take) {
    sheets::Table const* const table = workbook.table(sheet.name);
    if (table == nullptr) return;
    if (!has_columns(sheet, *table, draft.report)) return refuse_rows(*table, draft.report);
    warn_unread(
        *table, [&](std::string_view title) { return is_known(sheet, title); }, draft.report);
    for (sheets::Row const& row : table->rows)
        take(record_of(*table, row));
}

void import_about(sheets::Workbook const& workbook, Draft& draft) {
    sheets::Table const* const table = workbook.table("about");
    if (table == nullptr) return;
    for (std::string_view const title : {"key", "value"})
        if (table->column(title) < 0)
            draft.report.error({table->file, 1, std::string(title)}, "missing-column",
                               "this column is missing");
    for (sheets::Row const& row : table->rows)
        set_about(draft, table->at(row, "key").text,
                  {table->at(row, "value"), {table->file, row.number, "value"}});
}

void take_counted(Record const& record, Draft& draft) {
    int const before = draft.report.errors();
    Taken const taken = take_service(record, draft, before);
    draft.report.count(before, taken.unchanged);
}

} // namespace

bool is_own_workbook(sheets::Workbook const& workbook) {
    auto const looks_like = [&](std::string_view sheet, std::initializer_list<char const*> titles) {
        sheets::Table const* const table = workbook.table(sheet);
        return table != nullptr &&
               std::any_of(titles.begin(), titles.end(),
                           [&](char const* title) { return table->column(title) >= 0; });
    };
    return looks_like("services", {"topics", "phone_1", "opening_hours"}) ||
           looks_like("regions", {"parent_id"}) || looks_like("about", {"key"});
}

void import_own(sheets::Workbook const& workbook, Draft& draft) {
    import_about(workbook, draft);
    import_sheet(workbook, regions_sheet(), draft,
                 [&](Record const& record) { take_region(record, draft); });
    import_sheet(workbook, organizations_sheet(), draft,
                 [&](Record const& record) { take_organization(record, draft); });
    import_sheet(workbook, services_sheet(), draft,
                 [&](Record const& record) { take_counted(record, draft); });
    for (sheets::Table const& table : workbook.tables)
        if (table.name != "about" && table.name != "regions" && table.name != "organizations" &&
            table.name != "services")
            draft.report.warn({table.file, 0, ""}, "unknown-sheet", "this sheet is not read");
}

} // namespace directory
