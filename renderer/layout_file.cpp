// Reads layouts/cards/NAME.toml.
// SPDX-License-Identifier: Apache-2.0
#include "renderer/card_layout.hpp"
#include "renderer/length.hpp"
#include <fmt/format.h>
#include <map>

namespace renderer {
namespace {

constexpr int kMostServices = 12; // on a card
constexpr int kMostInBooklet = 999;
constexpr int kMostLines = 12;
constexpr int kMostCopies = 40;            // of a repeated thing, in one direction
constexpr double kSmallestText = 5;        // pt; smaller is a slip of the pen
constexpr double kSmallestModule = 1.1338; // pt = 0.4 mm, below which telephones fail

using Palette = std::map<std::string, Colour, std::less<>>;

/// How often a thing stands on its face, and how far apart.
struct Repeat {
    int across = 1;
    int down = 1;
    double pitch_x = 0;
    double pitch_y = 0;

    int count() const { return across * down; }
    /// The box of the copy with this number, row by row from 0.
    Box at(Box box, int index) const {
        box.x += index % across * pitch_x;
        box.y += index / across * pitch_y;
        return box;
    }
};

/// `text` with {n} replaced by the number of the copy, from 1.
std::string numbered(std::string text, int index) {
    constexpr std::string_view kHole = "{n}";
    std::size_t const hole = text.find(kHole);
    if (hole != std::string::npos) text.replace(hole, kHole.size(), std::to_string(index + 1));
    return text;
}

std::vector<std::string> numbered(std::vector<std::string> texts, int index) {
    for (std::string& text : texts)
        text = numbered(std::move(text), index);
    return texts;
}

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
    std::vector<std::string> show(LayoutReader& table);
    Repeat repeat(LayoutReader& table);
    void fields(LayoutReader& face, FaceSpec& into);
    void rules(LayoutReader& face, FaceSpec& into);
    void pictures(LayoutReader& face, FaceSpec& into);
    void codes(LayoutReader& face, FaceSpec& into);
    void columns(LayoutReader& face, FaceSpec& into);
    void rows(LayoutReader& face, FaceSpec& into);
    RowsSpec row_sizes(LayoutReader& table);
    ColumnText column_text(LayoutReader& table);
    FaceSpec face(std::string_view key);
    FlowSpec flow();
    void palette();
    std::vector<double> lengths(std::string_view key);

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
    TextSpec spec{sizes(table),
                  weight(table),
                  align(table),
                  table.count_or("lines", 1, kMostLines),
                  colour(table, "colour"),
                  table.flag("number")};
    if (!spec.number) return spec;
    for (double const size : spec.sizes)
        if (size < kSmallestNumber)
            table.fail("sizes", fmt::format("goes below {} pt for a number", kSmallestNumber));
    if (spec.lines != 1) table.fail("lines", "must be 1: numbers are never broken");
    return spec;
}

TextSpec LayoutFile::text(LayoutReader& parent, std::string_view key) {
    LayoutReader table = parent.inner(key);
    table.only({"sizes", "weight", "align", "lines", "colour", "number"});
    TextSpec found = spec(table);
    parent.take(table);
    return found;
}

std::vector<std::string> LayoutFile::show(LayoutReader& table) {
    std::vector<std::string> words = table.list("show");
    if (words.empty()) words = {table.text_or("show", "")};
    for (std::string const& word : words)
        if (word.empty()) table.fail("show", "must name the words to show, such as \"title\"");
    return words;
}

Repeat LayoutFile::repeat(LayoutReader& table) {
    Repeat found;
    if (!table.has("repeat")) return found;
    LayoutReader inner = table.inner("repeat");
    inner.only({"across", "down", "pitch_x", "pitch_y"});
    found = {inner.count_or("across", 1, kMostCopies), inner.count_or("down", 1, kMostCopies),
             inner.points_or("pitch_x", 0), inner.points_or("pitch_y", 0)};
    table.take(inner);
    return found;
}

void LayoutFile::fields(LayoutReader& face, FaceSpec& into) {
    for (LayoutReader table : face.each("field")) {
        table.only({"name", "show", "box", "sizes", "weight", "align", "lines", "colour", "number",
                    "optional", "turned", "repeat"});
        auto const words = show(table);
        FieldSpec field{table.text_or("name", words.front()),
                        words,
                        table.box("box"),
                        spec(table),
                        table.flag("optional"),
                        table.flag("turned")};
        Repeat const copies = repeat(table);
        for (int i = 0; i < copies.count(); ++i) {
            FieldSpec copy = field;
            copy.name = numbered(field.name, i);
            copy.show = numbered(words, i);
            copy.box = copies.at(field.box, i);
            into.fields.push_back(std::move(copy));
        }
        face.take(table);
    }
}

void LayoutFile::rules(LayoutReader& face, FaceSpec& into) {
    for (LayoutReader table : face.each("rule")) {
        table.only({"box", "colour", "repeat"});
        RuleItem const rule{table.box("box"), colour(table, "colour")};
        Repeat const copies = repeat(table);
        for (int i = 0; i < copies.count(); ++i)
            into.rules.push_back({copies.at(rule.box, i), rule.colour});
        face.take(table);
    }
}

void LayoutFile::pictures(LayoutReader& face, FaceSpec& into) {
    for (LayoutReader table : face.each("picture")) {
        table.only({"name", "show", "box", "colour", "repeat"});
        std::string const word = show(table).front();
        PictureSpec const picture{table.text_or("name", word), word, table.box("box"),
                                  colour(table, "colour")};
        Repeat const copies = repeat(table);
        for (int i = 0; i < copies.count(); ++i)
            into.pictures.push_back({numbered(picture.name, i), numbered(word, i),
                                     copies.at(picture.box, i), picture.colour});
        face.take(table);
    }
}

void LayoutFile::codes(LayoutReader& face, FaceSpec& into) {
    for (LayoutReader table : face.each("qr")) {
        table.only({"name", "show", "box", "smallest_module"});
        CodeSpec const code{table.text_or("name", "qr"), show(table).front(), table.box("box"),
                            table.points("smallest_module")};
        if (code.box.width != code.box.height) table.fail("box", "must be square");
        if (code.smallest_module < kSmallestModule)
            table.fail("smallest_module", "must be at least 0.4 mm");
        into.codes.push_back(code);
        face.take(table);
    }
}

ColumnText LayoutFile::column_text(LayoutReader& table) {
    table.only(
        {"name", "show", "sizes", "weight", "align", "lines", "colour", "number", "optional"});
    auto const words = show(table);
    return {table.text_or("name", words.front()), words, spec(table), table.flag("optional")};
}

void LayoutFile::columns(LayoutReader& face, FaceSpec& into) {
    for (LayoutReader table : face.each("column")) {
        table.only({"box", "gap", "from_top", "text"});
        ColumnSpec column{table.box("box"), table.points("gap"), table.flag("from_top"), {}};
        for (LayoutReader text : table.each("text")) {
            column.texts.push_back(column_text(text));
            table.take(text);
        }
        into.columns.push_back(std::move(column));
        face.take(table);
    }
}

RowsSpec LayoutFile::row_sizes(LayoutReader& table) {
    RowsSpec rows;
    rows.box = table.box("box");
    rows.from = table.count_or("from", 1, kMostServices);
    rows.most = table.count("most", 1, kMostServices);
    rows.until = table.text_or("until", "");
    rows.tallest = table.points("tallest");
    rows.padding = table.points("padding");
    rows.icon = table.points("icon");
    rows.icon_gap = table.points("icon_gap");
    rows.line_gap = table.points("line_gap");
    rows.phone = table.points("phone");
    rows.phone_gap = table.points("phone_gap");
    rows.fact = table.points_or("fact", 0);
    rows.fact_gap = table.points_or("fact_gap", 0);
    rows.rule = table.points("rule");
    return rows;
}

void LayoutFile::rows(LayoutReader& face, FaceSpec& into) {
    for (LayoutReader table : face.each("rows")) {
        table.only({"box", "from", "most", "until", "tallest", "padding", "icon", "icon_gap",
                    "line_gap", "phone", "phone_gap", "fact", "fact_gap", "rule", "icon_colour",
                    "fact_colour", "rule_colour", "name", "number"});
        RowsSpec rows = row_sizes(table);
        rows.icon_colour = colour(table, "icon_colour");
        rows.fact_colour = colour(table, "fact_colour");
        rows.rule_colour = colour(table, "rule_colour");
        rows.name = text(table, "name");
        rows.number = text(table, "number");
        if (!rows.number.number) table.fail("number.number", "must be true");
        into.rows.push_back(std::move(rows));
        face.take(table);
    }
}

FaceSpec LayoutFile::face(std::string_view key) {
    LayoutReader table = root_.inner(key);
    table.only({"voice", "field", "rows", "column", "qr", "picture", "rule", "watermark"});
    FaceSpec face;
    face.voice = table.count_or("voice", 1, 2);
    face.watermark = table.box("watermark");
    fields(table, face);
    rules(table, face);
    pictures(table, face);
    codes(table, face);
    columns(table, face);
    rows(table, face);
    root_.take(table);
    return face;
}

FlowSpec LayoutFile::flow() {
    LayoutReader table = root_.inner("flow");
    table.only({"box", "page", "gap", "line_gap", "icon", "icon_gap", "mark", "mark_gap", "rule",
                "icon_colour", "mark_colour", "rule_colour", "heading", "name", "number", "text",
                "page_number"});
    FlowSpec flow{table.box("box"),
                  table.box("page"),
                  table.points("gap"),
                  table.points("line_gap"),
                  table.points("icon"),
                  table.points("icon_gap"),
                  table.points("mark"),
                  table.points("mark_gap"),
                  table.points("rule"),
                  colour(table, "icon_colour"),
                  colour(table, "mark_colour"),
                  colour(table, "rule_colour"),
                  text(table, "heading"),
                  text(table, "name"),
                  text(table, "number"),
                  text(table, "text"),
                  text(table, "page_number")};
    if (!flow.number.number) table.fail("number.number", "must be true");
    if (!flow.page_number.number) table.fail("page_number.number", "must be true");
    if (!root_.has("back")) table.fail("box", "needs a [back]: the last page of the booklet");
    root_.take(table);
    return flow;
}

void LayoutFile::palette() {
    LayoutReader table = root_.inner("colour");
    for (char const* name : {"ink", "accent", "soft", "watermark"})
        palette_[name] = table.colour(name);
    table.only({"ink", "accent", "soft", "watermark"});
    root_.take(table);
}

std::vector<double> LayoutFile::lengths(std::string_view key) {
    std::vector<double> found;
    for (std::string const& text : root_.list(key)) {
        auto const length = parse_length(text);
        if (!length) root_.fail(key, base::to_string(length.error()));
        found.push_back(length ? length->value : 0);
    }
    return found;
}

base::Result<CardLayout> LayoutFile::read() {
    root_.only({"width", "height", "safe", "services", "colour", "angle", "folds", "level_folds",
                "form", "front", "back", "flow"});
    palette();
    CardLayout layout;
    layout.width = root_.points("width");
    layout.height = root_.points("height");
    layout.safe = root_.points("safe");
    layout.services =
        root_.count("services", 1, root_.has("flow") ? kMostInBooklet : kMostServices);
    layout.form = root_.text_or("form", "id1");
    layout.angle = root_.count("angle", 0, 90);
    layout.watermark = palette_["watermark"];
    layout.folds = lengths("folds");
    layout.level_folds = lengths("level_folds");
    layout.front = face("front");
    if (root_.has("back")) layout.back = face("back");
    if (root_.has("flow")) layout.flow = flow();
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
