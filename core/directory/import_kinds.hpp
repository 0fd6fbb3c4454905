// One function per kind of source; import_workbook() chooses.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/import_draft.hpp"

namespace directory {

/// Our own workbook, whole or in part: sheets about, regions, organizations, services.
bool is_own_workbook(sheets::Workbook const& workbook);
void import_own(sheets::Workbook const& workbook, Draft& draft);

/// Tables of HSDS 1.0, 1.1 (Open Referral) or 3.x, told apart by their columns. `constants` are
/// fields of services for what the source does not say; region_parent is the country.
bool is_hsds(sheets::Workbook const& workbook);
void import_hsds(sheets::Workbook const& workbook, Record const& constants, Draft& draft);

/// Any table, by a mapping file (docs/DATA.md).
base::Result<base::Done> import_mapped(sheets::Workbook const& workbook,
                                       base::Settings const& mapping, Draft& draft);

/// Sets one line of the about sheet; an unknown key is a warning, a bad value an error.
void set_about(Draft& draft, std::string const& key, Field const& value);

} // namespace directory
