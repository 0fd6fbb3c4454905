// Turns characters into positioned glyphs (HarfBuzz, unhinted) and measures stretches of a line.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/itemize.hpp"

namespace text {

/// Distances in font units, y upwards.
struct ShapedGlyph {
    std::uint32_t id = 0;
    std::size_t cluster = 0; ///< where in the text its cluster begins
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
    std::int32_t advance = 0;
    bool unsafe = false; ///< breaking the text before this cluster changes its shape
};

using ShapedGlyphs = std::vector<ShapedGlyph>; ///< from left to right

struct ShapedItem {
    Item item;
    ShapedGlyphs glyphs;
};

/// One hard line, shaped as a whole. It borrows the text, the kit and the buffer.
class ShapedText {
  public:
    ShapedText(std::u16string_view text, std::vector<Item> const& items, LanguageKit const& kit,
               hb_buffer_t* buffer);

    /// What [span) looks like when it stands alone, in logical order: taken from the whole where
    /// that is safe, shaped again where a letter changes its form at the end of a line.
    std::vector<ShapedItem> part(Span span) const;
    /// The width of part(span), em.
    double width(Span span) const;
    /// The same without shaping again: off by a little where breaking is not safe.
    double estimate(Span span) const { return sums_[span.end] - sums_[span.begin]; }
    bool is_safe(std::size_t position) const { return safe_[position]; }
    std::u16string_view text() const { return text_; }

  private:
    ShapedGlyphs shape(Item const& item, Span span) const;
    ShapedItem cut(ShapedItem const& whole, Span span) const;
    void measure();
    std::vector<ShapedItem>::const_iterator item_at(std::size_t position) const;

    std::u16string_view text_;
    LanguageKit const& kit_;
    hb_buffer_t* buffer_;
    std::vector<ShapedItem> items_;
    std::vector<double> sums_; ///< em; advances of all clusters that begin before a position
    std::vector<bool> safe_;   ///< the text may be divided here without shaping again
};

/// Sum of advances, em.
double width_of(ShapedItem const& item);

} // namespace text
