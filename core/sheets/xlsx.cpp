// SPDX-License-Identifier: Apache-2.0
#include "sheets/collector.hpp"
#include "sheets/formats.hpp"
#include "sheets/number.hpp"
#include "sheets/package.hpp"
#include "sheets/whole.hpp"
#include "sheets/xlsx_parts.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;
using base::Severity;

constexpr int kLastRow = 1 << 20; ///< of a sheet, as spreadsheets have it

/// "BC12" as column 54 (from 0) and row 12; row 0 when it is no such thing.
std::pair<int, int> position(std::string_view reference) {
    int column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 3; ++i)
        column = column * 26 + (reference[i] - 'A' + 1);
    return {column - 1, i == 0 ? 0 : whole(reference.substr(i)).value_or(0)};
}

/// What cells refer to.
struct Book {
    StringsPart strings;
    StylesPart styles;
    bool epoch_1904 = false;
};

/// xl/worksheets/sheetN.xml into a Collector.
class SheetPart : public XmlHandler {
  public:
    SheetPart(Book const& book, Collector& out) : book_(book), out_(out) {}

    void open(std::string_view name, Attributes const& attributes) override {
        if (name == "row") open_row(attributes);
        if (name == "c") open_cell(attributes);
        if (name == "col" && attributes.flag("hidden")) ++hidden_columns;
        if (name == "f") formula_ = true;
        if (name == "rPh") ++phonetic_;
        reading_ = name == "v" || (name == "t" && phonetic_ == 0);
    }
    void text(std::string_view text) override {
        if (reading_) value_ += text;
    }
    void close(std::string_view name) override {
        if (name == "rPh") --phonetic_;
        if (name == "v" || name == "t") reading_ = false;
        if (name == "c" && std::exchange(in_cell_, false)) close_cell();
    }

    int hidden_rows = 0;
    int hidden_columns = 0;
    bool out_of_order = false;

  private:
    void open_row(Attributes const& attributes) {
        int const next = row_ + 1;
        int const given = whole(attributes.at("r")).value_or(next);
        out_of_order = out_of_order || given < next || given > kLastRow;
        row_ = std::clamp(given, 0, kLastRow);
        column_ = -1;
        if (attributes.flag("hidden")) ++hidden_rows;
    }

    void open_cell(Attributes const& attributes) {
        auto const [column, row] = position(attributes.at("r"));
        column_ = row > 0 ? column : column_ + 1;
        out_of_order = out_of_order || (row > 0 && row != row_);
        type_ = attributes.at("t");
        format_ = whole<std::size_t>(attributes.at("s")).value_or(0);
        in_cell_ = true;
        formula_ = false;
        value_.clear();
    }

    void close_cell() {
        auto const number = whole<double>(value_);
        Cell::Kind kind = Cell::Kind::text;
        std::string text = value_;
        if (type_ == "s") {
            auto const index = whole<std::size_t>(value_).value_or(book_.strings.strings.size());
            text = index < book_.strings.strings.size() ? book_.strings.strings[index] : "";
        } else if (type_ == "b") {
            text = value_ == "1" ? "yes" : "no";
        } else if ((type_.empty() || type_ == "n") && number) {
            kind = Cell::Kind::number;
            text = shown(*number);
        }
        out_.put(row_, column_, formula_ || type_ == "e" ? Cell::Kind::formula : kind, text);
    }

    std::string shown(double number) const {
        std::string date =
            book_.styles.is_date(format_) ? date_text(number, book_.epoch_1904) : std::string();
        return date.empty() ? number_text(number) : date;
    }

    Book const& book_;
    Collector& out_;
    int row_ = 0;
    int column_ = -1;
    std::string type_;
    std::size_t format_ = 0;
    bool in_cell_ = false;
    bool formula_ = false;
    bool reading_ = false;
    int phonetic_ = 0;
    std::string value_;
};

void report_hidden(SheetEntry const& entry, SheetPart const& sheet, std::string const& file,
                   base::Problems& problems) {
    auto const warn = [&](std::string sentence) {
        problems.push_back({Severity::warning, "hidden-cells", file, 0, "", std::move(sentence)});
    };
    if (entry.hidden) warn("this sheet is hidden in the workbook, and was read all the same");
    if (sheet.hidden_rows > 0)
        warn(fmt::format("{} hidden row(s) were read all the same", sheet.hidden_rows));
    if (sheet.hidden_columns > 0)
        warn(fmt::format("{} group(s) of hidden columns were read all the same",
                         sheet.hidden_columns));
}

struct Source {
    Package const& package;
    Book const& book;
    std::string const& name;
};

base::Result<Table> read_sheet(Source const& source, SheetEntry const& entry,
                               std::string const& path, base::Problems& problems) {
    std::string const file = source.name + "[" + entry.name + "]";
    Collector collector(entry.name, file);
    SheetPart sheet(source.book, collector);
    if (auto const done = source.package.read(path, sheet); !done) return done.error();
    if (sheet.out_of_order)
        return Error{ErrorCode::malformed, file, "has rows out of order; save the workbook again"};
    report_hidden(entry, sheet, file, problems);
    return std::move(collector).finish(problems);
}

} // namespace

base::Result<Workbook> read_xlsx(Package const& package, std::string const& name) {
    WorkbookPart contents;
    RelationsPart relations;
    Book book;
    for (auto const& [path, part] :
         {std::pair<char const*, XmlHandler*>{"xl/workbook.xml", &contents},
          {"xl/_rels/workbook.xml.rels", &relations}})
        if (auto const done = package.read(path, *part); !done) return done.error();
    for (auto const& [path, part] :
         {std::pair<char const*, XmlHandler*>{"xl/sharedStrings.xml", &book.strings},
          {"xl/styles.xml", &book.styles}})
        if (auto const done = package.read_if_there(path, *part); !done) return done.error();
    book.epoch_1904 = contents.epoch_1904;
    Workbook workbook;
    for (SheetEntry const& entry : contents.sheets) {
        auto const target = relations.targets.find(entry.relation);
        bool const is_grid =
            target != relations.targets.end() && target->second.starts_with("xl/worksheets/");
        if (!is_grid) continue; // a chart or a macro sheet has no rows
        auto table = read_sheet({package, book, name}, entry, target->second, workbook.problems);
        if (!table) return table.error();
        workbook.tables.push_back(std::move(*table));
    }
    return workbook;
}

} // namespace sheets
