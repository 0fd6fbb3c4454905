// How the columns of our workbook look to those who fill them in.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/workbook.hpp"

namespace cli {

/// Notes, drop-downs, and ids that cannot be typed over.
sheets::ColumnLook look_of_column(std::string_view sheet, std::string_view title);

} // namespace cli
