// SPDX-License-Identifier: Apache-2.0
#include "directory/export.hpp"
#include "directory/flat.hpp"
#include "model/names.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace directory {
namespace {

using sheets::Cell;
using sheets::Table;
using Columns = std::vector<std::string>;

/// Makes a table of flat records: the columns of the form, then whatever else they have.
class Sheet {
  public:
    Sheet(std::string name, Columns const& columns) {
        table_.name = table_.file = std::move(name);
        for (std::string const& column : columns)
            column_at(column);
    }
    void add(Flat const& flat) {
        sheets::Row row{static_cast<int>(table_.rows.size()) + 2, {}};
        for (auto const& [column, text] : flat) {
            std::size_t const at = column_at(column);
            if (row.cells.size() <= at) row.cells.resize(at + 1);
            row.cells[at] = {Cell::Kind::text, text};
        }
        table_.rows.push_back(std::move(row));
    }
    Table take() && { return std::move(table_); }

  private:
    std::size_t column_at(std::string const& column) {
        auto const [at, added] = columns_.try_emplace(column, table_.header.size());
        if (added) table_.header.push_back(column);
        return at->second;
    }
    Table table_;
    std::map<std::string, std::size_t> columns_;
};

void add_languages(Columns& columns, std::vector<std::string> const& languages,
                   std::initializer_list<char const*> fields) {
    for (std::size_t i = 1; i < languages.size(); ++i) {
        for (char const* const field : fields)
            columns.push_back(fmt::format("{} [{}]", field, languages[i]));
        columns.push_back(fmt::format("reviewed [{}]", languages[i]));
    }
}

Columns service_columns() {
    Columns columns = {"id",     "organization_id", "name",     "description", "kind",
                       "topics", "regions",         "audience", "minimum_age", "maximum_age"};
    for (model::Fact const fact : model::kFacts)
        columns.push_back(column_of(fact));
    for (char const* const column : {"languages", "opening_hours"})
        columns.emplace_back(column);
    for (int i = 1; i <= 3; ++i)
        for (char const* const part : {"", "_kind", "_visibility"})
            columns.push_back(fmt::format("phone_{}{}", i, part));
    for (char const* const column :
         {"email", "email_visibility", "url", "address", "address_visibility", "landmark",
          "latitude", "longitude", "status", "commitment_signed_on", "assured_date", "assured_by",
          "assured_method", "funded_until", "do_not_publish", "internal_notes"})
        columns.emplace_back(column);
    return columns;
}

template <typename Enum> Columns all_names() {
    Columns names;
    for (int i = 0; i < 32; ++i)
        if (auto const name = model::name_of(static_cast<Enum>(i)); !name.empty())
            names.emplace_back(name);
    return names;
}

} // namespace

std::vector<SheetForm> workbook_form(std::vector<std::string> const& languages) {
    std::vector<SheetForm> form = {{"about", {"key", "value"}},
                                   {"regions", {"id", "parent_id", "kind", "name"}},
                                   {"organizations", {"id", "name", "description", "url", "email"}},
                                   {"services", service_columns()}};
    add_languages(form[1].columns, languages, {"name"});
    add_languages(form[2].columns, languages, {"name", "description"});
    add_languages(form[3].columns, languages, {"name", "description"});
    return form;
}

std::vector<std::string> words_of_column(std::string_view column) {
    if (column == "kind") return all_names<model::ServiceKind>();
    if (column == "status") return all_names<model::Status>();
    if (column == "assured_method") return {"call", "visit", "mail"};
    if (column == "do_not_publish" || column.starts_with("reviewed [")) return {"yes"};
    if (column.ends_with("_visibility")) return all_names<model::Visibility>();
    if (column.starts_with("phone_") && column.ends_with("_kind"))
        return all_names<model::PhoneKind>();
    for (model::Fact const fact : model::kFacts)
        if (column == column_of(fact)) return {"yes", "no", "unknown"};
    return {};
}

sheets::Workbook own_workbook(model::Directory const& directory) {
    std::vector<std::string> languages = directory.about.languages;
    if (languages.empty()) languages = {own_language(directory)};
    auto form = workbook_form(languages);
    std::string const own = own_language(directory);
    Sheet about("about", std::move(form[0].columns));
    for (auto const& [key, value] : flat(directory.about))
        about.add({{"key", key}, {"value", value}});
    Sheet regions("regions", std::move(form[1].columns));
    for (model::Region const& one : directory.regions)
        regions.add(flat(one, own));
    Sheet organizations("organizations", std::move(form[2].columns));
    for (model::Organization const& one : directory.organizations)
        organizations.add(flat(one, own));
    Sheet services("services", std::move(form[3].columns));
    for (model::Service const& one : directory.services)
        services.add(flat(one, own));
    sheets::Workbook workbook;
    workbook.tables.push_back(std::move(about).take());
    workbook.tables.push_back(std::move(regions).take());
    workbook.tables.push_back(std::move(organizations).take());
    workbook.tables.push_back(std::move(services).take());
    return workbook;
}

} // namespace directory
