// SPDX-License-Identifier: Apache-2.0
#include "directory/import_shape.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace directory {
namespace {

using sheets::Cell;
using sheets::Table;

/// All rows, the header among them; cells of the header are text.
std::vector<sheets::Row> all_rows(Table const& table) {
    std::vector<sheets::Row> rows = {{1, {}}};
    for (std::string const& title : table.header)
        rows.front().cells.push_back({title.empty() ? Cell::Kind::empty : Cell::Kind::text, title});
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    return rows;
}

Table transposed(Table const& table) {
    std::vector<sheets::Row> const rows = all_rows(table);
    Table turned;
    turned.name = table.name;
    turned.file = table.file;
    std::size_t width = 0;
    for (sheets::Row const& row : rows)
        width = std::max(width, row.cells.size());
    for (sheets::Row const& row : rows)
        turned.header.push_back(row.cells.empty() ? "" : row.cells.front().text);
    for (std::size_t column = 1; column < width; ++column) {
        sheets::Row record{static_cast<int>(column) + 1, {}};
        for (sheets::Row const& row : rows)
            record.cells.push_back(column < row.cells.size() ? row.cells[column] : Cell{});
        turned.rows.push_back(std::move(record));
    }
    return turned;
}

/// Titles of an upper row hold until the next one, since its cells are merged.
void add_titles(std::vector<std::string>& header, sheets::Row const& row, bool merged) {
    std::string upper;
    header.resize(std::max(header.size(), row.cells.size()));
    for (std::size_t i = 0; i < header.size(); ++i) {
        std::string const text = i < row.cells.size() ? row.cells[i].text : "";
        if (!text.empty() || !merged) upper = text;
        if (upper.empty()) continue;
        header[i] += (header[i].empty() ? "" : " ") + upper;
    }
}

base::Result<Table> with_header(Table table, int last, int count) {
    std::vector<sheets::Row> rows = all_rows(table);
    auto const end = std::find_if(rows.begin(), rows.end(),
                                  [&](sheets::Row const& row) { return row.number == last; });
    if (end == rows.end())
        return base::Error{
            base::ErrorCode::not_found, table.file,
            fmt::format("has no row {}, where the mapping says the titles are", last)};
    table.header.clear();
    for (auto row = rows.begin(); row <= end; ++row)
        if (row->number > last - count) add_titles(table.header, *row, row->number < last);
    table.rows.assign(end + 1, rows.end());
    return table;
}

} // namespace

base::Result<Table> shaped(Table table, base::Settings const& mapping) {
    if (mapping.text_or("source.orientation", "rows") == "columns") table = transposed(table);
    auto const row = static_cast<int>(mapping.number_or("source.header_row", 0));
    if (row == 0) return table;
    auto const count = static_cast<int>(mapping.number_or("source.header_rows", 1));
    return with_header(std::move(table), row, count);
}

} // namespace directory
