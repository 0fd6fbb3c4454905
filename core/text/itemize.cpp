// SPDX-License-Identifier: Apache-2.0
#include "text/itemize.hpp"
#include "text/fallback.hpp"

namespace text {
namespace {

/// The end of the stretch from `begin` in which neither script nor level changes.
std::size_t end_of_stretch(std::vector<UScriptCode> const& scripts,
                           std::vector<Level> const& levels, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < scripts.size() && scripts[end] == scripts[begin] && levels[end] == levels[begin])
        ++end;
    return end;
}

} // namespace

Itemized itemize(std::u16string_view text, LanguageKit const& kit, UBreakIterator* clusters) {
    auto const levels = levels_of(text, kit.right_to_left);
    auto const scripts = scripts_of(text, kit.script);
    Itemized found;
    for (std::size_t begin = 0; begin < text.size();) {
        Span const stretch{begin, end_of_stretch(scripts, levels, begin)};
        auto choice = choose_faces(text, stretch, scripts[begin], kit.faces, clusters);
        for (FaceSpan const& part : choice.spans)
            found.items.push_back({part.span, part.face, scripts[begin], levels[begin]});
        found.missing.insert(found.missing.end(), choice.missing.begin(), choice.missing.end());
        begin = stretch.end;
    }
    return found;
}

} // namespace text
