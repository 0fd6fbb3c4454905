// SPDX-License-Identifier: Apache-2.0
#include "text/shape.hpp"
#include <algorithm>

namespace text {
namespace {

/// The glyphs of clusters in `span`. Clusters rise from left to right, or fall in right-to-left
/// text, so both ends are found by halving.
ShapedGlyphs glyphs_within(ShapedGlyphs const& glyphs, Span span, bool right_to_left) {
    auto const before = [&](std::size_t limit) {
        return [=](ShapedGlyph const& glyph) {
            return right_to_left ? glyph.cluster >= limit : glyph.cluster < limit;
        };
    };
    auto const border = [&](std::size_t limit) {
        return std::partition_point(glyphs.begin(), glyphs.end(), before(limit));
    };
    if (right_to_left) return {border(span.end), border(span.begin)};
    return {border(span.begin), border(span.end)};
}

hb_script_t shaping_script(UScriptCode script) {
    return hb_script_from_string(uscript_getShortName(script), -1);
}

ShapedGlyphs read_glyphs(hb_buffer_t* buffer) {
    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    ShapedGlyphs glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        bool const unsafe =
            (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_offset,
                          positions[i].y_offset, positions[i].x_advance, unsafe});
    }
    return glyphs;
}

} // namespace

ShapedText::ShapedText(std::u16string_view text, std::vector<Item> const& items,
                       LanguageKit const& kit, hb_buffer_t* buffer)
    : text_(text), kit_(kit), buffer_(buffer), sums_(text.size() + 1), safe_(text.size() + 1) {
    items_.reserve(items.size());
    for (Item const& item : items)
        items_.push_back({item, shape(item, item.span)});
    measure();
}

/// Shapes `span` of `item` without its surroundings: painters draw runs one by one, too.
ShapedGlyphs ShapedText::shape(Item const& item, Span span) const {
    hb_buffer_clear_contents(buffer_);
    hb_buffer_set_content_type(buffer_, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_flags(buffer_, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_direction(buffer_, item.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, shaping_script(item.script));
    hb_buffer_set_language(buffer_, kit_.shaping);
    for (std::size_t position = span.begin; position < span.end;) {
        auto const cluster = static_cast<unsigned>(position);
        hb_buffer_add(buffer_, next_code_point(text_, position), cluster);
    }
    hb_shape(item.face->font(), buffer_, nullptr, 0);
    ShapedGlyphs glyphs = read_glyphs(buffer_);
    hb_buffer_clear_contents(buffer_);
    return glyphs;
}

void ShapedText::measure() {
    safe_.front() = true;
    safe_.back() = true;
    for (ShapedItem const& whole : items_) {
        for (ShapedGlyph const& glyph : whole.glyphs) {
            sums_[glyph.cluster + 1] += glyph.advance / whole.item.face->units_per_em();
            safe_[glyph.cluster] = !glyph.unsafe;
        }
        safe_[whole.item.span.begin] = true;
    }
    for (std::size_t i = 1; i < sums_.size(); ++i)
        sums_[i] += sums_[i - 1];
}

std::vector<ShapedItem>::const_iterator ShapedText::item_at(std::size_t position) const {
    return std::partition_point(items_.begin(), items_.end(), [=](ShapedItem const& whole) {
        return whole.item.span.end <= position;
    });
}

std::vector<ShapedItem> ShapedText::part(Span span) const {
    std::vector<ShapedItem> parts;
    for (auto whole = item_at(span.begin);
         whole != items_.end() && whole->item.span.begin < span.end; ++whole)
        parts.push_back(cut(*whole, {std::max(span.begin, whole->item.span.begin),
                                     std::min(span.end, whole->item.span.end)}));
    return parts;
}

ShapedItem ShapedText::cut(ShapedItem const& whole, Span span) const {
    if (span == whole.item.span) return whole;
    ShapedItem part{whole.item, {}};
    part.item.span = span;
    part.glyphs = is_safe(span.begin) && is_safe(span.end)
                      ? glyphs_within(whole.glyphs, span, whole.item.right_to_left())
                      : shape(whole.item, span);
    return part;
}

double ShapedText::width(Span span) const {
    if (is_safe(span.begin) && is_safe(span.end)) return estimate(span);
    double sum = 0;
    for (ShapedItem const& item : part(span))
        sum += width_of(item);
    return sum;
}

double width_of(ShapedItem const& item) {
    double sum = 0;
    for (ShapedGlyph const& glyph : item.glyphs)
        sum += glyph.advance;
    return sum / item.item.face->units_per_em();
}

} // namespace text
