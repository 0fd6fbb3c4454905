// Which face draws which part of a stretch of one script.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/language_kit.hpp"
#include "text/utf16.hpp"

namespace text {

struct FaceSpan {
    Span span;
    FaceFile const* face = nullptr;
};

struct FaceChoice {
    std::vector<FaceSpan> spans;      ///< in order, without gaps; neighbours differ in face
    std::vector<std::size_t> missing; ///< characters the chosen face cannot draw
};

/// Goes through `faces` in order. The first that has all letters of `script` in the stretch is
/// preferred, so that a Vietnamese name in a Thai line is not set in two designs; a grapheme
/// cluster that it lacks takes the first face that has the whole cluster, also in a composed or
/// decomposed form. What no face has stays with the preferred one and is missing.
FaceChoice choose_faces(std::u16string_view text, Span stretch, UScriptCode script,
                        std::vector<FaceFile const*> const& faces, UBreakIterator* clusters);

} // namespace text
