// Sheets that are not a header and rows below it, brought into that shape before they are mapped.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "directory/import_record.hpp"

namespace directory {

/// `table` as [source] of the mapping says it lies: `orientation = "columns"` when each column is a
/// record, `header_row = N` when the titles stand in row N of the sheet, `header_rows = N` when
/// they are spread over N rows of which the upper ones are merged: "Phone" over "office" and
/// "home" becomes "Phone office" and "Phone home". A row that is not there is
/// ErrorCode::not_found.
base::Result<sheets::Table> shaped(sheets::Table table, base::Settings const& mapping);

} // namespace directory
