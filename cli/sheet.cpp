// SPDX-License-Identifier: Apache-2.0
#include "cli/sheet.hpp"
#include "base/files.hpp"
#include <algorithm>

namespace cli {
namespace {

using base::Result;
using renderer::Box;
using renderer::Colour;
using renderer::Frame;

constexpr double kWidth = 595.28; // A4 (ISO 216), pt
constexpr double kHeight = 841.89;
constexpr double kMargin = 48;
constexpr double kGap = 10;
constexpr double kRuleHeight = 0.5;
constexpr double kWritingLine = 24;
constexpr double kBoxes = 304; // where boxes to tick begin, pt from the left edge
constexpr double kBoxStep = 61;
constexpr double kBoxSide = 8;
constexpr Colour kBlack{0, 0, 0};
constexpr Colour kGrey{0.4, 0.4, 0.4};

/// A row in its size, not yet in its place.
struct SetRow {
    SheetRow const* row = nullptr;
    std::vector<text::Layout> texts;
    std::vector<std::vector<text::Layout>> boxes; ///< the words beside them, for each text
    double indent = 0;
    double height = 0;
};

class Pages {
  public:
    explicit Pages(text::FontSet const& fonts) : fonts_(fonts) {}

    Result<base::Done> add(SheetRow const& row) {
        auto const set = set_row(row);
        if (!set) return set.error();
        if (set->height > kHeight - 2 * kMargin)
            return base::Error{base::ErrorCode::too_large, row.texts.front().text,
                               "is higher than a page"};
        if (frames_.empty() || row.new_page || y_ + set->height > kHeight - kMargin) begin_page();
        place(*set);
        return base::Done{};
    }
    std::vector<Frame> frames() && { return std::move(frames_); }

  private:
    void begin_page() {
        frames_.push_back({kWidth, kHeight, kMargin / 2, {}, {}, {}, {}, {}, {}, {}});
        y_ = kMargin;
    }

    /// The words of `boxes` in the size of `text`.
    std::vector<text::Layout> set_boxes(SheetText const& text) const {
        std::vector<text::Layout> all;
        for (std::string const& word : text.boxes)
            all.push_back(
                text::lay_out(word, {"en", text::Weight::regular, text.size, text::Align::start, 0},
                              kBoxStep - 1.5 * kBoxSide - 1, fonts_));
        return all;
    }

    Result<SetRow> set_row(SheetRow const& row) const {
        SetRow set{&row, {}, {}, row.side > 0 ? row.side + kGap : 0, 0};
        for (SheetText const& text : row.texts) {
            text::Style const style{text.language,
                                    text.bold ? text::Weight::bold : text::Weight::regular,
                                    text.size, text::Align::start, 0};
            double const right = text.boxes.empty() ? kWidth - kMargin : kBoxes - kGap;
            set.texts.push_back(
                text::lay_out(text.text, style, right - kMargin - set.indent, fonts_));
            set.boxes.push_back(set_boxes(text));
            if (!set.texts.back().missing.empty())
                return base::Error{base::ErrorCode::malformed, text.text,
                                   "has a character that none of our fonts has"};
            set.height += set.texts.back().height;
        }
        set.height += row.lines_to_write * kWritingLine;
        set.height = std::max(set.height, row.side) + kGap;
        return set;
    }

    void place(SetRow const& set) {
        Frame& frame = frames_.back();
        SheetRow const& row = *set.row;
        if (!row.picture.empty())
            frame.pictograms.push_back(
                {row.picture, row.picture, {kMargin, y_, row.side, row.side}, kBlack});
        double y = y_;
        for (std::size_t i = 0; i < set.texts.size(); ++i) {
            SheetText const& text = row.texts[i];
            frame.texts.push_back({"row", set.texts[i], kMargin + set.indent, y, text.size, 0,
                                   text.grey ? kGrey : kBlack});
            for (std::size_t box = 0; box < set.boxes[i].size(); ++box)
                add_box(frame, kBoxes + static_cast<double>(box) * kBoxStep, y,
                        {set.boxes[i][box], text.size});
            y += set.texts[i].height;
        }
        for (int line = 0; line < row.lines_to_write; ++line)
            add_rule(frame, y += kWritingLine, set.indent);
        y_ += set.height;
        add_rule(frame, y_ - kGap / 2, 0);
    }

    /// An empty square, and its word beside it.
    static void add_box(Frame& frame, double x, double y,
                        std::pair<text::Layout, double> const& word) {
        double const top = y + (word.first.height - kBoxSide) / 2;
        for (double const along : {0.0, kBoxSide}) {
            frame.rules.push_back({{x, top + along, kBoxSide + kRuleHeight, kRuleHeight}, kBlack});
            frame.rules.push_back({{x + along, top, kRuleHeight, kBoxSide}, kBlack});
        }
        frame.texts.push_back({"box", word.first, x + 1.5 * kBoxSide, y, word.second, 0, kBlack});
    }

    static void add_rule(Frame& frame, double y, double indent) {
        Box const box{kMargin + indent, y, kWidth - 2 * kMargin - indent, kRuleHeight};
        frame.rules.push_back({box, kGrey});
    }

    text::FontSet const& fonts_;
    std::vector<Frame> frames_;
    double y_ = 0;
};

/// Paper as a form for one large "card": page after page, on both sides of the sheet.
renderer::Form paper() {
    renderer::Form form;
    form.width = kWidth;
    form.height = kHeight;
    form.first = {0, 0, kWidth, kHeight};
    return form;
}

} // namespace

Result<std::string> sheet_pdf(std::vector<SheetRow> const& rows,
                              renderer::Metadata const& metadata) {
    auto const fonts = text::FontSet::load(base::share_folder() / "fonts");
    if (!fonts) return fonts.error();
    Pages pages(*fonts);
    for (SheetRow const& row : rows)
        if (auto const done = pages.add(row); !done) return done.error();
    auto frames = std::move(pages).frames();
    if (frames.size() % 2 != 0) frames.push_back({kWidth, kHeight, 0, {}, {}, {}, {}, {}, {}, {}});
    std::vector<renderer::Card> sheets;
    for (std::size_t i = 0; i + 1 < frames.size(); i += 2)
        sheets.push_back({"", metadata.title, std::move(frames[i]), std::move(frames[i + 1])});
    return renderer::pdf(sheets, paper(), metadata);
}

} // namespace cli
