// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/strings.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;

struct StringsReviewOptions {
    std::string strings;
    std::string language;
    std::string out;
    bool all = false;

    bool to_csv() const { return base::lower_ascii(out).ends_with(".csv"); }
    bool to_page() const { return base::lower_ascii(out).ends_with(".html"); }
};

Result<Status> run_review(StringsReviewOptions const& options, Console const& console) {
    if (!options.to_csv() && !options.to_page()) {
        fmt::print(console.err, "--out: the name ends in .html or .csv\n");
        return Status::wrong_use;
    }
    base::Path const folder = strings_folder(options.strings);
    auto const words = read_words(folder, options.language);
    if (!words) return words.error();
    auto const rows = review_rows(*words, folder, options.all);
    if (!rows) return rows.error();
    std::string const bytes = options.to_csv() ? review_csv(*rows) : review_page(*words, *rows);
    if (auto done = base::write_file(options.out, bytes); !done) return done.error();
    fmt::print(console.out, "{}: {} messages to read\n", options.out, rows->size());
    return Status::done;
}

} // namespace

Action declare_strings_review(CommandLine& app) {
    auto options = std::make_shared<StringsReviewOptions>();
    add_strings_option(app, options->strings);
    app.add_option("--language", options->language, "Which language, as km")->required();
    app.add_option("--out", options->out, "The sheet: .html for a browser, .csv for a spreadsheet")
        ->required();
    app.add_flag("--all", options->all, "Also what has been reviewed already");
    return [options](Console const& console) { return run_review(*options, console); };
}

} // namespace cli
