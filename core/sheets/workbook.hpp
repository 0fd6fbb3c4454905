// Files full of rows, whatever their format, as tables of text: what stands in which row and
// column, and nothing about what it means. Sole user of liborcus and the JSON reader.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/result.hpp"
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sheets {

/// A cell as text. `kind` says what the file held, since a telephone number that a spreadsheet
/// kept as a number may have lost digits.
struct Cell {
    enum class Kind { empty, text, number, formula };
    Kind kind = Kind::empty;
    std::string text; ///< UTF-8, white space at both ends removed
};

struct Row {
    int number = 0; ///< as the spreadsheet counts: the first row is 1
    std::vector<Cell> cells;
};

/// One sheet, CSV file or JSON list. The header row is not among `rows`.
struct Table {
    std::string name;                ///< sheet name, or file name without its ending
    std::string file;                ///< for problems: "list.xlsx[services]"
    std::vector<std::string> header; ///< trimmed; empty strings for columns without a title
    std::vector<Row> rows;           ///< rows with no text in any cell are left out
    bool tree = false;               ///< made of a tree of JSON objects: the name says the kind
    /// The column titled `title` (exact), or -1.
    int column(std::string_view title) const;
    /// The cell of `row` under `title`; an empty cell when either is missing.
    Cell const& at(Row const& row, std::string_view title) const;
};

struct Workbook {
    std::vector<Table> tables;
    base::Problems problems; ///< what was odd but read: encodings guessed, rows too short, …
    Table const* table(std::string_view name) const;
};

/// Reads an .xlsx or .ods workbook, a .csv file, a folder or zip file of .csv files, or a JSON
/// file: a list of objects or a GeoJSON FeatureCollection, flattened to one column per path
/// ("properties.name"; the keys of an object whose values are all true become one cell "a; b"), or
/// objects of HSDS, each kind a table. Decided by content,
/// not only by name. CSV may be UTF-8 (with or without mark), UTF-16, or a legacy encoding that
/// ICU detects (named in `problems`), with comma, semicolon, tab or bar, and any line ending.
/// Limits: 64 MB a file and unpacked, 1,000,000 rows, 1,000 columns, 32 kB a cell.
base::Result<Workbook> read_workbook(base::Path const& source);

/// A column of a workbook to be filled in.
struct ColumnLook {
    std::string note;               ///< shown when the pointer rests on the title
    std::vector<std::string> words; ///< offered as a list; empty: any text
    bool locked = false;            ///< cells with something in them cannot be typed over
};

/// Writes `workbook` as .xlsx (ISO/IEC 29500), every cell as text, so that no spreadsheet takes a
/// telephone number for a number. `look` says how the column `title` of the sheet looks.
base::Result<base::Done>
write_xlsx(base::Path const& path, Workbook const& workbook,
           std::function<ColumnLook(std::string_view sheet, std::string_view title)> const& look);

/// `table` as CSV with its header. A text that a spreadsheet would take for a formula gets an
/// apostrophe before it, which read_workbook() takes off again.
std::string csv_text(Table const& table);

/// Text as CSV (RFC 4180, LF): quoted where needed.
std::string csv_line(std::vector<std::string> const& cells);

} // namespace sheets
