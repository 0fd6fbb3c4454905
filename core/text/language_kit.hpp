// What laying out text of one language needs, found once and kept.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/face_file.hpp"
#include "text/font_set.hpp"
#include "text/handles.hpp"
#include <string>
#include <unicode/uscript.h>
#include <vector>

namespace text {

/// Faces are borrowed from the FontSet that keeps the kit.
struct LanguageKit {
    LanguageFonts fonts;
    std::vector<FaceFile const*> faces; ///< of one weight, in fall-back order
    std::string locale;                 ///< as ICU spells it; empty for a tag it cannot read
    UScriptCode script = USCRIPT_LATIN; ///< what the language is written in
    bool right_to_left = false;
    hb_language_t shaping = nullptr; ///< owned by HarfBuzz
    BreakIterator line_breaks;       ///< UAX #14 with ICU's dictionaries
};

/// The parts of a kit that Unicode knows; fonts and faces are left to the FontSet.
LanguageKit kit_for(std::string const& language);

/// Extended grapheme clusters (UAX #29), which are the same in every language.
BreakIterator open_clusters();

} // namespace text
