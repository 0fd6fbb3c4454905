// SPDX-License-Identifier: Apache-2.0
#include "text/layout.hpp"
#include "text/break_lines.hpp"
#include "text/decode.hpp"
#include "text/place.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace text {
namespace {

constexpr double kLargestSize = 1e5;
constexpr double kAnyWidth = std::numeric_limits<double>::infinity();

/// `size` as far as it makes sense; not-a-number is no size.
double sane(double size) {
    return size > 0 ? std::min(size, kLargestSize) : 0;
}

class Typesetter {
  public:
    Typesetter(Style const& style, FontSet::Impl const& fonts)
        : style_(style), fonts_(fonts), kit_(fonts.kit(style.language, style.weight)),
          size_(sane(style.size)) {}

    Layout run(std::string_view paragraph, double width) {
        Decoded const decoded = decode(paragraph);
        layout_.right_to_left = kit_.right_to_left;
        layout_.left_out = decoded.left_out;
        for (Span const hard_line : decoded.hard_lines)
            add_hard_line(decoded, hard_line, width);
        for (Line const& line : layout_.lines)
            layout_.width = std::max(layout_.width, line.width);
        settle(std::isfinite(width) ? std::max(width, 0.0) : layout_.width);
        return std::move(layout_);
    }

  private:
    void add_hard_line(Decoded const& decoded, Span span, double width) {
        std::u16string_view const text = slice(decoded.text, span);
        Itemized const found = itemize(text, kit_, fonts_.clusters.get());
        for (std::size_t const position : found.missing) {
            std::size_t at = position;
            note_missing(next_code_point(text, at), decoded.bytes[span.begin + position]);
        }
        ShapedText const shaped(text, found.items, kit_, fonts_.buffer.get());
        double const em = size_ > 0 ? width / size_ : kAnyWidth;
        BrokenLines const broken =
            break_lines(shaped, kit_, fonts_.clusters.get(), em > 0 ? em : 0);
        for (Span const line : broken.lines)
            layout_.lines.push_back(place(shaped.part(line), text, size_));
        layout_.cut_word = layout_.cut_word || broken.cut_word;
    }

    void note_missing(char32_t character, std::size_t byte) {
        auto const known = std::any_of(layout_.missing.begin(), layout_.missing.end(),
                                       [=](Missing const& m) { return m.character == character; });
        if (!known) layout_.missing.push_back({character, byte});
    }

    /// Gives every line its place in a paragraph of `width`.
    void settle(double width) {
        double const em = style_.line_height > 0 ? style_.line_height : kit_.fonts.line_height;
        Face const& face = *kit_.faces.front();
        double const pitch = em * size_;
        double const first = (em + face.ascent() - face.descent()) / 2 * size_;
        for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
            Line& line = layout_.lines[i];
            move(line, left_edge(width - line.width), first + static_cast<double>(i) * pitch);
            join(layout_.ink, line.ink);
        }
        layout_.height = static_cast<double>(layout_.lines.size()) * pitch;
    }

    double left_edge(double spare) const {
        if (style_.align == Align::centre) return spare / 2;
        return (style_.align == Align::end) == kit_.right_to_left ? 0 : spare;
    }

    Style const& style_;
    FontSet::Impl const& fonts_;
    LanguageKit const& kit_;
    double size_;
    Layout layout_;
};

} // namespace

Layout lay_out(std::string_view paragraph, Style const& style, double width, FontSet const& fonts) {
    return Typesetter(style, fonts.impl()).run(paragraph, width);
}

double width_of(std::string_view text, Style const& style, FontSet const& fonts) {
    return lay_out(text, style, kAnyWidth, fonts).width;
}

} // namespace text
