// SPDX-License-Identifier: Apache-2.0
#include "sheets/workbook.hpp"
#include "base/text_tools.hpp"
#include "sheets/formats.hpp"
#include <algorithm>
#include <iterator>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view kMark = "\xEF\xBB\xBF"; // some editors write it before UTF-8
constexpr std::string_view kZipMark = "PK\x03\x04";
constexpr std::string_view kOldExcelMark = "\xD0\xCF\x11\xE0";

bool is_json(std::string_view bytes) {
    if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
    bytes = base::trimmed(bytes);
    return bytes.starts_with('[') || bytes.starts_with('{');
}

base::Result<Workbook> read_bytes(std::string const& bytes, std::string const& name) {
    if (bytes.starts_with(kZipMark)) return read_zip(bytes, name);
    if (bytes.starts_with(kOldExcelMark))
        return Error{ErrorCode::unsupported, name,
                     "is an old .xls workbook, or one with a password; save it as .xlsx without "
                     "a password"};
    if (is_json(bytes)) {
        std::string_view text = bytes;
        if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
        return read_json(text, name);
    }
    return read_csv(bytes, name);
}

base::Result<Workbook> read_one(base::Path const& file) {
    auto const bytes = base::read_file(file);
    if (!bytes) return bytes.error();
    return read_bytes(*bytes, file.filename().string());
}

/// The .csv files of `folder` itself, each a table; other files are somebody else's.
base::Result<Workbook> read_folder(base::Path const& folder) {
    auto const files = base::files_below(folder);
    if (!files) return files.error();
    Workbook all;
    for (base::Path const& file : *files) {
        if (file.has_parent_path() || base::lower_ascii(file.extension().string()) != ".csv")
            continue;
        auto one = read_one(folder / file);
        if (!one) return one.error();
        std::move(one->tables.begin(), one->tables.end(), std::back_inserter(all.tables));
        std::move(one->problems.begin(), one->problems.end(), std::back_inserter(all.problems));
    }
    if (all.tables.empty())
        return Error{ErrorCode::not_found, folder.string(), "has no .csv file in it"};
    return all;
}

} // namespace

int Table::column(std::string_view title) const {
    auto const found = std::find(header.begin(), header.end(), title);
    if (title.empty() || found == header.end()) return -1;
    return static_cast<int>(found - header.begin());
}

Cell const& Table::at(Row const& row, std::string_view title) const {
    static Cell const kEmpty;
    int const index = column(title);
    if (index < 0 || static_cast<std::size_t>(index) >= row.cells.size()) return kEmpty;
    return row.cells[static_cast<std::size_t>(index)];
}

Table const* Workbook::table(std::string_view name) const {
    auto const found = std::find_if(tables.begin(), tables.end(),
                                    [&](Table const& one) { return one.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

base::Result<Workbook> read_workbook(base::Path const& source) {
    std::error_code ignored;
    if (std::filesystem::is_directory(source, ignored)) return read_folder(source);
    return read_one(source);
}

} // namespace sheets
