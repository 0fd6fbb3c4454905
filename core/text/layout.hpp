// Turns one paragraph into lines of positioned runs, and knows nothing of screens or ink:
// kiosk/text_painter draws the result with SDL_ttf, renderer/text_painter with Cairo, so a
// service name breaks in the same place on the glass and on the card.
//
// Every length is in the unit of Style::size: points on cards, pixels on glass. x grows to the
// right, y grows downwards.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/font_set.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class Align {
    start, ///< left in left-to-right paragraphs, right in right-to-left ones
    centre,
    end,
};

struct Style {
    std::string language; ///< BCP 47; decides faces, shaping and line breaking
    Weight weight = Weight::regular;
    double size = 12; ///< em
    Align align = Align::start;
    double line_height = 0; ///< em; 0: what fonts.toml says for the language
};

/// One shaped glyph. The offset is from the pen position, the pen moves by `advance`.
struct Glyph {
    std::uint32_t id = 0; ///< glyph index in the run's face
    double x_offset = 0;
    double y_offset = 0; ///< downwards
    double advance = 0;
    std::uint32_t cluster = 0; ///< byte in Run::text where the glyph's cluster begins
};

/// A piece of a line in one face, script and direction: what either painter draws in one call.
struct Run {
    Face const* face = nullptr; ///< owned by the FontSet
    std::string script;         ///< ISO 15924: "Khmr"
    bool right_to_left = false;
    std::string text;          ///< UTF-8 in logical order
    double x = 0;              ///< left edge of the run, from the left edge of the paragraph
    double width = 0;          ///< sum of advances
    std::vector<Glyph> glyphs; ///< from left to right
};

/// The box that ink really covers, which can be larger than the fonts' own metrics (Khmer,
/// Nastaliq): collisions are decided with this and never with the ascent of a font.
struct Ink {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

struct Line {
    double baseline = 0;   ///< y of the baseline, from the top of the paragraph
    double width = 0;      ///< without the white space at its end
    Ink ink;               ///< from the top left of the paragraph; without area if all is blank
    std::string text;      ///< the line in logical order, without the white space at its end
    std::vector<Run> runs; ///< from left to right
};

/// A character that no face covers, and the first place where it stands.
struct Missing {
    char32_t character = 0;
    std::size_t byte = 0;
    friend bool operator==(Missing const&, Missing const&) = default;
};

struct Layout {
    std::vector<Line> lines;
    bool right_to_left = false; ///< direction of the paragraph
    double width = 0;           ///< of the widest line
    double height = 0;          ///< lines times line height
    Ink ink;                    ///< of all lines; top may be negative, bottom beyond height
    std::vector<Missing> missing;
    bool cut_word =
        false; ///< a single word was wider than the width: it was cut, or a letter runs over
    std::size_t left_out = 0; ///< bytes at the end that were not laid out: more than 64 kB came
};

/// Breaks `paragraph` (UTF-8) into lines at most `width` wide; `width` must be above zero and may
/// be infinite. A newline always breaks (one at the very end leaves an empty last line). Lines
/// break where UAX #14 and ICU's dictionaries (Thai, Lao, Khmer, Burmese) allow it; U+200B allows
/// one more break and U+2060 forbids one. A number ("08:00-17:00", "00999 012 3456") breaks only
/// at its ordinary spaces, not at NO-BREAK SPACE. A word wider than `width` is cut between
/// grapheme clusters, and cut_word says so. Yields at least one line.
/// Runs are ordered by UAX #9; the paragraph's direction is that of `style.language`. A number
/// stays left to right and in one piece. The baseline lies where the first face of the language
/// wants it, also on lines that use other faces, so that neighbours align.
/// Never fails: a character without a glyph is drawn as the face's .notdef and listed in
/// `missing`; malformed UTF-8 becomes U+FFFD. Control characters, overrides of direction and soft
/// hyphens are dropped, tabs are spaces, format characters (joiners, bidi marks) work and are not
/// drawn. A text of more than 64 kB is cut there, and left_out says by how much. The Layout borrows
/// `fonts`, which must outlive it.
Layout lay_out(std::string_view paragraph, Style const& style, double width, FontSet const& fonts);

/// The width of `text` on one line.
double width_of(std::string_view text, Style const& style, FontSet const& fonts);

/// The layout in words, for goldens: a line per line and per run, with face, script, direction,
/// text and positions rounded to 0.1.
std::string dump(Layout const& layout);

} // namespace text
