// Numbers as a spreadsheet shows them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace sheets {

/// Fifteen significant digits at most, as spreadsheets keep; "12", never "12.0" or "1.2e+01".
std::string number_text(double value);

/// The day `serial` days after the epoch of the workbook (1900 or 1904 system), as YYYY-MM-DD,
/// with " HH:MM" when there is a time of day, or only "HH:MM" on day zero. Empty outside the
/// years 1900 to 2199.
std::string date_text(double serial, bool epoch_1904);

} // namespace sheets
