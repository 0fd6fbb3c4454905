// SPDX-License-Identifier: Apache-2.0
#include "advice/advice.hpp"
#include "cli/entries.hpp"
#include "cli/leaks.hpp"
#include "cli/pictograms.hpp"
#include "cli/pictograms_tested.hpp"
#include "cli/publish_voices.hpp"
#include "cli/release.hpp"
#include "cli/report.hpp"
#include "cli/review.hpp"
#include "cli/source.hpp"
#include "directory/check.hpp"
#include "directory/store.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>
#include <set>

namespace cli {
namespace {

using base::Result;
using model::Directory;

struct PublishOptions {
    std::string directory;
    std::string out;
    int version = 0;
    std::vector<std::string> languages;
    std::string voices;
    std::string tested;
    bool draft = false;
    std::string trust;
    std::string before;
    std::string expires;
};

/// The first of `languages` that this program has no words for; empty when it has all.
std::string unknown_language(std::vector<std::string> const& languages) {
    base::Path const words = base::share_folder() / "strings" / "draft";
    for (std::string const& language : languages) {
        bool const plain = language.find_first_of("/.") == std::string::npos;
        if (!plain || !std::filesystem::exists(words / (words_of(language) + ".mo")))
            return language;
    }
    return "";
}

/// The pictures that readers of these languages see, and of which nobody knows that they are
/// understood.
Result<base::Problems> unclear_pictures(PublishOptions const& options) {
    auto const pictures = read_pictures();
    if (!pictures) return pictures.error();
    auto const drawings = read_drawings();
    if (!drawings) return drawings.error();
    std::set<std::string> cultures;
    for (std::string const& language : options.languages)
        cultures.insert(drawings->culture_of(language));
    return not_understood(*pictures, *drawings, cultures,
                          options.tested.empty() ? tested_file() : base::Path(options.tested));
}

/// Everything that forbids publishing `directory`, as errors; warnings come along.
Result<base::Problems> objections(Directory const& directory, PublishOptions const& options,
                                  base::Date today) {
    base::Problems problems = directory::check(directory, today);
    for (base::Problem& problem : advice::on_numbers(directory))
        problems.push_back(std::move(problem));
    for (base::Problem& problem : problems)
        problem.file = options.directory + "[" + problem.file + "]";
    Directory const open = directory::published(directory, today, false);
    if (open.services.empty())
        problems.push_back({base::Severity::error, "nothing-to-publish", options.directory, 0, "",
                            "no service may be published on this day"});
    if (open.about.base_url.empty())
        problems.push_back({base::Severity::error, "no-base-url", options.directory, 0, "base_url",
                            "the list does not say where its page lives; every QR code needs it"});
    if (options.draft) return problems;
    auto const unread = unreviewed(open, written_only(options.languages));
    if (!unread) return unread.error();
    problems.insert(problems.end(), unread->begin(), unread->end());
    auto const unclear = unclear_pictures(options);
    if (!unclear) return unclear.error();
    problems.insert(problems.end(), unclear->begin(), unclear->end());
    return problems;
}

/// The errors, and how many warnings there are: those are the daily business of `waypost check`.
Status report_errors(PublishOptions const& options, base::Problems problems,
                     Console const& console) {
    auto const warnings = std::erase_if(
        problems, [](base::Problem const& one) { return one.severity == base::Severity::warning; });
    if (warnings > 0)
        fmt::print(console.err, "{}: {} warnings; waypost check lists them\n", options.directory,
                   warnings);
    return report(console, problems);
}

Result<Status> write_edition(Directory const& directory, PublishOptions const& options,
                             Console const& console) {
    Directory const open = in_languages(
        directory::published(directory, console.today, !options.draft), options.languages);
    auto entries = edition_entries(open, options.languages, options.draft);
    if (!entries) return entries.error();
    auto spoken = spoken_entries(open, {options.voices, options.languages, options.draft}, console);
    if (!spoken) return spoken.error();
    if (!*spoken) return Status::problems;
    std::move((*spoken)->begin(), (*spoken)->end(), std::back_inserter(*entries));
    if (auto const found = leaks(directory, *entries); !found.empty())
        return report(console, found);
    auto const draft = draft_of(open, {options.version, options.draft, console.today, options.trust,
                                       options.before, options.expires});
    if (!draft) return draft.error();
    if (auto done = edition::write(options.out, *draft, *entries); !done) return done.error();
    fmt::print(console.out,
               "edition {} in {}: {} services, {} regions, {} languages\n"
               "It is not yet signed{}.\n",
               options.version, options.out, open.services.size(), open.regions.size(),
               options.languages.size(),
               options.trust.empty() ? "; to have it signed, publish it with --trust ROOTS"
                                     : ": waypost sign");
    return Status::done;
}

Result<Status> run_publish(PublishOptions options, Console const& console) {
    auto const directory = read_directory(options.directory);
    if (!directory) return directory.error();
    if (options.languages.empty()) options.languages = directory->about.languages;
    options.languages = with_english(with_written(options.languages));
    if (auto const unknown = unknown_language(options.languages); !unknown.empty()) {
        fmt::print(console.err, "--languages: there are no words in \"{}\"\n", unknown);
        return Status::wrong_use;
    }
    auto const problems = objections(*directory, options, console.today);
    if (!problems) return problems.error();
    if (report_errors(options, *problems, console) != Status::done) {
        fmt::print(console.err, "{}: was not published\n", options.directory);
        return Status::problems;
    }
    return write_edition(*directory, options, console);
}

} // namespace

Action declare_publish(CommandLine& app) {
    constexpr int kLastVersion = 999'999;
    auto options = std::make_shared<PublishOptions>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_option("--out", options->out, "The folder of the edition; must not be there yet")
        ->required();
    app.add_option("--version", options->version, "The number of the edition, counted up from 1")
        ->required()
        ->within(1, kLastVersion);
    app.add_option("--languages", options->languages,
                   "Which languages, as en,th; else all that the directory names")
        ->delimiter(',');
    app.add_option("--trust", options->trust, "The folder of roots whose holders will sign");
    app.add_option("--previous", options->before, "The folder of the edition before this one");
    app.add_option("--expires", options->expires,
                   "Until when it is current, YYYY-MM-DD; 90 days unless said otherwise")
        ->check([](std::string const& text) {
            auto const date = base::parse_date(text);
            return date ? std::string() : base::to_string(date.error());
        });
    app.add_option("--voices", options->voices,
                   "The folder of clips; languages that have all of them are spoken");
    app.add_option("--tested", options->tested,
                   "What comprehension tests said of the pictures (waypost pictograms score "
                   "--into); else the program's own");
    app.add_flag("--draft", options->draft,
                 "With words that no native speaker has read, and pictures of which nobody knows "
                 "that they are understood; says so on every card and page");
    return [options](Console const& console) { return run_publish(*options, console); };
}

} // namespace cli
