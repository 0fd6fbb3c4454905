// Whether an open database is a sound Waypost directory. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/database.hpp"

namespace directory {

/// Nothing in the file is believed before this has passed. SQLite does not look at CHECK
/// constraints on a read-only connection, so read_rows() asks of each value what it may be.
base::Result<base::Done> sound(Database& database);

} // namespace directory
