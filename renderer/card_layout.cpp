// SPDX-License-Identifier: Apache-2.0
#include "renderer/card_layout.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace renderer {
namespace {

constexpr double kMostStretch = 0.1;

/// Makes every box of a layout wider and higher, and squares square again.
class Stretch {
  public:
    Stretch(double across, double down) : across_(across), down_(down) {}

    void apply(FaceSpec& face) const {
        for (FieldSpec& field : face.fields)
            field.box = box(field.box);
        for (RowsSpec& rows : face.rows)
            rows.box = box(rows.box);
        for (ColumnSpec& column : face.columns)
            column.box = box(column.box);
        for (CodeSpec& code : face.codes)
            code.box = square(code.box);
        for (PictureSpec& picture : face.pictures)
            picture.box = square(picture.box);
        for (RuleItem& rule : face.rules)
            rule.box = line(rule.box);
        face.watermark = box(face.watermark);
    }
    void apply(FlowSpec& flow) const {
        flow.box = box(flow.box);
        flow.page = box(flow.page);
    }
    void apply(std::vector<double>& folds, double factor) const {
        for (double& fold : folds)
            fold *= factor;
    }

  private:
    Box box(Box box) const {
        return {box.x * across_, box.y * down_, box.width * across_, box.height * down_};
    }
    Box square(Box const& original) const {
        Box const space = box(original);
        double const side = std::min(space.width, space.height);
        return {space.x + (space.width - side) / 2, space.y + (space.height - side) / 2, side,
                side};
    }
    // The thickness of a line is not stretched.
    Box line(Box const& original) const {
        Box stretched = box(original);
        bool const level = original.width > original.height;
        (level ? stretched.height : stretched.width) = level ? original.height : original.width;
        return stretched;
    }

    double across_;
    double down_;
};

void collect(FaceSpec const& face, std::set<std::string>& words) {
    for (FieldSpec const& field : face.fields)
        words.insert(field.show.begin(), field.show.end());
    for (ColumnSpec const& column : face.columns)
        for (ColumnText const& text : column.texts)
            words.insert(text.show.begin(), text.show.end());
    for (CodeSpec const& code : face.codes)
        words.insert(code.show);
}

} // namespace

base::Result<CardLayout> CardLayout::sized(double wanted_width, double wanted_height) const {
    double const across = wanted_width / width;
    double const down = wanted_height / height;
    if (std::abs(across - 1) > kMostStretch || std::abs(down - 1) > kMostStretch)
        return base::Error{base::ErrorCode::refused, "form",
                           fmt::format("its cards are {:.1f} × {:.1f} pt, and the layout is made "
                                       "for {:.1f} × {:.1f} pt: choose another form",
                                       wanted_width, wanted_height, width, height)};
    CardLayout sized = *this;
    Stretch const stretch(across, down);
    sized.width = wanted_width;
    sized.height = wanted_height;
    stretch.apply(sized.front);
    if (sized.back) stretch.apply(*sized.back);
    if (sized.flow) stretch.apply(*sized.flow);
    stretch.apply(sized.folds, across);
    stretch.apply(sized.level_folds, down);
    return sized;
}

int CardLayout::voices() const {
    return std::max(front.voice, back ? back->voice : 1);
}

bool CardLayout::shows_services() const {
    auto const all = words();
    return !front.rows.empty() || (back && !back->rows.empty()) ||
           std::any_of(all.begin(), all.end(),
                       [](std::string const& word) { return service_word(word).has_value(); });
}

std::vector<std::string> CardLayout::words() const {
    std::set<std::string> words;
    collect(front, words);
    if (back) collect(*back, words);
    if (flow) words.insert({std::string(kContents), std::string(kIndex)});
    return {words.begin(), words.end()};
}

std::optional<ServiceWord> service_word(std::string_view show) {
    constexpr std::string_view kPrefix = "service.";
    if (!show.starts_with(kPrefix)) return std::nullopt;
    show.remove_prefix(kPrefix.size());
    std::size_t number = 0;
    auto const read = std::from_chars(show.data(), show.data() + show.size(), number);
    auto const digits = static_cast<std::size_t>(read.ptr - show.data());
    if (read.ec != std::errc{} || number == 0 || digits >= show.size() || show[digits] != '.')
        return std::nullopt;
    return ServiceWord{number - 1, show.substr(digits + 1)};
}

} // namespace renderer
