// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/pictograms.hpp"
#include "cli/sheet.hpp"
#include "sheets/workbook.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>
#include <random>

namespace cli {
namespace {

using base::Result;
using Pictures = std::vector<model::Picture>;

struct PictogramsTestSheetOptions {
    std::string out;
    std::string answers;
    std::vector<std::string> pictures;
    std::string culture;
    int booklets = 1;
};

/// Which drawings are shown.
struct Shown {
    model::Drawings drawings;
    std::string culture;

    std::string of(model::Picture const& picture) const {
        return drawings.name(picture.name, culture);
    }
};

/// The order of one booklet: another for each, so that what stands before a picture helps nobody
/// twice; the same every time it is printed. (std::shuffle differs between libraries.)
Pictures shuffled(Pictures pictures, int booklet) {
    std::mt19937 random(static_cast<std::uint32_t>(booklet));
    for (std::size_t left = pictures.size(); left > 1; --left)
        std::swap(pictures[left - 1], pictures[random() % left]);
    return pictures;
}

constexpr char const* kAdvice[] = {
    "For whoever asks (read it, do not show it)",
    "Ask one person at a time, alone, who has not seen the pictures before. Write no name.",
    ("Say: \"These pictures stand on a machine that tells people where to find help.\" Show one "
     "picture and ask: \"What do you think this picture means?\" If the answer is short, ask once: "
     "\"What would you expect if you touched it?\""),
    "Write down the words as they are said. Do not help, nod or correct. No answer: draw a line.",
    ("Three people judge each answer apart, without knowing what the others said: correct, wrong, "
     "opposite (taken for what does harm), unknown, none."),
};

void add_booklet(std::vector<SheetRow>& rows, Pictures const& pictures, Shown const& shown,
                 int booklet) {
    constexpr double kTitle = 15;
    constexpr double kAdviceSize = 10.5;
    constexpr double kNumber = 11;
    constexpr double kSide = 170; // 60 mm, four to a page
    SheetRow head{"", 0, {{fmt::format("Pictures, booklet {}", booklet), "en", kTitle, true}}};
    for (char const* const advice : kAdvice)
        head.texts.push_back({advice, "en", kAdviceSize, advice == kAdvice[0]});
    std::string const who = shown.culture.empty() ? "............" : shown.culture;
    head.texts.push_back({"Culture or language: " + who +
                              "   Age group: ............   Reads: "
                              "yes / a little / no",
                          "en", kAdviceSize});
    head.new_page = true;
    rows.push_back(std::move(head));
    int number = 0;
    for (model::Picture const& picture : shuffled(pictures, booklet)) {
        std::string const title = fmt::format("{}. What does this picture mean?", ++number);
        rows.push_back({shown.of(picture), kSide, {{title, "en", kNumber}}, 4});
    }
}

/// What the judges need and nobody else may see: which number is which picture.
void add_key(std::vector<SheetRow>& rows, Pictures const& pictures, Shown const& shown,
             int booklet) {
    constexpr double kTitle = 13;
    constexpr double kLine = 8;
    constexpr double kSide = 17; // 6 mm, the size on a card
    SheetRow head{"", 0, {{fmt::format("For judges: booklet {}", booklet), "en", kTitle, true}}};
    head.new_page = true;
    rows.push_back(std::move(head));
    int number = 0;
    for (model::Picture const& picture : shuffled(pictures, booklet)) {
        std::string const opposite =
            picture.opposite.empty() ? "" : "; opposite: " + picture.opposite;
        std::string const line =
            fmt::format("{}. {}: {}{}", ++number, picture.name, picture.meaning, opposite);
        rows.push_back({shown.of(picture), kSide, {{line, "en", kLine}}});
    }
}

Result<Pictures> chosen(PictogramsTestSheetOptions const& options) {
    auto const pictures = read_pictures();
    if (!pictures) return pictures.error();
    if (options.pictures.empty()) return pictures->all();
    Pictures some;
    for (std::string const& name : options.pictures) {
        auto const* const picture = pictures->named(name);
        if (picture == nullptr)
            return base::Error{base::ErrorCode::not_found, name,
                               "is not a picture of data/pictograms/concepts.toml"};
        some.push_back(*picture);
    }
    return some;
}

/// An empty form for the answers of all booklets.
std::string answer_form(Pictures const& pictures, std::string const& culture, int booklets) {
    std::string text = sheets::csv_line(
        {"culture", "person", "number", "picture", "answer", "judge_1", "judge_2", "judge_3"});
    for (int booklet = 1; booklet <= booklets; ++booklet) {
        int number = 0;
        for (model::Picture const& picture : shuffled(pictures, booklet))
            text += sheets::csv_line({culture, std::to_string(booklet), std::to_string(++number),
                                      picture.name, "", "", "", ""});
    }
    return text;
}

Result<Status> run_test_sheet(PictogramsTestSheetOptions const& options, Console const& console) {
    auto const pictures = chosen(options);
    if (!pictures) return pictures.error();
    auto drawings = read_drawings();
    if (!drawings) return drawings.error();
    Shown const shown{std::move(*drawings), options.culture};
    std::vector<SheetRow> rows;
    for (int booklet = 1; booklet <= options.booklets; ++booklet)
        add_booklet(rows, *pictures, shown, booklet);
    for (int booklet = 1; booklet <= options.booklets; ++booklet)
        add_key(rows, *pictures, shown, booklet);
    auto const pdf = sheet_pdf(rows, {"Pictures", "en", console.today});
    if (!pdf) return pdf.error();
    if (auto done = base::write_file(options.out, *pdf); !done) return done.error();
    if (!options.answers.empty())
        if (auto done = base::write_file(options.answers,
                                         answer_form(*pictures, options.culture, options.booklets));
            !done)
            return done.error();
    fmt::print(console.out, "{}: {} pictures in {} booklets\n", options.out, pictures->size(),
               options.booklets);
    return Status::done;
}

std::string not_a_pdf(std::string const& name) {
    return base::lower_ascii(name).ends_with(".pdf") ? "" : "\"" + name + "\" does not end in .pdf";
}

} // namespace

Action declare_pictograms_test_sheet(CommandLine& app) {
    constexpr int kMostBooklets = 100;
    auto options = std::make_shared<PictogramsTestSheetOptions>();
    app.add_option("--out", options->out, "FILE.pdf")->required()->check(not_a_pdf);
    app.add_option("--answers", options->answers, "Also an empty FILE.csv to type the answers in");
    app.add_option("--picture", options->pictures, "Only these pictures, as debt,free")
        ->delimiter(',');
    app.add_option("--culture", options->culture,
                   "Who is asked: a folder in data/pictograms, whose drawings are shown; else "
                   "the common ones");
    app.add_option("--booklets", options->booklets, "How many, each in an order of its own")
        ->within(1, kMostBooklets);
    return [options](Console const& console) { return run_test_sheet(*options, console); };
}

} // namespace cli
