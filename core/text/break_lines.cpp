// SPDX-License-Identifier: Apache-2.0
#include "text/break_lines.hpp"
#include "text/numbers.hpp"
#include <algorithm>
#include <unicode/uchar.h>

namespace text {
namespace {

using Positions = std::vector<std::size_t>;

/// Rounding must not push out a line that was measured to fit.
constexpr double kTolerance = 1e-6;
/// Shaping again changes a few letters; an estimate this much too wide, em, is not worth the try.
constexpr double kHopeless = 2;

/// Every boundary of `iterator` behind the first unit; the last is the end of the text.
Positions boundaries(UBreakIterator* iterator, std::u16string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
    Positions found;
    for (auto next = ubrk_next(iterator); next != UBRK_DONE; next = ubrk_next(iterator))
        found.push_back(static_cast<std::size_t>(next));
    if (found.empty() || found.back() != text.size()) found.push_back(text.size());
    return found;
}

/// A dash or a no-break space does not divide a number.
void keep_numbers_whole(Positions& breaks, std::u16string_view text) {
    auto const numbers = find_numbers(text);
    std::erase_if(breaks, [&](std::size_t position) {
        auto const number = std::partition_point(
            numbers.begin(), numbers.end(), [&](Span const& span) { return span.end <= position; });
        bool const inside = number != numbers.end() && number->begin < position;
        return inside && text[position - 1] != u' ';
    });
}

/// True when the letter before `position` is drawn together with the one behind it.
bool joins(std::u16string_view text, std::size_t position) {
    auto const category = u_getIntPropertyValue(text[position - 1], UCHAR_INDIC_SYLLABIC_CATEGORY);
    return position < text.size() &&
           (category == U_INSC_VIRAMA || category == U_INSC_INVISIBLE_STACKER);
}

class Breaker {
  public:
    Breaker(ShapedText const& shaped, LanguageKit const& kit, UBreakIterator* clusters,
            double width)
        : shaped_(shaped), text_(shaped.text()), kit_(kit), clusters_(clusters),
          width_(width + kTolerance) {}

    BrokenLines run() {
        std::size_t begin = 0;
        do {
            std::size_t const end = end_of_line(begin);
            result_.lines.push_back(without_spaces({begin, end}));
            begin = end;
        } while (begin < text_.size());
        return std::move(result_);
    }

  private:
    Span without_spaces(Span line) const {
        while (line.end > line.begin && is_breaking_space(text_[line.end - 1]))
            --line.end;
        return line;
    }

    bool fits(Span line) const {
        Span const inked = without_spaces(line);
        double const estimate = shaped_.estimate(inked);
        if (shaped_.is_safe(inked.begin) && shaped_.is_safe(inked.end)) return estimate <= width_;
        return estimate <= width_ + kHopeless && shaped_.width(inked) <= width_;
    }

    std::size_t end_of_line(std::size_t begin) {
        if (fits({begin, text_.size()})) return text_.size();
        find_breaks();
        if (std::size_t const end = last_fitting(breaks_, begin); end > begin) return end;
        return end_within_word(begin);
    }

    void find_breaks() {
        if (!breaks_.empty()) return;
        breaks_ = boundaries(kit_.line_breaks ? kit_.line_breaks.get() : clusters_, text_);
        keep_numbers_whole(breaks_, text_);
    }

    /// The last of `positions` behind `begin` up to which the line fits; `begin` if there is none.
    std::size_t last_fitting(Positions const& positions, std::size_t begin) const {
        auto const first = std::upper_bound(positions.begin(), positions.end(), begin);
        auto last = first;
        while (last != positions.end() &&
               shaped_.estimate(without_spaces({begin, *last})) <= width_ + kHopeless)
            ++last;
        while (last != first)
            if (--last; fits({begin, *last})) return *last;
        return begin;
    }

    std::size_t end_within_word(std::size_t begin) {
        if (cuts_.empty()) {
            cuts_ = boundaries(clusters_, text_);
            std::erase_if(cuts_, [&](std::size_t position) { return joins(text_, position); });
        }
        result_.cut_word = true;
        std::size_t end = last_fitting(cuts_, begin);
        if (end == begin) end = *std::upper_bound(cuts_.begin(), cuts_.end(), begin);
        while (end < text_.size() && is_breaking_space(text_[end]))
            ++end;
        return end;
    }

    ShapedText const& shaped_;
    std::u16string_view text_;
    LanguageKit const& kit_;
    UBreakIterator* clusters_;
    double width_;
    Positions breaks_;
    Positions cuts_;
    BrokenLines result_;
};

} // namespace

BrokenLines break_lines(ShapedText const& shaped, LanguageKit const& kit, UBreakIterator* clusters,
                        double width) {
    return Breaker(shaped, kit, clusters, width).run();
}

} // namespace text
