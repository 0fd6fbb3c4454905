// Where things stand on a card and how large they are: layouts/cards/NAME.toml, read and checked.
// docs/CARD-LAYOUT.md explains every key. Lengths are points once they are read.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include "renderer/frame.hpp"
#include <optional>
#include <string>
#include <vector>

namespace renderer {

/// No telephone number is printed smaller than this, pt.
constexpr double kSmallestNumber = 9;

/// How a text may be set: its sizes are tried in turn until it fits.
struct TextSpec {
    std::vector<double> sizes; ///< falling; 0 stands for the floor of the text's language
    text::Weight weight = text::Weight::regular;
    text::Align align = text::Align::start;
    int lines = 1; ///< at most
    Colour colour;
};

/// A text with a box of its own.
struct FieldSpec {
    Box box;
    TextSpec text;
};

/// The services, one below the other, each: kind, name, and below the name its number and facts.
struct RowsSpec {
    Box box;
    double tallest = 0; ///< a single service is not spread over the whole face
    double padding = 0; ///< above and below the content of a row
    double icon = 0;    ///< side of the kind's pictogram
    double icon_gap = 0;
    double line_gap = 0; ///< between name and number
    double phone = 0;    ///< side of the pictogram before the number
    double phone_gap = 0;
    double fact = 0; ///< side of the pictograms at the end of the number's line
    double fact_gap = 0;
    double rule = 0; ///< thickness of the rule between two rows
    Colour icon_colour;
    Colour fact_colour;
    Colour rule_colour;
    TextSpec name;
    TextSpec number;
};

struct FrontSpec {
    FieldSpec region;
    FieldSpec title;
    FieldSpec note; ///< when there is a note, the rows end where its box begins
    RowsSpec rows;
    std::vector<RuleItem> rules;
};

/// The texts beside the code, one below the other, together in the middle of the box.
struct ColumnSpec {
    Box box;
    double gap = 0;
    TextSpec scan;
    TextSpec url;
    TextSpec notice;
};

struct BackSpec {
    Box qr; ///< with its quiet zone
    double smallest_module = 0;
    ColumnSpec column;
    FieldSpec check_by;
    FieldSpec edition;
    std::vector<RuleItem> rules;
};

/// A word laid over each face, as large as its box allows.
struct WatermarkSpec {
    Box front;
    Box back;
    double angle = 0; ///< degrees
    Colour colour;
};

struct CardLayout {
    double width = 0;
    double height = 0;
    double safe = 0;
    int services = 0; ///< at most
    FrontSpec front;
    BackSpec back;
    WatermarkSpec watermark;

    /// Errors name the file, the key and what it should hold.
    static base::Result<CardLayout> load(base::Path const& file);
    static base::Result<CardLayout> parse(std::string_view toml, std::string name);
};

} // namespace renderer
