// A directory as tables, for files that others read: our own workbook, and HSDS 3.1 with our
// extensions as attributes (data/profile, docs/DATA.md). An import of either gives the same
// directory back. What is withheld is in them: call shareable() first.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include "sheets/workbook.hpp"
#include <vector>

namespace directory {

/// The columns of a sheet of our workbook, for a directory in `languages` (the own one first).
struct SheetForm {
    std::string name;
    std::vector<std::string> columns;
};
/// about, regions, organizations, services.
std::vector<SheetForm> workbook_form(std::vector<std::string> const& languages);

/// The words that a column of the services sheet takes; empty when it takes any text.
std::vector<std::string> words_of_column(std::string_view column);

/// Our workbook: sheets about, regions, organizations, services. Columns that nobody uses are
/// there when they belong to the form; telephone numbers stand as "tel:+…".
sheets::Workbook own_workbook(model::Directory const& directory);

/// HSDS 3.1 tabular: one table per object that is used, named as its CSV file.
sheets::Workbook hsds_tables(model::Directory const& directory);

/// The taxonomy that our attributes belong to.
inline constexpr std::string_view kTaxonomy = "waypost";

} // namespace directory
