// SPDX-License-Identifier: Apache-2.0
#include "directory/import_hsds_ours.hpp"
#include "directory/export.hpp"
#include "directory/hsds_ids.hpp"
#include "directory/import_kinds.hpp"
#include "directory/import_things.hpp"
#include <algorithm>

namespace directory {
namespace {

template <typename Use>
void each_row(sheets::Workbook const& workbook, std::string_view name, Use const& use) {
    for (sheets::Table const& table : workbook.tables)
        if (table.name == name)
            for (sheets::Row const& row : table.rows)
                use(HsdsRow{&table, &row});
}

} // namespace

HsdsExtras::HsdsExtras(sheets::Workbook const& workbook) {
    std::map<std::string, std::string, std::less<>> fields;
    each_row(workbook, "taxonomy_terms", [&](HsdsRow const& row) {
        std::string const code = row.text("code");
        if (code.starts_with(kRegionCode)) regions_.push_back(row);
        if (code.starts_with(kFieldCode))
            fields.emplace(row.text("id"), code.substr(kFieldCode.size()));
    });
    each_row(workbook, "taxonomies", [&](HsdsRow const& row) {
        if (row.text("name") == kTaxonomy) frames_.push_back(row.text("id"));
    });
    each_row(workbook, "attributes", [&](HsdsRow const& row) {
        auto const field = fields.find(row.text("taxonomy_term_id"));
        if (field == fields.end()) return;
        sheets::Cell cell = row.table->at(*row.row, "value");
        by_object_[row.text("link_id")].push_back(
            {field->second, Field{std::move(cell), row.origin("value")}});
    });
    ours_ = !fields.empty() || !regions_.empty();
}

bool HsdsExtras::reads(sheets::Table const& table) const {
    return ours_ && (table.name == "taxonomies" || table.name == "taxonomy_terms" ||
                     table.name == "attributes");
}

void HsdsExtras::take_frame(Draft& draft) const {
    for (std::string const& frame : frames_)
        if (auto const found = by_object_.find(frame); found != by_object_.end())
            for (Extra const& one : found->second)
                set_about(draft, one.field, one.value);
    for (HsdsRow const& term : regions_)
        take_region(term, draft);
}

void HsdsExtras::take_region(HsdsRow const& term, Draft& draft) const {
    Record record(term.origin(""));
    record.set(
        "id", sheets::Cell{sheets::Cell::Kind::text, term.text("code").substr(kRegionCode.size())});
    add_to(record, term.text("id"));
    directory::take_region(record, draft);
}

void HsdsExtras::add_to(Record& record, std::string const& id) const {
    auto const found = by_object_.find(id);
    if (found == by_object_.end()) return;
    for (Extra const& one : found->second)
        if (one.field == kBlank)
            record.set_text(one.value.cell.text, "");
        else
            record.set(one.field, one.value);
}

} // namespace directory
