// SPDX-License-Identifier: Apache-2.0
#include "sheets/collector.hpp"
#include "base/text_tools.hpp"
#include "sheets/encoding.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace sheets {

using base::Severity;

Collector::Collector(std::string name, std::string file) {
    table_.name = std::move(name);
    table_.file = std::move(file);
}

void Collector::fail(int row, std::string reason) {
    if (error_) return;
    error_ = base::Error{base::ErrorCode::too_large, fmt::format("{}:{}", table_.file, row),
                         std::move(reason)};
}

std::string Collector::composed(int row, std::string_view text) {
    auto composed = composed_if_needed(text);
    if (!composed) return std::string(text);
    if (renormalised_++ == 0) renormalised_row_ = row;
    return std::move(*composed);
}

void Collector::put(int row, int column, Cell::Kind kind, std::string_view text) {
    std::string_view const trimmed = base::trimmed(text);
    if (error_ || trimmed.empty()) return;
    if (text.size() > kLongestCell)
        return fail(row, fmt::format("has a cell longer than {} bytes", kLongestCell));
    if (column >= kMostColumns)
        return fail(row, fmt::format("has more than {} columns", kMostColumns));
    if (table_.rows.empty() || table_.rows.back().number != row) {
        if (table_.rows.size() > kMostRows)
            return fail(row, fmt::format("has more than {} rows", kMostRows));
        std::size_t const width = table_.rows.empty() ? 0 : table_.rows.back().cells.size();
        table_.rows.push_back({row, {}});
        table_.rows.back().cells.reserve(width);
    }
    auto& cells = table_.rows.back().cells;
    auto const at = static_cast<std::size_t>(column);
    if (at >= cells.size()) {
        slots_ += at + 1 - cells.size();
        if (slots_ > kMostCells)
            return fail(row, fmt::format("has more than {} cells", kMostCells));
        cells.resize(at + 1);
    }
    cells[at] = {kind, composed(row, trimmed)};
}

void Collector::report_header(base::Problems& problems) const {
    std::set<std::string_view> seen;
    for (std::string const& title : table_.header)
        if (!title.empty() && !seen.insert(title).second)
            problems.push_back({Severity::warning, "column-twice", table_.file, 1, title,
                                "this column title stands twice; only the first one is read"});
}

void Collector::report_oddities(base::Problems& problems) const {
    auto const beyond = [&](Row const& row) { return row.cells.size() > table_.header.size(); };
    auto const long_row = std::find_if(table_.rows.begin(), table_.rows.end(), beyond);
    if (long_row != table_.rows.end())
        problems.push_back(
            {Severity::warning, "row-too-long", table_.file, long_row->number, "",
             fmt::format("{} row(s), this one first, have cells beyond the last column title; "
                         "those cells are not read: give the column a title",
                         std::count_if(table_.rows.begin(), table_.rows.end(), beyond))});
    if (renormalised_ > 0)
        problems.push_back({Severity::warning, "not-nfc", table_.file, renormalised_row_, "",
                            fmt::format("{} cell(s), in this row first, were not in Unicode "
                                        "normal form C and have been converted",
                                        renormalised_)});
}

base::Result<Table> Collector::finish(base::Problems& problems) && {
    if (error_) return *error_;
    if (!table_.rows.empty()) {
        for (Cell& cell : table_.rows.front().cells)
            table_.header.push_back(std::move(cell.text));
        table_.rows.erase(table_.rows.begin());
    }
    report_header(problems);
    report_oddities(problems);
    return std::move(table_);
}

} // namespace sheets
