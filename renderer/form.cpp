// SPDX-License-Identifier: Apache-2.0
#include "renderer/form.hpp"
#include "renderer/length.hpp"
#include <algorithm>

namespace renderer {
namespace {

constexpr int kMostCards = 20; // in a row or a column of a sheet

CropMarks marks_of(base::Settings const& settings, LayoutReader& page) {
    if (!settings.table("marks")) return {};
    LayoutReader table = page.inner("marks");
    table.only({"length", "distance", "thickness"});
    CropMarks const marks{table.points("length"), table.points("distance"),
                          table.points("thickness")};
    page.take(table);
    return marks;
}

Form read(base::Settings const& settings, LayoutReader& page) {
    page.only({"width", "height", "columns", "rows", "first", "pitch_x", "pitch_y", "marks",
               "enlarged", "bleed", "dpi", "one_bit", "duplex", "saddle"});
    Form form;
    form.width = page.points("width");
    form.height = page.points("height");
    form.columns = page.count("columns", 1, kMostCards);
    form.rows = page.count("rows", 1, kMostCards);
    form.first = page.box("first");
    form.pitch_x = page.points_or("pitch_x", form.first.width);
    form.pitch_y = page.points_or("pitch_y", form.first.height);
    form.marks = marks_of(settings, page);
    form.scale = page.ratio_or("enlarged", 1);
    form.bleed = page.points_or("bleed", 0);
    if (page.has("dpi")) form.dpi = page.count("dpi", 72, 1200);
    form.one_bit = page.flag("one_bit");
    form.saddle = page.flag("saddle");
    if (form.saddle && (form.columns != 2 || form.rows != 1))
        page.fail("saddle", "needs two columns and one row");
    std::string const edge = page.text_or("duplex", "long-edge");
    if (edge != "long-edge" && edge != "short-edge")
        page.fail("duplex", "must be long-edge or short-edge");
    form.duplex = edge == "short-edge" ? Duplex::short_edge : Duplex::long_edge;
    return form;
}

void check(Form const& form, LayoutReader& page) {
    Box const last = form.front(form.cards_per_sheet() - 1);
    if (!Box{0, 0, form.width, form.height}.holds(last))
        page.fail("first", "and the cards after it do not all lie on the page");
    if (form.columns > 1 && form.first.overlaps(form.front(1)))
        page.fail("pitch_x", "is less than the width of a card");
    if (form.rows > 1 && form.first.overlaps(form.front(static_cast<std::size_t>(form.columns))))
        page.fail("pitch_y", "is less than the height of a card");
}

base::Result<Form> checked_form(base::Settings const& settings) {
    LayoutReader page(settings);
    Form const form = read(settings, page);
    if (!page.error()) check(form, page);
    if (page.error()) return *page.error();
    return form;
}

// The places where a sheet is cut: both edges of every card, each once.
std::vector<double> cuts(double first, double size, double pitch, int count) {
    std::vector<double> found;
    for (int i = 0; i < count; ++i)
        for (double const edge : {first + i * pitch, first + i * pitch + size})
            if (found.empty() || edge - found.back() > 0.01) found.push_back(edge);
    return found;
}

} // namespace

base::Result<Form> Form::load(base::Path const& file) {
    auto const settings = base::Settings::load(file);
    if (!settings) return settings.error();
    return checked_form(*settings);
}

base::Result<Form> Form::parse(std::string_view toml, std::string name) {
    auto const settings = base::Settings::parse(toml, std::move(name));
    if (!settings) return settings.error();
    return checked_form(*settings);
}

std::size_t Form::cards_per_sheet() const {
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
}

Box Form::front(std::size_t index) const {
    auto const across = static_cast<std::size_t>(columns);
    Box box = first;
    box.x += static_cast<double>(index % across) * pitch_x;
    std::size_t const row = index / across;
    box.y += static_cast<double>(row) * pitch_y;
    return box;
}

Box Form::back(std::size_t index) const {
    return mirrored(front(index), width);
}

std::vector<Box> Form::crop_marks() const {
    std::vector<Box> found;
    if (marks.length <= 0) return found;
    Box const last = front(cards_per_sheet() - 1);
    double const half = marks.thickness / 2;
    for (double const x : cuts(first.x, first.width, pitch_x, columns))
        for (double const y :
             {first.y - marks.distance - marks.length, last.bottom() + marks.distance})
            found.push_back({x - half, y, marks.thickness, marks.length});
    for (double const y : cuts(first.y, first.height, pitch_y, rows))
        for (double const x :
             {first.x - marks.distance - marks.length, last.right() + marks.distance})
            found.push_back({x, y - half, marks.length, marks.thickness});
    return found;
}

} // namespace renderer
