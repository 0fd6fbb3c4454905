// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "sheets/collector.hpp"
#include "sheets/encoding.hpp"
#include "sheets/formats.hpp"
#include "sheets/whole.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace sheets {
namespace {

/// The separator that stands most often in the first record, outside quotes.
char separator_of(std::string_view text) {
    constexpr std::string_view kCandidates = ",;\t|";
    std::size_t counts[kCandidates.size()] = {};
    bool quoted = false;
    for (char const c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        auto const which = kCandidates.find(c);
        if (!quoted && which != std::string_view::npos) ++counts[which];
    }
    auto const most = std::max_element(std::begin(counts), std::end(counts));
    return kCandidates[static_cast<std::size_t>(most - std::begin(counts))];
}

constexpr char kGuard = '\'';

/// True when a spreadsheet would run `text`, or would once a guard were taken off.
bool is_risky(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kGuard), text.size()));
    constexpr std::string_view kStarts = "=+-@";
    return !text.empty() && kStarts.find(text.front()) != std::string_view::npos &&
           !whole<double>(text);
}

std::string_view without_guard(std::string_view text) {
    if (text.starts_with(kGuard) && is_risky(text)) text.remove_prefix(1);
    return text;
}

/// Reads records one after another and hands their cells to a Collector.
class Reader {
  public:
    Reader(std::string_view text, Collector& out)
        : rest_(text), separator_(separator_of(text)), out_(out) {}

    /// Reads everything; the number of the record whose quote is never closed, or 0.
    int read() {
        while (!rest_.empty() && out_.going())
            if (!read_record()) return record_ - 1;
        return 0;
    }

    int ragged() const { return ragged_; }
    int ragged_row() const { return ragged_row_; }

  private:
    bool read_record() {
        int column = 0;
        for (bool more = true; more; ++column) {
            auto const cell = read_cell();
            if (!cell) {
                ++record_;
                return false;
            }
            out_.put(record_, column, Cell::Kind::text, without_guard(*cell));
            more = take_separator();
        }
        compare(column);
        ++record_;
        return true;
    }

    /// Counts the records with fewer cells than the header; empty lines do not count.
    void compare(int columns) {
        if (width_ == 0) width_ = columns;
        if (columns >= width_ || columns == 1) return;
        if (ragged_++ == 0) ragged_row_ = record_;
    }

    /// The next cell, until the one after it is read; nothing when its quote is never closed.
    std::optional<std::string_view> read_cell() {
        if (!rest_.starts_with('"')) return take_plain();
        quoted_.clear();
        if (!read_quoted()) return std::nullopt;
        quoted_ += take_plain();
        return quoted_;
    }

    /// What stands before the next separator or line end.
    std::string_view take_plain() {
        auto const* const end = std::find_if(rest_.begin(), rest_.end(), [&](char c) {
            return c == separator_ || c == '\n' || c == '\r';
        });
        std::string_view const cell(rest_.data(), static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(cell.size());
        return cell;
    }

    bool read_quoted() {
        rest_.remove_prefix(1);
        for (;;) {
            std::size_t const quote = rest_.find('"');
            if (quote == std::string_view::npos) return false;
            quoted_ += rest_.substr(0, quote);
            rest_.remove_prefix(quote + 1);
            if (!rest_.starts_with('"')) return true;
            quoted_ += '"';
            rest_.remove_prefix(1);
        }
    }

    /// Takes the separator or the line end; true when another cell follows in this record.
    bool take_separator() {
        if (rest_.empty()) return false;
        bool const more = rest_.front() == separator_;
        std::size_t const length = rest_.starts_with("\r\n") ? 2 : 1;
        rest_.remove_prefix(more ? 1 : length);
        return more;
    }

    std::string_view rest_;
    std::string quoted_; ///< the last cell that stood in quotes, without them
    char separator_;
    Collector& out_;
    int record_ = 1;
    int width_ = 0;
    int ragged_ = 0;
    int ragged_row_ = 0;
};

bool needs_quotes(std::string_view cell) {
    return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.starts_with(' ') ||
           cell.ends_with(' ');
}

std::string in_quotes(std::string_view cell) {
    std::string out = "\"";
    for (char const c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

void report_short_rows(Reader const& reader, std::string const& name, base::Problems& problems) {
    if (reader.ragged() == 0) return;
    problems.push_back({base::Severity::warning, "row-too-short", name, reader.ragged_row(), "",
                        fmt::format("{} row(s), this one first, have fewer cells than there are "
                                    "columns; the missing ones count as empty",
                                    reader.ragged())});
}

} // namespace

base::Result<Workbook> read_csv(std::string_view bytes, std::string const& name) {
    auto const decoded = decode(bytes, name);
    if (!decoded) return decoded.error();
    if (base::trimmed(decoded->text).starts_with('<'))
        return base::Error{base::ErrorCode::unsupported, name, "is a web page or XML, not a table"};
    Workbook workbook;
    if (!decoded->guessed.empty())
        workbook.problems.push_back(
            {base::Severity::warning, "encoding-guessed", name, 0, "",
             fmt::format(
                 "was read as {}, which is a guess; if letters look wrong, save it as UTF-8",
                 decoded->guessed)});
    Collector collector(base::Path(name).stem().string(), name);
    Reader reader(decoded->text, collector);
    if (int const open = reader.read(); open > 0)
        return base::Error{base::ErrorCode::malformed, fmt::format("{}:{}", name, open),
                           "a quotation mark is opened in this row and never closed"};
    report_short_rows(reader, name, workbook.problems);
    auto table = std::move(collector).finish(workbook.problems);
    if (!table) return table.error();
    workbook.tables.push_back(std::move(*table));
    return workbook;
}

std::string csv_text(Table const& table) {
    std::string text = csv_line(table.header);
    for (Row const& row : table.rows) {
        std::vector<std::string> cells(table.header.size());
        for (std::size_t i = 0; i < std::min(cells.size(), row.cells.size()); ++i) {
            std::string const& cell = row.cells[i].text;
            cells[i] = is_risky(cell) ? kGuard + cell : cell;
        }
        text += csv_line(cells);
    }
    return text;
}

std::string csv_line(std::vector<std::string> const& cells) {
    std::string line;
    for (std::string const& cell : cells) {
        if (&cell != &cells.front()) line += ',';
        line += needs_quotes(cell) ? in_quotes(cell) : cell;
    }
    return line + '\n';
}

} // namespace sheets
