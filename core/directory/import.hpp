// What people keep in spreadsheets, read into a directory. A bad row is named with its row,
// column and a sentence, and never hides the rows after it: rows read = accepted + rejected.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "base/settings.hpp"
#include "model/directory.hpp"
#include "sheets/workbook.hpp"
#include <functional>
#include <optional>
#include <unordered_set>

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
    /// Ids of the services that the source speaks of, rejected ones too.
    std::unordered_set<std::string> met;
};

/// Where records come from, and what it is to be read with.
struct ImportOptions {
    std::optional<base::Settings> mapping;       ///< a TOML file, see docs/DATA.md
    std::string source;                          ///< name of the list, kept in each new record
    std::function<void(int rows)> progress = {}; ///< hears how many rows were read, if set
};

/// Adds what `workbook` holds to `before` (records with the same id are replaced).
/// Understood: our mapping workbook (sheets about, regions, organizations, services), HSDS 1.0
/// to 3.1 and the UK's profile (tables or JSON, told apart by their columns), and any table at
/// all when a mapping says which column is which field.
/// In our workbook a service with a blank id is new and gets one made of what it says; with an id
/// and nothing else it is withdrawn (closed); with an id that is not in `before`, while others of
/// the sheet are, it is refused. A check that is older than the one in `before` never replaces it.
/// A workbook of none of these kinds is ErrorCode::unsupported.
base::Result<Import> import_workbook(sheets::Workbook const& workbook, ImportOptions const& options,
                                     model::Directory before);

/// True when `import` is a newer version of something in `before`: it speaks of its services.
bool is_newer_version(Import const& import, model::Directory const& before);

/// Closes the services of `before` that came from the same lists as those `import` speaks of, and
/// that it no longer holds. Yields how many.
int close_missing(Import& import, model::Directory const& before);

} // namespace directory
