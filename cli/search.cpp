// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "directory/index.hpp"
#include "model/names.hpp"
#include <fmt/ostream.h>
#include <fstream>
#include <limits>
#include <memory>

namespace cli {
namespace {

using model::Directory;
using model::Service;

struct SearchOptions {
    std::string source;
    std::vector<std::string> words;
    std::string questions;
    std::string region;
    std::string topic;
};

/// What answers questions, and where to.
struct Desk {
    Directory const& directory;
    directory::Index& index;
    Console const& console;
};

std::string open_numbers(Directory const& directory, Service const& service) {
    std::vector<std::string> shown;
    for (model::Phone const& phone : model::open_phones(service))
        shown.push_back(model::grouped(phone.number.dialled(directory.about.dial_plan)));
    return base::join(shown, ", ");
}

void print(Console const& console, Directory const& directory, Service const& service) {
    fmt::print(console.out, "{}\t{}\t{}\t{}\t{}\n", service.id, service.name.in("").text,
               base::join(service.regions, ", "), open_numbers(directory, service),
               model::name_of(model::validity_of(service, directory.thresholds, console.today)));
}

/// Prints what answers `words`, best first.
base::Result<base::Done> answer(Desk& desk, std::vector<std::string> const& words,
                                SearchOptions const& options) {
    constexpr auto kAll = std::numeric_limits<std::size_t>::max();
    auto const found = desk.index.find({words, options.region, options.topic, kAll});
    if (!found) return found.error();
    for (std::size_t const position : *found)
        print(desk.console, desk.directory, desk.directory.services[position]);
    return base::Done{};
}

/// One question a line, an empty line after each answer.
base::Result<Status> answer_all(Desk& desk, SearchOptions const& options) {
    std::ifstream questions(options.questions);
    if (!questions)
        return base::Error{base::ErrorCode::not_found, options.questions, "cannot be read"};
    for (std::string line; std::getline(questions, line);) {
        if (auto done = answer(desk, {line}, options); !done) return done.error();
        fmt::print(desk.console.out, "\n");
        desk.console.out.flush();
    }
    return Status::done;
}

base::Result<Status> run_search(SearchOptions const& options, Console const& console) {
    if (options.words.empty() == options.questions.empty()) {
        fmt::print(console.err, "WORDS or --questions is required, and not both\n");
        return Status::wrong_use;
    }
    auto const directory = read_either(options.source);
    if (!directory) return directory.error();
    if (!options.region.empty() && directory->region(options.region) == nullptr) {
        fmt::print(console.err, "--region: the list has no region \"{}\"\n", options.region);
        return Status::wrong_use;
    }
    auto index = directory::Index::of(*directory);
    if (!index) return index.error();
    Desk desk{*directory, *index, console};
    if (!options.questions.empty()) return answer_all(desk, options);
    auto const done = answer(desk, options.words, options);
    if (!done) return done.error();
    return Status::done;
}

} // namespace

Action declare_search(CommandLine& app) {
    auto options = std::make_shared<SearchOptions>();
    app.add_option("SOURCE", options->source, "The directory (.db) or the edition (folder)")
        ->required();
    app.add_option("WORDS", options->words, "Words, or how they begin; all must be found");
    app.add_option("--questions", options->questions,
                   "A file of words, one question a line: many are answered at once, or as they "
                   "are typed when it is /dev/stdin");
    app.add_option("--region", options->region, "Only what reaches this region");
    app.add_option("--topic", options->topic, "Only services of this topic");
    return [options](Console const& console) { return run_search(*options, console); };
}

} // namespace cli
