// What stands where on a card, and how large: layouts/cards/NAME.toml, read and checked. A layout
// names words; which words those are is the business of whoever asks for the card.
// docs/CARD-LAYOUT.md explains every key. Lengths are points once they are read.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include "renderer/frame.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace renderer {

/// The words above a booklet's contents and its index.
constexpr std::string_view kContents = "card.contents";
constexpr std::string_view kIndex = "card.by_topic";

/// No telephone number is printed smaller than this, pt.
constexpr double kSmallestNumber = 9;

/// How a text may be set: its sizes are tried in turn until it fits.
struct TextSpec {
    std::vector<double> sizes; ///< falling; 0 stands for the floor of the text's language
    text::Weight weight = text::Weight::regular;
    text::Align align = text::Align::start;
    int lines = 1; ///< at most
    Colour colour;
    bool number = false; ///< digits: one line, left to right, in the Latin face
};

/// A text with a box of its own.
struct FieldSpec {
    std::string name;              ///< for messages: "title"
    std::vector<std::string> show; ///< words to choose from, the first that fits; then shorter ones
    Box box;
    TextSpec text;
    bool optional = false; ///< left out when it fits at no step, instead of refused
    bool turned = false;   ///< read from below
};

/// The services, one below the other, each: kind, name, and below the name its number and facts.
struct RowsSpec {
    Box box;
    int from = 1; ///< the first service that stands here
    int most = 1;
    std::string until;  ///< when this field has words, the rows end where its box begins
    double tallest = 0; ///< a single service is not spread over the whole face
    double padding = 0; ///< above and below the content of a row
    double icon = 0;    ///< side of the kind's pictogram
    double icon_gap = 0;
    double line_gap = 0; ///< between name and number
    double phone = 0;    ///< side of the pictogram before the number
    double phone_gap = 0;
    double fact = 0; ///< side of the pictograms at the end of the number's line; 0: none
    double fact_gap = 0;
    double rule = 0; ///< thickness of the rule between two rows
    Colour icon_colour;
    Colour fact_colour;
    Colour rule_colour;
    TextSpec name;
    TextSpec number;
};

/// One of the texts of a column.
struct ColumnText {
    std::string name;
    std::vector<std::string> show;
    TextSpec text;
    bool optional = false; ///< left out when the column is full, the last one first
};

/// Texts one below the other, together in the middle of the box or from its top.
struct ColumnSpec {
    Box box;
    double gap = 0;
    bool from_top = false;
    std::vector<ColumnText> texts;
};

struct CodeSpec {
    std::string name;
    std::string show; ///< the words to encode
    Box box;          ///< with its quiet zone
    double smallest_module = 0;
};

struct PictureSpec {
    std::string name;
    std::string show; ///< a pictogram, or "service.1.kind"
    Box box;
    Colour colour;
};

struct FaceSpec {
    int voice = 1; ///< which of the languages asked for speaks here: 1 or 2
    std::vector<FieldSpec> fields;
    std::vector<RowsSpec> rows;
    std::vector<ColumnSpec> columns;
    std::vector<CodeSpec> codes;
    std::vector<PictureSpec> pictures;
    std::vector<RuleItem> rules;
    Box watermark; ///< what DRAFT fills
};

/// The pages of a booklet between its cover and its last page: services by topic, one after the
/// other, with contents before and an index behind them.
struct FlowSpec {
    Box box;             ///< of what stands on a page
    Box page;            ///< of its number
    double gap = 0;      ///< between two services, and above a heading
    double line_gap = 0; ///< between the lines of a service
    double icon = 0;     ///< side of the pictogram of a service or a topic
    double icon_gap = 0;
    double mark = 0; ///< side of the pictogram before a line
    double mark_gap = 0;
    double rule = 0; ///< thickness of the rule below a heading
    Colour icon_colour;
    Colour mark_colour;
    Colour rule_colour;
    TextSpec heading;     ///< "Contents", a topic
    TextSpec name;        ///< of a service
    TextSpec number;      ///< to press
    TextSpec text;        ///< all other lines
    TextSpec page_number; ///< on the page, in the contents and in the index
};

struct CardLayout {
    double width = 0;
    double height = 0;
    double safe = 0;
    int services = 0; ///< at most
    std::string form; ///< the paper it is printed on unless another is asked for
    double angle = 0; ///< of the watermark, degrees
    Colour watermark;
    std::vector<double> folds;       ///< x of upright folds
    std::vector<double> level_folds; ///< y of level ones
    FaceSpec front;
    std::optional<FaceSpec> back;
    std::optional<FlowSpec>
        flow; ///< of a booklet, whose cover is the front, and its last page the back

    /// The layout on a card of another size: every box is stretched with it, texts and pictograms
    /// keep theirs. Sizes that differ by more than a tenth are refused.
    base::Result<CardLayout> sized(double width, double height) const;
    /// How many languages it speaks: 1 or 2.
    int voices() const;
    bool shows_services() const;
    /// The names of all words it shows, each once.
    std::vector<std::string> words() const;

    /// Errors name the file, the key and what it should hold.
    static base::Result<CardLayout> load(base::Path const& file);
    static base::Result<CardLayout> parse(std::string_view toml, std::string name);
};

/// The number N and the rest of a word about one of the services: "service.2.name".
struct ServiceWord {
    std::size_t index = 0; ///< from 0
    std::string_view what; ///< "name"
};
std::optional<ServiceWord> service_word(std::string_view show);

} // namespace renderer
