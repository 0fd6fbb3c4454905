// SPDX-License-Identifier: Apache-2.0
#include "renderer/card_layout.hpp"
#include "renderer/length.hpp"
#include <fmt/format.h>
#include <map>

namespace renderer {
namespace {

constexpr int kMostServices = 6;
constexpr int kMostLines = 6;
constexpr double kSmallestText = 5; // pt; smaller is a slip of the pen
constexpr double kSmallestModule = 1.1338; // pt = 0.4 mm, below which telephones fail

using Palette = std::map<std::string, Colour, std::less<>>;

// The settings of one file, with the palette that its other tables name colours from.
class LayoutFile {
  public:
    explicit LayoutFile(base::Settings settings) : root_(std::move(settings)) {}
    base::Result<CardLayout> read();

  private:
    Colour colour(LayoutReader& table, std::string_view key);
    text::Weight weight(LayoutReader& table);
    text::Align align(LayoutReader& table);
    std::vector<double> sizes(LayoutReader& table);
    TextSpec spec(LayoutReader& table);
    TextSpec text(LayoutReader& parent, std::string_view key);
    FieldSpec field(LayoutReader& parent, std::string_view key);
    std::vector<RuleItem> rules(LayoutReader& parent);
    RowsSpec rows(LayoutReader& front);
    FrontSpec front();
    ColumnSpec column(LayoutReader& back);
    BackSpec back();
    WatermarkSpec watermark();
    void palette();

    LayoutReader root_;
    Palette palette_;
};

Colour LayoutFile::colour(LayoutReader& table, std::string_view key) {
    auto const found = palette_.find(table.text_or(key, "ink"));
    if (found == palette_.end()) table.fail(key, "must be a name from [colour]");
    return found == palette_.end() ? Colour{} : found->second;
}

text::Weight LayoutFile::weight(LayoutReader& table) {
    std::string const name = table.text_or("weight", "regular");
    if (name != "regular" && name != "bold") table.fail("weight", "must be regular or bold");
    return name == "bold" ? text::Weight::bold : text::Weight::regular;
}

text::Align LayoutFile::align(LayoutReader& table) {
    std::string const name = table.text_or("align", "start");
    if (name == "centre") return text::Align::centre;
    if (name == "end") return text::Align::end;
    if (name != "start") table.fail("align", "must be start, centre or end");
    return text::Align::start;
}

std::vector<double> LayoutFile::sizes(LayoutReader& table) {
    std::vector<double> sizes;
    for (std::string const& text : table.list("sizes")) {
        auto const size = parse_length(text == "floor" ? "0 pt" : text);
        if (!size) table.fail("sizes", base::to_string(size.error()));
        sizes.push_back(size ? size->value : 0);
        if (text != "floor" && sizes.back() < kSmallestText)
            table.fail("sizes", fmt::format("has {}, below {} pt", text, kSmallestText));
        if (sizes.size() > 1 && sizes.back() >= sizes[sizes.size() - 2])
            table.fail("sizes", "must fall from one step to the next");
    }
    if (sizes.empty()) table.fail("sizes", "must be a list such as [\"9 pt\", \"floor\"]");
    return sizes;
}

TextSpec LayoutFile::spec(LayoutReader& table) {
    return {sizes(table), weight(table), align(table), table.count("lines", 1, kMostLines),
            colour(table, "colour")};
}

TextSpec LayoutFile::text(LayoutReader& parent, std::string_view key) {
    LayoutReader table = parent.inner(key);
    table.only({"sizes", "weight", "align", "lines", "colour"});
    TextSpec found = spec(table);
    parent.take(table);
    return found;
}

FieldSpec LayoutFile::field(LayoutReader& parent, std::string_view key) {
    LayoutReader table = parent.inner(key);
    table.only({"box", "sizes", "weight", "align", "lines", "colour"});
    FieldSpec found{table.box("box"), spec(table)};
    parent.take(table);
    return found;
}

std::vector<RuleItem> LayoutFile::rules(LayoutReader& parent) {
    std::vector<RuleItem> found;
    for (base::Settings const& entry : parent.tables("rule")) {
        LayoutReader table(entry);
        table.only({"box", "colour"});
        found.push_back({table.box("box"), colour(table, "colour")});
        parent.take(table);
    }
    return found;
}

RowsSpec LayoutFile::rows(LayoutReader& front) {
    LayoutReader table = front.inner("rows");
    table.only({"box", "tallest", "padding", "icon", "icon_gap", "line_gap", "phone",
                "phone_gap", "fact", "fact_gap", "rule", "icon_colour", "fact_colour", "rule_colour", "name", "number"});
    RowsSpec rows;
    rows.box = table.box("box");
    rows.tallest = table.points("tallest");
    rows.padding = table.points("padding");
    rows.icon = table.points("icon");
    rows.icon_gap = table.points("icon_gap");
    rows.line_gap = table.points("line_gap");
    rows.phone = table.points("phone");
    rows.phone_gap = table.points("phone_gap");
    rows.fact = table.points("fact");
    rows.fact_gap = table.points("fact_gap");
    rows.rule = table.points("rule");
    rows.icon_colour = colour(table, "icon_colour");
    rows.fact_colour = colour(table, "fact_colour");
    rows.rule_colour = colour(table, "rule_colour");
    rows.name = text(table, "name");
    rows.number = text(table, "number");
    for (double const size : rows.number.sizes)
        if (size < kSmallestNumber)
            table.fail("number.sizes", fmt::format("goes below {} pt", kSmallestNumber));
    if (rows.number.lines != 1) table.fail("number.lines", "must be 1: numbers are never broken");
    front.take(table);
    return rows;
}

FrontSpec LayoutFile::front() {
    LayoutReader table = root_.inner("front");
    table.only({"region", "title", "note", "rows", "rule"});
    FrontSpec front{field(table, "region"), field(table, "title"), field(table, "note"),
                    rows(table), rules(table)};
    root_.take(table);
    return front;
}

ColumnSpec LayoutFile::column(LayoutReader& back) {
    LayoutReader table = back.inner("column");
    table.only({"box", "gap", "scan", "url", "notice"});
    ColumnSpec column{table.box("box"), table.points("gap"), text(table, "scan"),
                      text(table, "url"), text(table, "notice")};
    back.take(table);
    return column;
}

BackSpec LayoutFile::back() {
    LayoutReader table = root_.inner("back");
    table.only({"qr", "smallest_module", "column", "check_by", "edition", "rule"});
    BackSpec back{table.box("qr"),          table.points("smallest_module"),
                  column(table),            field(table, "check_by"),
                  field(table, "edition"), rules(table)};
    if (back.qr.width != back.qr.height) table.fail("qr", "must be square");
    if (back.smallest_module < kSmallestModule)
        table.fail("smallest_module", "must be at least 0.4 mm");
    root_.take(table);
    return back;
}

WatermarkSpec LayoutFile::watermark() {
    LayoutReader table = root_.inner("watermark");
    table.only({"front", "back", "angle", "colour"});
    WatermarkSpec found{table.box("front"), table.box("back"),
                        static_cast<double>(table.count("angle", 0, 90)),
                        colour(table, "colour")};
    root_.take(table);
    return found;
}

void LayoutFile::palette() {
    LayoutReader table = root_.inner("colour");
    for (char const* name : {"ink", "accent", "soft", "watermark"})
        palette_[name] = table.colour(name);
    table.only({"ink", "accent", "soft", "watermark"});
    root_.take(table);
}

base::Result<CardLayout> LayoutFile::read() {
    root_.only({"width", "height", "safe", "services", "colour", "front", "back", "watermark"});
    palette();
    CardLayout layout;
    layout.width = root_.points("width");
    layout.height = root_.points("height");
    layout.safe = root_.points("safe");
    layout.services = root_.count("services", 1, kMostServices);
    layout.front = front();
    layout.back = back();
    layout.watermark = watermark();
    if (root_.error()) return *root_.error();
    return layout;
}

} // namespace

base::Result<CardLayout> CardLayout::load(base::Path const& file) {
    auto settings = base::Settings::load(file);
    if (!settings) return settings.error();
    return LayoutFile(std::move(*settings)).read();
}

base::Result<CardLayout> CardLayout::parse(std::string_view toml, std::string name) {
    auto settings = base::Settings::parse(toml, std::move(name));
    if (!settings) return settings.error();
    return LayoutFile(std::move(*settings)).read();
}

} // namespace renderer
