// One reader per format; read_workbook() chooses. `bytes` is the whole file, `name` what problems
// and errors call it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/workbook.hpp"

namespace sheets {

class Package;

/// CSV (RFC 4180) in any encoding, with comma, semicolon or tab, and LF, CR LF or CR.
base::Result<Workbook> read_csv(std::string_view bytes, std::string const& name);

/// A list of objects, a list of lists, or a GeoJSON FeatureCollection (RFC 8259, RFC 7946).
base::Result<Workbook> read_json(std::string_view text, std::string const& name);

/// A zip file: an .xlsx or .ods workbook, or a folder of CSV files or of JSON.
base::Result<Workbook> read_zip(std::string const& bytes, std::string const& name);

/// Office Open XML (ISO/IEC 29500): values, number formats that are dates, hidden parts.
base::Result<Workbook> read_xlsx(Package const& package, std::string const& name);

/// OpenDocument (ISO/IEC 26300): the same. Hidden sheets are not told apart.
base::Result<Workbook> read_ods(Package const& package, std::string const& name);

} // namespace sheets
