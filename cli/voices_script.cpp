// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/sheet.hpp"
#include "cli/source.hpp"
#include "cli/voices.hpp"
#include "recording/script.hpp"
#include "sheets/workbook.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;
using Lines = std::vector<recording::Line>;

struct VoicesScriptOptions {
    std::string language;
    std::string source;
    std::string out;

    bool to_csv() const { return base::lower_ascii(out).ends_with(".csv"); }
};

std::string not_a_script_file(std::string const& name) {
    std::string const lower = base::lower_ascii(name);
    bool const known = lower.ends_with(".pdf") || lower.ends_with(".csv");
    return known ? "" : "\"" + name + "\" does not end in .pdf or .csv";
}

/// Calls `each` with a line and its take: digits come round twice.
template <typename Each> void for_each_take(Lines const& lines, Each each) {
    for (recording::Line const& line : lines)
        each(line, 1);
    for (recording::Line const& line : lines)
        if (line.twice) each(line, 2);
}

std::string take_file(recording::Line const& line, int take) {
    return line.key + (take == 1 ? ".wav" : fmt::format(".{}.wav", take));
}

std::string csv(Lines const& lines) {
    std::string text =
        sheets::csv_line({"number", "file", "say", "language", "means", "how", "picture"});
    int number = 0;
    for_each_take(lines, [&](recording::Line const& line, int take) {
        text += sheets::csv_line({std::to_string(++number), take_file(line, take), line.words,
                                  line.language, line.english, line.how_to_say(), line.picture});
    });
    return text;
}

constexpr char const* kScriptAdvice[] = {
    "Before you begin",
    "Sit in a small room with soft things in it. Close windows, stop fans. Hold the telephone a "
    "hand's length from your mouth.",
    "Speak as to a friend who is tired: slowly, kindly, never loud. Wait half a second before and "
    "after each sentence.",
    "Make one file for each row and name it as the row says. A slip: say it again in a new file.",
    "You decide: you may stop, and you may have your voice taken out later. Your name is not kept.",
};

std::vector<SheetRow> sheet_rows(Lines const& lines, std::string const& language) {
    constexpr double kTitle = 16;
    constexpr double kWords = 14;
    constexpr double kSmall = 8.5;
    constexpr double kPicture = 40; // 14 mm
    std::vector<SheetRow> rows;
    rows.push_back({"", 0, {{"Words to record: " + language, "en", kTitle, true}}});
    for (char const* const advice : kScriptAdvice)
        rows.back().texts.push_back({advice, "en", 10.5, advice == kScriptAdvice[0]});
    int number = 0;
    for_each_take(lines, [&](recording::Line const& line, int take) {
        std::string const file = fmt::format("{}   {}", ++number, take_file(line, take));
        rows.push_back(
            {line.picture,
             kPicture,
             {{file, "en", kSmall, false, true}, {line.words, line.language, kWords, true}}});
        if (line.english != line.words)
            rows.back().texts.push_back({line.english, "en", kSmall + 1});
        if (std::string const how = line.how_to_say(); !how.empty())
            rows.back().texts.push_back({how, "en", kSmall, false, true});
    });
    return rows;
}

Result<Status> run_script(VoicesScriptOptions const& options, Console const& console) {
    auto const directory = services_from(options.source);
    if (!directory) return directory.error();
    auto const lines = recording::script_of(options.language, directory->get());
    if (!lines) return lines.error();
    auto const bytes = options.to_csv() ? Result<std::string>(csv(*lines))
                                        : sheet_pdf(sheet_rows(*lines, options.language),
                                                    {"Words to record", "en", console.today});
    if (!bytes) return bytes.error();
    if (auto done = base::write_file(options.out, *bytes); !done) return done.error();
    fmt::print(console.out, "{}: {} clips to record\n", options.out, lines->size());
    return Status::done;
}

} // namespace

Action declare_voices_script(CommandLine& app) {
    auto options = std::make_shared<VoicesScriptOptions>();
    app.add_option("--language", options->language, "The language to be spoken, as km")->required();
    app.add_option("--out", options->out, "FILE.pdf with pictures, or FILE.csv")
        ->required()
        ->check(not_a_script_file);
    app.add_option("--directory", options->source,
                   "A directory (.db) or edition whose services are spoken too");
    return [options](Console const& console) { return run_script(*options, console); };
}

} // namespace cli
