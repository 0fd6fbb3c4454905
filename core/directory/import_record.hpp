// A row on its way into the directory: our names for the fields, what the source said, and where
// it said so. All kinds of import end in records, so that they are judged by one set of rules.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/import.hpp"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace directory {

/// Where something stands in the source.
struct Origin {
    std::string file;
    int row = 0;
    std::string column;
};

struct Field {
    sheets::Cell cell;
    Origin origin;
};

class Record {
  public:
    explicit Record(Origin origin) : origin_(std::move(origin)) {}

    /// Sets `field` to `cell`, which stands in `column` of this row (`field` itself, if empty).
    void set(std::string const& field, sheets::Cell cell, std::string const& column = "");
    /// Sets `field` to a text that stands nowhere in the source.
    void set_text(std::string const& field, std::string text) {
        set(field, sheets::Cell{sheets::Cell::Kind::text, std::move(text)});
    }
    /// Sets `field` to a cell that stands elsewhere.
    void set(std::string const& field, Field value);
    /// Makes room for `count` fields.
    void reserve(std::size_t count) { fields_.reserve(count); }
    /// An empty field of this row when it was never set.
    Field at(std::string_view field) const;
    /// Until the record changes.
    std::string const& text(std::string_view field) const;
    bool has(std::string_view field) const { return !text(field).empty(); }
    /// Of all fields that were set, in that order.
    std::size_t size() const { return fields_.size(); }
    std::string const& name(std::size_t index) const { return fields_.at(index).name; }
    Origin const& origin() const { return origin_; }

  private:
    /// Most fields stand in a column of their own name in the record's own row.
    struct Kept {
        std::string name;
        sheets::Cell cell;
        std::unique_ptr<Origin> elsewhere;
    };
    Kept const* find(std::string_view field) const;
    Kept& made(std::string const& field);
    Origin origin_;
    /// Few enough to be looked through, which is quicker than a tree of them.
    std::vector<Kept> fields_;
};

/// What the import says about the source, and how many rows it took.
class Report {
  public:
    void error(Origin const& origin, std::string code, std::string message);
    void warn(Origin const& origin, std::string code, std::string message);
    /// Ends a row: it was refused when errors were added since `errors_before`.
    void count(int errors_before, bool unchanged);
    /// From now on `told` hears now and then how many rows were read.
    void watch(std::function<void(int rows)> told) { told_ = std::move(told); }
    int errors() const { return errors_; }
    Counts const& counts() const { return counts_; }
    base::Problems& problems() { return problems_; }

  private:
    void add(base::Severity severity, Origin const& origin, std::string code, std::string message);
    base::Problems problems_;
    Counts counts_;
    int errors_ = 0;
    std::function<void(int)> told_;
};

/// One warning for every column of `table` that holds text and is not in `read`.
template <typename IsRead>
void warn_unread(sheets::Table const& table, IsRead const& is_read, Report& report);

/// Number of rows of `table` with text in the column at `index`.
int filled_rows(sheets::Table const& table, std::size_t index);

template <typename IsRead>
void warn_unread(sheets::Table const& table, IsRead const& is_read, Report& report) {
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        std::string const& title = table.header[i];
        int const rows = filled_rows(table, i);
        if (rows == 0 || (!title.empty() && is_read(title))) continue;
        report.warn({table.file, 1, title}, "unknown-column",
                    "this column is not read (" + std::to_string(rows) +
                        " rows have something in it)");
    }
}

} // namespace directory
