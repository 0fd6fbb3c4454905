// The directory in one SQLite file (data/schema/*.sql: the objects of HSDS 3.1 with their HSDS
// names, and our extension tables). Sole user of SQLite. The manager's file and the file inside
// an edition have the same schema; the edition's holds only what may be published.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/result.hpp"
#include "model/directory.hpp"

namespace directory {

/// Reads all of the directory at `path`. The file is opened read-only and never changed.
base::Result<model::Directory> read(base::Path const& path);

/// Writes `directory` as the new, whole content of `path`, in one transaction: afterwards the
/// file holds either all of it or what it held before. Creates the file when it is not there.
base::Result<base::Done> write(base::Path const& path, model::Directory const& directory);

/// `directory` with only what may be published on `today`: hidden records, withheld and
/// call-first places, withheld numbers and e-mails, internal notes and assurers are left out;
/// with `reviewed_only` translations that no native speaker has read are, too.
model::Directory published(model::Directory const& directory, base::Date today, bool reviewed_only);

/// The values that must never be found in anything published: withheld and call-first addresses
/// and coordinates, withheld numbers (canonical and as dialled) and e-mails, internal notes.
std::vector<std::string> secrets(model::Directory const& directory);

} // namespace directory
