// Between the tables of an open database and a model::Directory. Internal to this library; the
// transaction around each is the caller's.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/changes.hpp"
#include "directory/database.hpp"
#include "model/directory.hpp"

namespace directory {

/// Makes `directory` the whole content of `database`, whose tables are those of kSchema.
base::Result<base::Done> write_rows(Database& database, model::Directory const& directory);

/// Appends one row of metadata for each change.
base::Result<base::Done> write_history(Database& database, History const& history);

/// All of the directory. A word, number or id that the tables may not hold is
/// ErrorCode::malformed with its table and row.
base::Result<model::Directory> read_rows(Database& database);

} // namespace directory
