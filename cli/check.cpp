// SPDX-License-Identifier: Apache-2.0
#include "directory/check.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include <memory>

namespace cli {
namespace {

struct Options {
    std::string directory;
    bool json = false;
};

base::Result<Status> run_check(Options const& options, Console const& console) {
    auto const directory = read_directory(options.directory);
    if (!directory) return directory.error();
    base::Problems problems = directory::check(*directory, console.today);
    for (base::Problem& problem : problems)
        problem.file = options.directory + "[" + problem.file + "]";
    if (options.json) print_json(console, {{"problems", to_json(problems)}});
    return report(console, problems);
}

} // namespace

Action declare_check(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_flag("--json", options->json, "The problems as JSON");
    return [options](Console const& console) { return run_check(*options, console); };
}

} // namespace cli
