// One face of a card with everything on it in its place: what the painter draws without thinking
// and what the proof and the tests read. Knows neither Cairo nor where its texts came from.
//
// Lengths are points; x grows to the right and y downwards from the top left corner of the card.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/qr.hpp"
#include "text/layout.hpp"
#include <optional>
#include <string>
#include <vector>

namespace renderer {

struct Colour {
    double red = 0; ///< 0 to 1
    double green = 0;
    double blue = 0;
    friend bool operator==(Colour const&, Colour const&) = default;
};

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool holds(Box const& other) const;
    bool overlaps(Box const& other) const;
};

/// The box seen in a mirror that stands upright in the middle of a page `width` wide.
Box mirrored(Box box, double width);

struct TextItem {
    std::string field; ///< for messages: "front.service.1.name"
    text::Layout layout;
    double x = 0; ///< of the paragraph's top left corner
    double y = 0;
    double size = 0;  ///< em
    double floor = 0; ///< smallest size at which this text may be printed
    Colour colour;
    bool turned = false; ///< a quarter turn against the clock about (x, y): read from below
    Box ink() const;
};

struct PictogramItem {
    std::string field;
    std::string name; ///< of data/pictograms/NAME.svg
    Box box;
    Colour colour;
};

struct QrItem {
    std::string field;
    std::string payload;
    QrCode code;
    Box box;           ///< with the quiet zone
    double module = 0; ///< side of a module
};

struct RuleItem {
    Box box;
    Colour colour;
};

/// What leads to the listing when it is touched in a PDF.
struct Link {
    Box box;
    std::string address;
};

/// A word across the whole face, behind everything else. Its middle lies on (x, y).
struct Watermark {
    text::Layout layout;
    double x = 0;
    double y = 0;
    double size = 0;  ///< em
    double angle = 0; ///< degrees, against the clock
    Colour colour;
};

struct Frame {
    double width = 0;
    double height = 0;
    double safe = 0; ///< nothing may stand nearer to the edge than this
    std::vector<TextItem> texts;
    std::vector<PictogramItem> pictograms;
    std::vector<RuleItem> rules;
    std::vector<QrItem> codes;
    std::vector<Link> links;
    std::optional<Watermark> watermark;
    std::vector<double> folds = {};       ///< x of upright folds: nothing but rules crosses them
    std::vector<double> level_folds = {}; ///< y of level ones
    Box safe_area() const { return {safe, safe, width - 2 * safe, height - 2 * safe}; }
};

/// The face in words, for goldens and for people: one line per item, in points rounded to 0.1.
std::string dump(Frame const& frame);

} // namespace renderer
