// A row on its way from a table into the model: each value is read with what it may be, and what
// it may not be is told with table and row. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/text_tools.hpp"
#include "directory/database.hpp"
#include "model/names.hpp"
#include <fmt/format.h>
#include <limits>

namespace directory {

/// One row of a table. A value that may not be there is remembered as the row's fault; the first
/// column is the id that the fault is told with.
class Row {
  public:
    Row(Statement const& statement, std::string_view table, std::string const& file)
        : statement_(statement), table_(table.substr(0, table.find(' '))), file_(file) {}

    bool has(int column) const { return !statement_.is_null(column); }
    std::string text(int column) {
        std::string text = statement_.text(column);
        if (!base::is_utf8(text)) fail(fmt::format("column {} is not UTF-8", column + 1));
        return text;
    }
    int number(int column) {
        auto const number = statement_.number(column);
        using Limits = std::numeric_limits<int>;
        if (number < Limits::min() || number > Limits::max())
            fail(fmt::format("{} is out of range", number));
        return static_cast<int>(number);
    }
    bool flag(int column) {
        int const value = number(column);
        if (value != 0 && value != 1) fail(fmt::format("{} is neither 0 nor 1", value));
        return value == 1;
    }
    std::optional<int> maybe_number(int column) {
        return has(column) ? std::optional(number(column)) : std::nullopt;
    }
    std::optional<double> maybe_real(int column) const {
        return has(column) ? std::optional(statement_.real(column)) : std::nullopt;
    }
    std::optional<base::Date> maybe_day(int column) {
        if (!has(column)) return std::nullopt;
        auto const date = base::parse_date(text(column));
        if (!date) fail(base::to_string(date.error()));
        return date ? std::optional(*date) : std::nullopt;
    }
    /// The value that the model's table of names has for the word.
    template <typename Enum> Enum word(int column) {
        std::string const name = text(column);
        auto const value = model::named<Enum>(name);
        if (!value) fail(fmt::format("\"{}\" is not a word of this column", name));
        return value.value_or(Enum{});
    }
    void fail(std::string reason) {
        if (fault_) return;
        fault_ =
            base::Error{base::ErrorCode::malformed,
                        fmt::format("{}: table {}, row \"{}\"", file_, table_, statement_.text(0)),
                        std::move(reason)};
    }
    std::optional<base::Error> const& fault() const { return fault_; }

  private:
    Statement const& statement_;
    std::string_view table_;
    std::string const& file_;
    std::optional<base::Error> fault_;
};

/// SELECT columns FROM table WHERE where ORDER BY order. The columns begin with an id.
struct Query {
    std::string_view table;
    std::string_view columns;
    std::string_view order;
    std::string_view where = "TRUE";
};

/// Gives each row of the query to `take`, in order, until one has a fault.
template <typename Take> base::Result<base::Done> each(Database& database, Query query, Take take) {
    auto statement =
        database.prepare(fmt::format("SELECT {} FROM {} WHERE {} ORDER BY {}", query.columns,
                                     query.table, query.where, query.order));
    if (!statement) return statement.error();
    for (;;) {
        auto const more = statement->next();
        if (!more) return more.error();
        if (!*more) return base::Done{};
        Row row(*statement, query.table, database.name());
        take(row);
        if (row.fault()) return *row.fault();
    }
}

} // namespace directory
