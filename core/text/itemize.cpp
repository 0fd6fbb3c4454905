// SPDX-License-Identifier: Apache-2.0
#include "text/itemize.hpp"
#include "text/fallback.hpp"
#include <algorithm>

namespace text {
namespace {

/// The end of the stretch from `begin` in which `values` do not change.
template <typename T> std::size_t end_of_stretch(std::vector<T> const& values, std::size_t begin) {
    auto const from = values.begin() + static_cast<std::ptrdiff_t>(begin);
    auto const to = std::find_if(from, values.end(), [&](T value) { return value != *from; });
    return static_cast<std::size_t>(to - values.begin());
}

class Itemizer {
  public:
    Itemizer(std::u16string_view text, LanguageKit const& kit, UBreakIterator* clusters)
        : text_(text), kit_(kit), clusters_(clusters) {}

    Itemized run() {
        auto const levels = levels_of(text_, kit_.right_to_left);
        for (std::size_t begin = 0; begin < text_.size();) {
            Span const stretch{begin, end_of_stretch(levels, begin)};
            add_level(stretch, levels[begin]);
            begin = stretch.end;
        }
        return std::move(found_);
    }

  private:
    /// Scripts are found within one level, so that the space behind a Latin name in an Arabic
    /// line is Arabic and not a run of its own.
    void add_level(Span stretch, Level level) {
        auto const scripts = scripts_of(slice(text_, stretch), kit_.script);
        for (std::size_t begin = 0; begin < scripts.size();) {
            std::size_t const end = end_of_stretch(scripts, begin);
            add({stretch.begin + begin, stretch.begin + end}, scripts[begin], level);
            begin = end;
        }
    }

    void add(Span part, UScriptCode script, Level level) {
        auto const choice = choose_faces(text_, part, script, kit_.faces, clusters_);
        for (FaceSpan const& face : choice.spans)
            found_.items.push_back({face.span, face.face, script, level});
        found_.missing.insert(found_.missing.end(), choice.missing.begin(), choice.missing.end());
    }

    std::u16string_view text_;
    LanguageKit const& kit_;
    UBreakIterator* clusters_;
    Itemized found_;
};

} // namespace

Itemized itemize(std::u16string_view text, LanguageKit const& kit, UBreakIterator* clusters) {
    return Itemizer(text, kit, clusters).run();
}

} // namespace text
