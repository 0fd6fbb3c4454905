// Pages for people with a pen: rows of pictures and texts on A4, one below the other, as PDF.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/output.hpp"
#include "text/layout.hpp"
#include <string>
#include <vector>

namespace cli {

/// A text of a row, set in the fonts of its language.
struct SheetText {
    std::string text;
    std::string language;
    double size = 0; ///< pt
    bool bold = false;
    bool grey = false;
    std::vector<std::string> boxes = {}; ///< to tick, each with its word, on the right half
};

/// A picture on the left (none: the whole width is text), texts beside it, and room to write.
struct SheetRow {
    std::string picture; ///< file stem in data/pictograms
    double side = 0;     ///< of the picture, pt
    std::vector<SheetText> texts;
    int lines_to_write = 0; ///< ruled lines below the texts
    bool new_page = false;  ///< begins a page
};

/// The rows on as many A4 pages as they need, a rule between each. A text that is higher than a
/// page, or has a character without a glyph, is refused with its words.
base::Result<std::string> sheet_pdf(std::vector<SheetRow> const& rows,
                                    renderer::Metadata const& metadata);

} // namespace cli
