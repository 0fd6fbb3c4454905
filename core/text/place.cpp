// SPDX-License-Identifier: Apache-2.0
#include "text/place.hpp"
#include <algorithm>

namespace text {
namespace {

bool is_empty(Ink const& ink) {
    return ink.right <= ink.left || ink.bottom <= ink.top;
}

/// The byte of to_utf8(part) at which each unit of `part` begins.
std::vector<std::uint32_t> byte_positions(std::u16string_view part) {
    std::vector<std::uint32_t> bytes;
    bytes.reserve(part.size());
    std::uint32_t byte = 0;
    for (std::size_t position = 0; position < part.size();) {
        char32_t const character = next_code_point(part, position);
        bytes.resize(position, byte);
        byte += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
    return bytes;
}

/// The ink of `glyph` with the pen at `x` on the baseline; `scale` is the size of a font unit.
Ink ink_of(Glyph const& glyph, hb_font_t* font, double x, double scale) {
    hb_glyph_extents_t extents{};
    if (hb_font_get_glyph_extents(font, glyph.id, &extents) == 0) return {};
    double const left = x + glyph.x_offset + extents.x_bearing * scale;
    double const top = glyph.y_offset - extents.y_bearing * scale;
    return {left, top, left + extents.width * scale, top - extents.height * scale};
}

Run run_of(ShapedItem const& shaped, std::u16string_view text, double size) {
    Item const& item = shaped.item;
    std::u16string_view const part = slice(text, item.span);
    Run run;
    run.face = item.face;
    run.script = uscript_getShortName(item.script);
    run.right_to_left = item.right_to_left();
    run.text = to_utf8(part);
    run.glyphs.reserve(shaped.glyphs.size());
    double const scale = size / item.face->units_per_em();
    auto const bytes = byte_positions(part);
    for (ShapedGlyph const& glyph : shaped.glyphs) {
        run.glyphs.push_back({glyph.id, glyph.x_offset * scale, -glyph.y_offset * scale,
                              glyph.advance * scale, bytes[glyph.cluster - item.span.begin]});
        run.width += run.glyphs.back().advance;
    }
    return run;
}

void add(Line& line, Run run, FaceFile const& face, double size) {
    double const scale = size / face.units_per_em();
    run.x = line.width;
    double pen = run.x;
    for (Glyph const& glyph : run.glyphs) {
        join(line.ink, ink_of(glyph, face.font(), pen, scale));
        pen += glyph.advance;
    }
    line.width = pen;
    line.runs.push_back(std::move(run));
}

} // namespace

void join(Ink& ink, Ink const& more) {
    if (is_empty(more)) return;
    if (is_empty(ink)) {
        ink = more;
        return;
    }
    ink.left = std::min(ink.left, more.left);
    ink.top = std::min(ink.top, more.top);
    ink.right = std::max(ink.right, more.right);
    ink.bottom = std::max(ink.bottom, more.bottom);
}

Line place(std::vector<ShapedItem> const& items, std::u16string_view text, double size) {
    std::vector<Level> levels;
    levels.reserve(items.size());
    for (ShapedItem const& item : items)
        levels.push_back(item.item.level);
    Line line;
    line.runs.reserve(items.size());
    for (ShapedItem const& item : items)
        line.text += to_utf8(slice(text, item.item.span));
    for (std::size_t const index : visual_order(levels)) {
        ShapedItem const& item = items[index];
        add(line, run_of(item, text, size), *item.item.face, size);
    }
    return line;
}

void move(Line& line, double right, double down) {
    line.baseline += down;
    line.ink = {line.ink.left + right, line.ink.top + down, line.ink.right + right,
                line.ink.bottom + down};
    for (Run& run : line.runs)
        run.x += right;
}

} // namespace text
