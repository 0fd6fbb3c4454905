// SPDX-License-Identifier: Apache-2.0
#include "directory/check.hpp"
#include "advice/advice.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include <memory>

namespace cli {
namespace {

struct CheckOptions {
    std::string directory;
    bool json = false;
};

base::Result<Status> run_check(CheckOptions const& options, Console const& console) {
    auto const directory = read_directory(options.directory);
    if (!directory) return directory.error();
    ProblemLines lines(console);
    std::string_view before = "{\"problems\": [\n"; // what comes before the next one in JSON
    auto const tell = [&](base::Problem problem) {
        problem.file = options.directory + "[" + problem.file + "]";
        lines.add(problem);
        if (options.json) console.out << before << json_line(to_json(problem));
        before = ",\n";
    };
    directory::check(*directory, console.today, tell);
    for (base::Problem& problem : advice::on_numbers(*directory))
        tell(std::move(problem));
    if (options.json) console.out << (before == ",\n" ? "\n]}\n" : "{\"problems\": []}\n");
    return lines.status();
}

} // namespace

Action declare_check(CommandLine& app) {
    auto options = std::make_shared<CheckOptions>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_flag("--json", options->json, "The problems as JSON");
    return [options](Console const& console) { return run_check(*options, console); };
}

} // namespace cli
