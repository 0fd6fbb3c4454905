// From the noisy sums of kiosks to numbers that people may read.
//
// The rules (docs/PRIVACY.md): at least three kiosks together; a cell below eleven stays empty
// (the threshold of the field's own shared data sets); the rest is rounded down to fives; no sums
// over cells but the visits, and those too stay empty where one empty cell could be worked out.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "counts/ledger.hpp"
#include <optional>

namespace counts {

constexpr std::size_t kFewestKiosks = 3;
constexpr std::int64_t kSmallestShown = 11;
constexpr std::int64_t kRoundedTo = 5;

/// Several kiosks together.
struct Merged {
    std::size_t kiosks = 0;
    Week first;
    Week last;
    std::vector<std::pair<Cell, std::optional<std::int64_t>>> cells; ///< sorted; nothing: too few
};

/// A report as text, and back (the format is that of the ledger without its state):
/// "waypost-report 1", "kiosk …", "first …", "last …", a "cell …" per line, "end".
std::string to_text(Report const& report);
base::Result<Report> parse_report(std::string_view text);

/// Fewer than kFewestKiosks different kiosks, or two reports of one kiosk on the same week, are
/// ErrorCode::refused.
base::Result<Merged> merge(std::vector<Report> const& reports);

/// "from,to,family,cell,count" with a line per cell (RFC 4180); an empty count is below eleven. No
/// cell can begin a formula of a spreadsheet.
std::string to_csv(Merged const& merged);

/// Gauges in OpenMetrics 1.0 text, without times; empty cells are left out.
std::string to_open_metrics(Merged const& merged);

/// One page, 210 mm wide: a bar per cell and a family per block. SVG 1.1.
std::string to_svg(Merged const& merged);

} // namespace counts
