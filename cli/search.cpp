// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "directory/check.hpp"
#include "model/names.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <limits>
#include <memory>

namespace cli {
namespace {

using model::Directory;
using model::Service;

struct Options {
    std::string source;
    std::vector<std::string> words;
    std::string region;
    std::string topic;
};

/// True when `service` serves `region`, a place around it or a place in it.
bool reaches(Directory const& directory, Service const& service, std::string const& region) {
    auto const around = directory.path_to(region);
    return std::any_of(service.regions.begin(), service.regions.end(), [&](std::string const& id) {
        auto const within = directory.path_to(id);
        return std::find(around.begin(), around.end(), id) != around.end() ||
               std::find(within.begin(), within.end(), region) != within.end();
    });
}

bool wanted(Directory const& directory, Service const& service, Options const& options) {
    bool const topic = options.topic.empty() ||
                       std::find(service.topics.begin(), service.topics.end(), options.topic) !=
                           service.topics.end();
    return topic && (options.region.empty() || reaches(directory, service, options.region));
}

std::string numbers(Directory const& directory, Service const& service) {
    std::vector<std::string> shown;
    for (model::Phone const& phone : model::open_phones(service))
        shown.push_back(model::grouped(phone.number.dialled(directory.about.dial_plan)));
    return base::join(shown, ", ");
}

void print(Console const& console, Directory const& directory, Service const& service) {
    fmt::print(console.out, "{}\t{}\t{}\t{}\t{}\n", service.id, service.name.in("").text,
               base::join(service.regions, ", "), numbers(directory, service),
               model::name_of(model::validity_of(service, directory.thresholds, console.today)));
}

base::Result<Status> run_search(Options const& options, Console const& console) {
    auto const directory = read_either(options.source);
    if (!directory) return directory.error();
    if (!options.region.empty() && directory->region(options.region) == nullptr) {
        fmt::print(console.err, "--region: the list has no region \"{}\"\n", options.region);
        return Status::wrong_use;
    }
    for (Service const* const service :
         directory::search(*directory, options.words, std::numeric_limits<std::size_t>::max()))
        if (wanted(*directory, *service, options)) print(console, *directory, *service);
    return Status::done;
}

} // namespace

Action declare_search(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("SOURCE", options->source, "The directory (.db) or the edition (folder)")
        ->required();
    app.add_option("WORDS", options->words, "Words, or how they begin; all must be found")
        ->required();
    app.add_option("--region", options->region, "Only what reaches this region");
    app.add_option("--topic", options->topic, "Only services of this topic");
    return [options](Console const& console) { return run_search(*options, console); };
}

} // namespace cli
