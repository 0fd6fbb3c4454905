// What people keep in spreadsheets, read into a directory. A bad row is named with its row,
// column and a sentence, and never hides the rows after it: rows read = accepted + rejected.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "base/settings.hpp"
#include "model/directory.hpp"
#include "sheets/workbook.hpp"
#include <optional>

namespace directory {

struct Counts {
    int read = 0;
    int accepted = 0;
    int unchanged = 0; ///< accepted before with the same content
    int rejected = 0;
};

struct Import {
    model::Directory directory; ///< `before` with the accepted rows in it
    Counts counts;              ///< rows of services and of what belongs to them
    base::Problems problems;    ///< at least one error for each rejected row
};

/// Adds what `workbook` holds to `before` (records with the same id are replaced).
/// Understood: our mapping workbook (sheets about, regions, organizations, services), HSDS 1.0
/// and 3.0 tabular (a folder of CSV files, told apart by their headers), and any table at all
/// when `mapping` (a TOML file, see docs/DATA.md) says which column is which field.
/// A workbook of none of these kinds is ErrorCode::unsupported.
base::Result<Import> import_workbook(sheets::Workbook const& workbook,
                                     std::optional<base::Settings> const& mapping,
                                     model::Directory before);

} // namespace directory
