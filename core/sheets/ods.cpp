// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "sheets/collector.hpp"
#include "sheets/formats.hpp"
#include "sheets/number.hpp"
#include "sheets/package.hpp"
#include "sheets/whole.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace sheets {
namespace {

using base::Severity;

/// A sheet ends in rows and cells "repeated" to its very edge: those beyond are empty.
constexpr int kMostRepeats = 1 << 20;

/// content.xml of an OpenDocument spreadsheet (ISO/IEC 26300-1, 9) into Collectors.
class ContentPart : public XmlHandler {
  public:
    ContentPart(std::string const& name, Workbook& out) : name_(name), out_(out) {}

    void open(std::string_view name, Attributes const& attributes) override {
        note_style(name, attributes);
        if (name == "table" && !collector_) open_table(attributes);
        if (!collector_) return;
        if (name == "table-column" && hidden(attributes)) ++hidden_columns_;
        if (name == "table-row") open_row(attributes);
        if (name == "table-cell" || name == "covered-table-cell") open_cell(attributes);
        if (name == "annotation") ++note_;
        if (in_cell_ && note_ == 0) add_white_space(name);
        if (name == "p") ++paragraph_;
    }
    void text(std::string_view text) override {
        if (in_cell_ && note_ == 0 && paragraph_ > 0) text_ += text;
    }
    void close(std::string_view name) override {
        if (name == "annotation") --note_;
        if (name == "p") --paragraph_;
        if (!collector_) return;
        if (name == "table-cell" || name == "covered-table-cell") close_cell();
        if (name == "table-row") close_row();
        if (name == "table") close_table();
    }
    std::optional<base::Error> error;

  private:
    void add_white_space(std::string_view name) {
        if (name == "s") text_ += ' ';
        if (name == "line-break" || (name == "p" && !text_.empty())) text_ += '\n';
    }
    static bool hidden(Attributes const& attributes) {
        auto const visibility = attributes.at("*:visibility");
        return visibility == "collapse" || visibility == "filter";
    }
    static int repeats(Attributes const& attributes, std::string_view name) {
        return std::clamp(whole(attributes.at(name)).value_or(1), 1, kMostRepeats);
    }

    /// A sheet is hidden by its style, which stands before all sheets.
    void note_style(std::string_view name, Attributes const& attributes) {
        if (name == "style") style_ = attributes.at("*:name");
        if (name == "table-properties" && attributes.at("*:display") == "false")
            hidden_styles_.insert(style_);
    }
    void open_table(Attributes const& attributes) {
        hidden_sheet_ = hidden_styles_.contains(std::string(attributes.at("*:style-name")));
        std::string const sheet(attributes.at("*:name"));
        collector_.emplace(sheet, name_ + "[" + sheet + "]");
        file_ = name_ + "[" + sheet + "]";
        row_ = hidden_rows_ = hidden_columns_ = 0;
    }
    void open_row(Attributes const& attributes) {
        row_ = std::min(row_ + 1, kMostRepeats);
        column_ = 0;
        cells_.clear();
        row_repeats_ = repeats(attributes, "*:number-rows-repeated");
        if (hidden(attributes)) ++hidden_rows_;
    }
    void open_cell(Attributes const& attributes) {
        in_cell_ = true;
        text_.clear();
        type_ = attributes.at("*:value-type");
        value_ = attributes.at(type_ == "date"      ? "*:date-value"
                               : type_ == "boolean" ? "*:boolean-value"
                                                    : "*:value");
        formula_ = !attributes.at("*:formula").empty();
        cell_repeats_ = repeats(attributes, "*:number-columns-repeated");
    }
    void close_cell() {
        in_cell_ = false;
        Cell::Kind kind = Cell::Kind::text;
        std::string shown = text_;
        auto const number = whole<double>(value_);
        bool const numeric = type_ == "float" || type_ == "percentage" || type_ == "currency";
        if (numeric && number) {
            kind = Cell::Kind::number;
            shown = number_text(*number);
        } else if (type_ == "date") {
            kind = Cell::Kind::number;
            shown = value_.substr(0, value_.ends_with("T00:00:00") ? value_.size() - 9 : 10);
        } else if (type_ == "boolean") {
            shown = value_ == "true" ? "yes" : "no";
        }
        if (formula_) kind = Cell::Kind::formula;
        keep(kind, shown);
        column_ = std::min(column_ + cell_repeats_, kMostRepeats);
    }
    /// Repeated cells and rows are like others, as long as they hold something.
    void keep(Cell::Kind kind, std::string const& shown) {
        if (base::trimmed(shown).empty()) return;
        for (int i = 0; i < std::min(cell_repeats_, kMostColumns + 1); ++i)
            cells_.push_back({column_ + i, {kind, shown}});
    }
    void close_row() {
        for (int i = 0; i < row_repeats_ && !cells_.empty() && collector_->going(); ++i)
            for (auto const& [column, cell] : cells_)
                collector_->put(row_ + i, column, cell.kind, cell.text);
        row_ = std::min(row_ + row_repeats_ - 1, kMostRepeats);
    }
    void close_table() {
        auto const warn = [&](std::string sentence) {
            out_.problems.push_back(
                {Severity::warning, "hidden-cells", file_, 0, "", std::move(sentence)});
        };
        if (hidden_sheet_) warn("this sheet is hidden in the workbook, and was read all the same");
        if (hidden_rows_ > 0)
            warn(fmt::format("{} hidden row(s) were read all the same", hidden_rows_));
        if (hidden_columns_ > 0)
            warn(fmt::format("{} group(s) of hidden columns were read all the same",
                             hidden_columns_));
        auto table = std::move(*collector_).finish(out_.problems);
        collector_.reset();
        if (!table)
            error = table.error();
        else
            out_.tables.push_back(std::move(*table));
    }

    std::string const& name_;
    Workbook& out_;
    std::optional<Collector> collector_;
    std::string file_;
    std::string style_; ///< whose properties come
    std::set<std::string> hidden_styles_;
    bool hidden_sheet_ = false;
    std::vector<std::pair<int, Cell>> cells_; ///< of the row being read, by column
    int row_ = 0;
    int column_ = 0;
    int row_repeats_ = 1;
    int cell_repeats_ = 1;
    int hidden_rows_ = 0;
    int hidden_columns_ = 0;
    int note_ = 0;
    int paragraph_ = 0;
    bool in_cell_ = false;
    bool formula_ = false;
    std::string type_;
    std::string value_;
    std::string text_;
};

} // namespace

base::Result<Workbook> read_ods(Package const& package, std::string const& name) {
    Workbook workbook;
    ContentPart content(name, workbook);
    if (auto const done = package.read("content.xml", content); !done) return done.error();
    if (content.error) return *content.error;
    if (workbook.tables.empty())
        return base::Error{base::ErrorCode::unsupported, name,
                           "is an OpenDocument file, but not a spreadsheet"};
    return workbook;
}

} // namespace sheets
