// Small workbooks for the tests of the import.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/import.hpp"
#include "support/files.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <stdexcept>
#include <string>

namespace test {

/// CSV files by name, as the workbook they make.
inline sheets::Workbook workbook(std::map<std::string, std::string> const& files) {
    Scratch const scratch;
    for (auto const& [name, text] : files)
        REQUIRE(base::write_file(scratch.path() / (name + ".csv"), text));
    auto read = sheets::read_workbook(scratch.path());
    REQUIRE(read);
    return *read;
}

inline directory::Import imported(sheets::Workbook const& source, model::Directory before = {},
                                  std::optional<base::Settings> const& mapping = std::nullopt) {
    auto import = directory::import_workbook(source, {mapping, ""}, std::move(before));
    REQUIRE(import);
    CHECK(import->counts.read == import->counts.accepted + import->counts.rejected);
    CHECK(import->counts.unchanged <= import->counts.accepted);
    CHECK((import->counts.rejected == 0 || base::any_error(import->problems)));
    return *import;
}

/// The first problem with `code`, or nullptr.
inline base::Problem const* problem(directory::Import const& import, std::string_view code) {
    auto const found = std::find_if(import.problems.begin(), import.problems.end(),
                                    [&](base::Problem const& one) { return one.code == code; });
    return found == import.problems.end() ? nullptr : &*found;
}

/// The problems as lines, for INFO.
inline std::string lines(base::Problems const& problems) {
    std::string out;
    for (base::Problem const& one : problems)
        out += base::to_string(one) + "\n";
    return out;
}

// A directory of one service, as our own workbook.
inline std::string const kAbout =
    "key,value\nname,Lumara\ncountry,XW\ncalling_code,999\n"
    "trunk_prefix,00999\nlanguages,en th\nsample,yes\ntime_zone,+07:00\n"
    "base_url,https://info.example\n";
inline std::string const kRegions = "id,parent_id,kind,name,name [th]\nXW,,country,Lumara,ลูมารา\n"
                                    "XW-1,XW,province,Tesana,\n";
inline std::string const kOrganizations =
    "id,name,description,url,email\n"
    "org-a,Help Office,Helps.,https://a.example,a@a.example\n";

/// The columns of a service with one value each; `changes` replaces some of them.
using Values = std::map<std::string, std::string>;

inline Values const kGood = {
    {"id", "svc-1"},       {"organization_id", "org-a"},  {"name", "Help Line"},
    {"kind", "hotline"},   {"topics", "talk; doctor"},    {"regions", "XW-1"},
    {"phone_1", "009991"}, {"assured_date", "2026-10-01"}};

inline std::string services(std::vector<Values> const& rows) {
    Values columns = kGood;
    for (Values const& row : rows)
        columns.insert(row.begin(), row.end());
    std::vector<std::string> cells;
    for (auto const& [title, value] : columns)
        cells.push_back(title);
    std::string text = sheets::csv_line(cells);
    for (Values row : rows) {
        row.insert(kGood.begin(), kGood.end());
        cells.clear();
        for (auto const& [title, value] : columns)
            cells.push_back(row[title]);
        text += sheets::csv_line(cells);
    }
    return text;
}

inline sheets::Workbook book(std::vector<Values> const& rows) {
    return workbook({{"about", kAbout},
                     {"regions", kRegions},
                     {"organizations", kOrganizations},
                     {"services", services(rows)}});
}

inline sheets::Cell& cell_of(sheets::Workbook& workbook, std::string_view title) {
    for (sheets::Table& table : workbook.tables)
        if (table.name == "services")
            return table.rows.at(0).cells.at(static_cast<std::size_t>(table.column(title)));
    throw std::logic_error("no services");
}

} // namespace test
