// The closed list of what may be counted, and one visit's part in it.
//
// A cell is one choice of a family: the language "th" of the family "language". There are no
// tables of two families, and a visit adds at most one to a family.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace counts {

constexpr std::string_view kVisits = "visits"; ///< the family with the one cell "all"
constexpr std::string_view kOther = "other";   ///< the cell that takes what a family does not list
constexpr std::string_view kFeedback = "feedback."; ///< then a service's id: a family of its own
constexpr std::string_view kNoAnswer = "no-answer"; ///< one of its cells

struct Cell {
    std::string family;
    std::string name;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in the comparison
    friend auto operator<=>(Cell const&, Cell const&) = default;
};

/// "language.th"
std::string to_string(Cell const& cell);

/// True for letters, digits, '-', '_' and '.', the first a letter or digit, 64 at most: such a
/// name is safe in CSV, in a spreadsheet, in OpenMetrics and in a file of fixed size.
bool is_plain(std::string_view name);

/// Which cells there are, sorted.
class Schema {
  public:
    /// Names that are not plain, or stand twice, or more than 1,000 cells are refused.
    static base::Result<Schema> of(std::vector<Cell> cells);

    std::vector<Cell> const& cells() const { return cells_; }
    std::size_t size() const { return cells_.size(); }
    /// Where `cell` stands; one the schema does not hold counts as kOther of its family, and
    /// without that as nothing: size().
    std::size_t index(Cell const& cell) const;

  private:
    explicit Schema(std::vector<Cell> cells) : cells_(std::move(cells)) {}
    std::vector<Cell> cells_;
};

/// What one kiosk counts: visits; opens by topic; visits by language; cards printed or not. At most
/// 12 topics and 20 languages, of which "other" is one and takes the rest.
base::Result<Schema> visit_schema(std::vector<std::string> topics,
                                  std::vector<std::string> languages);

/// How helpful services were, as pictures were touched: a family of its own per service.
base::Result<Schema> feedback_schema(std::vector<std::string> const& services);

/// One number per cell of a schema, in its order.
using Tally = std::vector<std::int64_t>;

/// What a visit will add: the first cell of each family that it touched, and never a second.
class Visit {
  public:
    void touched(Cell const& cell) { first_.try_emplace(cell.family, cell.name); }
    std::map<std::string, std::string> const& cells() const { return first_; }

  private:
    std::map<std::string, std::string> first_;
};

} // namespace counts
