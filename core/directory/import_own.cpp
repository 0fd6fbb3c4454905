// SPDX-License-Identifier: Apache-2.0
#include "directory/import_kinds.hpp"
#include "directory/import_row.hpp"
#include "directory/import_things.hpp"
#include <algorithm>

namespace directory {
namespace {

using Titles = std::vector<std::string_view>;

/// The columns of a sheet. Those with a language ("name [th]") come on top.
struct SheetForm {
    std::string_view name;
    Titles required; ///< without these the sheet cannot be read
    Titles optional;
    Titles translated;
};

SheetForm const& regions_sheet() {
    static SheetForm const sheet{"regions",
                                 {"id", "parent_id", "kind", "name"},
                                 {"name_language", "outline"},
                                 {"name", "reviewed"}};
    return sheet;
}

SheetForm const& organizations_sheet() {
    static SheetForm const sheet{
        "organizations",
        {"id", "name"},
        {"description", "url", "email", "name_language", "description_language"},
        {"name", "description", "reviewed"}};
    return sheet;
}

SheetForm const& services_sheet() {
    static SheetForm const sheet{
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
         "internal_notes",
         "source",
         "no_answers",
         "name_language",
         "description_language"},
        {"name", "description", "reviewed"}};
    return sheet;
}

bool holds(Titles const& columns, std::string_view title) {
    return std::find(columns.begin(), columns.end(), title) != columns.end();
}

/// True for "name [th]" when the sheet has translated names.
bool is_translation(SheetForm const& sheet, std::string_view title) {
    std::size_t const space = title.find(" [");
    if (space == std::string_view::npos || !title.ends_with(']')) return false;
    std::string_view const tag = title.substr(space + 2, title.size() - space - 3);
    return holds(sheet.translated, title.substr(0, space)) && is_language_tag(tag);
}

/// True for "phone_4" and its like when the sheet has telephones.
bool is_phone_column(SheetForm const& sheet, std::string_view title) {
    constexpr std::string_view kStart = "phone_";
    if (!holds(sheet.required, "phone_1") || !title.starts_with(kStart)) return false;
    title.remove_prefix(kStart.size());
    bool const numbered = !title.empty() && title.front() >= '1' && title.front() <= '9';
    if (numbered) title.remove_prefix(1);
    return numbered && (title.empty() || title == "_kind" || title == "_visibility");
}

bool is_known(SheetForm const& sheet, std::string_view title) {
    return holds(sheet.required, title) || holds(sheet.optional, title) ||
           is_translation(sheet, title) || is_phone_column(sheet, title);
}

/// Names every required column that is missing; all rows are refused then.
bool has_columns(SheetForm const& sheet, sheets::Table const& table, Report& report) {
    int const before = report.errors();
    for (std::string_view const title : sheet.required)
        if (table.column(title) < 0)
            report.error({table.file, 1, std::string(title)}, "missing-column",
                         "this column is missing; nothing of the sheet can be read without it");
    return report.errors() == before;
}

Record record_of(sheets::Table const& table, sheets::Row const& row) {
    Record record({table.file, row.number, ""});
    record.reserve(row.cells.size() + 1); // an id may come
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
void import_sheet(sheets::Workbook const& workbook, SheetForm const& sheet, Draft& draft,
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
        if (!table->at(row, "value").text.empty()) // a line of the form that nobody has filled in
            set_about(draft, table->at(row, "key").text,
                      {table->at(row, "value"), {table->file, row.number, "value"}});
}

/// Closes a service of which the row gives only the id.
void withdraw(Record const& record, Draft& draft) {
    int const before = draft.report.errors();
    std::string const& id = record.text("id");
    is_new("service", record, draft);
    model::Service const* const known = draft.services.find(id);
    if (known == nullptr)
        draft.report.error(record.at("id").origin, "unknown-id",
                           fmt::format("there is no service \"{}\" to withdraw", id));
    if (draft.report.errors() > before) return draft.report.count(before, false);
    model::Service closed = *known;
    closed.status = model::Status::closed;
    draft.report.warn(record.at("id").origin, "withdrawn",
                      fmt::format("only the id stands here, so \"{}\" is withdrawn (closed)", id));
    draft.report.count(before, draft.services.put(std::move(closed)));
}

/// The same row gets the same id each time it is read.
std::string id_for(Record const& record) {
    return slug(record.text("organization_id") + " " + record.text("name") + " " +
                record.text("phone_1") + " " + record.text("regions"));
}

/// Takes one row of services. `update`: other rows are of services that the directory has.
void take_row(Record record, Draft& draft, bool update) {
    bool const only_id = record.has("id") && record.size() == 1;
    if (only_id) return withdraw(record, draft);
    int const before = draft.report.errors();
    if (!record.has("id") && record.has("name"))
        record.set("id", {{sheets::Cell::Kind::text, id_for(record)}, record.at("id").origin});
    else if (update && draft.services.find(record.text("id")) == nullptr)
        draft.report.error(record.at("id").origin, "unknown-id",
                           fmt::format("there is no service \"{}\"; leave the id blank for a new "
                                       "service",
                                       record.text("id")));
    Taken const taken = take_service(record, draft, before);
    draft.report.count(before, taken.unchanged);
}

void import_services(sheets::Workbook const& workbook, Draft& draft) {
    sheets::Table const* const table = workbook.table(services_sheet().name);
    bool update = false;
    if (table != nullptr) {
        draft.services.expect(table->rows.size());
        draft.seen.reserve(table->rows.size());
        for (sheets::Row const& row : table->rows)
            update = update || draft.services.find(table->at(row, "id").text) != nullptr;
    }
    import_sheet(workbook, services_sheet(), draft,
                 [&](Record record) { take_row(std::move(record), draft, update); });
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
    import_services(workbook, draft);
    for (sheets::Table const& table : workbook.tables)
        if (table.name != "about" && table.name != "regions" && table.name != "organizations" &&
            table.name != "services")
            draft.report.warn({table.file, 0, ""}, "unknown-sheet", "this sheet is not read");
}

} // namespace directory
