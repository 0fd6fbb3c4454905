// Takes the cells of one table from any format, cleans them (white space, NFC) and keeps the
// limits that protect memory. Knows no file format.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/workbook.hpp"
#include <optional>

namespace sheets {

constexpr int kMostRows = 1'000'000;
constexpr int kMostColumns = 1'000;
constexpr std::size_t kLongestCell = 32U << 10U;
/// Slots in rows, empty ones too: a few far cells must not make a giant of a small file.
constexpr std::size_t kMostCells = 5'000'000;

class Collector {
  public:
    Collector(std::string name, std::string file);

    /// Puts a cell at `row` (1 is the first) and `column` (0 is the first). Rows come in order;
    /// what is empty after trimming is left out. Ignored once a limit was passed.
    void put(int row, int column, Cell::Kind kind, std::string_view text);
    /// False once a limit was passed: the reader may stop.
    bool going() const { return !error_; }

    /// The table; its first row becomes the header. Oddities go to `problems`.
    base::Result<Table> finish(base::Problems& problems) &&;

  private:
    void fail(int row, std::string reason);
    std::string composed(int row, std::string_view text);
    void report_header(base::Problems& problems) const;
    void report_oddities(base::Problems& problems) const;

    Table table_;
    std::optional<base::Error> error_;
    std::size_t slots_ = 0;
    int renormalised_ = 0;     ///< cells that were not NFC
    int renormalised_row_ = 0; ///< row of the first of them
};

} // namespace sheets
