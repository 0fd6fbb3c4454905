// SPDX-License-Identifier: Apache-2.0
#include "cards/cover.hpp"
#include "cards/pile.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace cards {
namespace {

constexpr double kMargin = 42; // pt: what office printers leave free, and a hand to hold it
constexpr double kLine = 11;   // pt, em
constexpr double kHeading = 14;
constexpr double kGap = 5;                                      // pt, below a line
constexpr std::array kColumns = {0.30, 0.22, 0.24, 0.14, 0.10}; // shares of the width
constexpr renderer::Colour kInk = {};

/// Writes lines down the page, and goes on to the next page when one is full.
class Writer {
  public:
    Writer(renderer::Form const& form, CoverWords const& words) : form_(form), words_(words) {
        auto const* const language = words.stock.words.language(words.speaker.language);
        from_right_ = language != nullptr && language->right_to_left;
        turn();
    }

    void heading(std::string const& text) {
        y_ += kGap;
        line({{text, words_.speaker.language}}, {kHeading, text::Weight::bold}, {1});
    }
    void sentence(std::string const& text) {
        line({{text, words_.speaker.language}}, {kLine, text::Weight::regular}, {1});
    }
    void row(std::vector<wording::Said> const& cells) {
        line(cells, {kLine, text::Weight::regular}, {kColumns.begin(), kColumns.end()});
    }
    std::vector<renderer::Card> take() {
        std::vector<renderer::Card> cards;
        for (renderer::Frame& page : pages_)
            cards.push_back({words_.speaker.language, words_.speaker.say("card.title"),
                             std::move(page), std::nullopt});
        return cards;
    }

  private:
    struct Look {
        double size;
        text::Weight weight;
    };

    void turn() {
        renderer::Frame page;
        page.width = form_.card_width();
        page.height = form_.card_height();
        page.safe = kMargin;
        pages_.push_back(std::move(page));
        y_ = kMargin;
    }
    void line(std::vector<wording::Said> const& cells, Look const& look,
              std::vector<double> const& shares) {
        double const width = form_.card_width() - 2 * kMargin;
        std::vector<renderer::TextItem> texts;
        double x = kMargin;
        double height = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            renderer::Box box{x, 0, width * shares[i] - kGap, 0};
            x += width * shares[i];
            texts.push_back(text(cells[i], look, box));
            height = std::max(height, texts.back().layout.height);
        }
        if (y_ + height > form_.card_height() - kMargin) turn();
        for (renderer::TextItem& one : texts) {
            one.y = y_;
            pages_.back().texts.push_back(std::move(one));
        }
        y_ += height + kGap;
    }
    /// A text that runs the other way than the page still begins at the side of its column.
    renderer::TextItem text(wording::Said const& said, Look const& look, renderer::Box box) const {
        if (from_right_) box = renderer::mirrored(box, form_.card_width());
        text::Style style{said.language, look.weight, look.size};
        auto const* const language = words_.stock.words.language(said.language);
        bool const from_right = language != nullptr && language->right_to_left;
        if (from_right != from_right_) style.align = text::Align::end;
        return {"cover",   text::lay_out(said.text, style, box.width, words_.stock.fonts),
                box.x,     0,
                look.size, 0,
                kInk};
    }

    renderer::Form const& form_;
    CoverWords const& words_;
    bool from_right_ = false;
    std::vector<renderer::Frame> pages_;
    double y_ = kMargin;
};

/// Languages by their own names, as on the desk.
wording::Said languages_of(Job const& job, catalogue::Catalogue const& words) {
    std::string text;
    for (std::string const& tag : job.languages) {
        auto const* const language = words.language(tag);
        text += (text.empty() ? "" : ", ") + (language == nullptr ? tag : language->endonym);
    }
    return {text, job.languages.front()};
}

void write_lines(Writer& writer, std::vector<CoverLine> const& lines, CoverWords const& words) {
    std::string document;
    for (CoverLine const& line : lines) {
        if (line.document != document) writer.heading(line.document + ".pdf");
        document = line.document;
        std::string const sheets = line.first_sheet == line.last_sheet
                                       ? std::to_string(line.first_sheet)
                                       : fmt::format("{}–{}", line.first_sheet, line.last_sheet);
        writer.row({words.speaker.region(line.job->region),
                    languages_of(*line.job, words.stock.words),
                    {words.speaker.say("desk.kind." + line.job->layout), words.speaker.language},
                    {words.stock.words.counted(words.speaker.language, "desk.copies",
                                               static_cast<int>(line.copies)),
                     words.speaker.language},
                    {sheets, "en"}});
    }
}

void write_missing(Writer& writer, std::vector<Job const*> const& missing,
                   CoverWords const& words) {
    if (missing.empty()) return;
    writer.heading(words.speaker.say("error.nothing-to-print"));
    for (Job const* const job : missing)
        writer.row({words.speaker.region(job->region), languages_of(*job, words.stock.words)});
}

} // namespace

base::Result<Document> cover_sheet(std::vector<CoverLine> const& lines,
                                   std::vector<Job const*> const& missing,
                                   CoverWords const& words) {
    auto const form = renderer::Form::load(settings_file("forms", "a4"));
    if (!form) return form.error();
    edition::Label const& label = words.stock.label;
    wording::Speaker const& speaker = words.speaker;
    Writer writer(*form, words);
    writer.heading(speaker.say(
        "desk.edition", {{"number", std::to_string(label.number)},
                         {"month", catalogue::month_and_year(label.published, speaker.language)}}));
    if (label.sample) writer.sentence(speaker.say("card.sample"));
    if (label.draft) writer.sentence(speaker.say("listing.draft"));
    write_lines(writer, lines, words);
    write_missing(writer, missing, words);
    auto const pages = writer.take();
    auto pdf =
        renderer::pdf(pages, *form, {pages.front().title, speaker.language, label.published});
    if (!pdf) return pdf.error();
    return Document{"cover", std::move(*pdf), *form, pages.size(), false};
}

} // namespace cards
