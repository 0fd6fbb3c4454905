// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/source.hpp"
#include "directory/store.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

struct Options {
    std::string directory;
    std::string service;
    std::string by;
    std::string method;
    std::string result;
};

/// What a check says about the record, and what follows from it.
char const* record(model::Service& service, Options const& options, base::Date today) {
    model::Assurance& assurance = service.assurance;
    if (options.result == "no-answer") {
        ++assurance.no_answers;
        return "nobody answered";
    }
    assurance.no_answers = 0;
    if (options.result == "closed") {
        service.status = model::Status::closed;
        return "closed: it is not published any more";
    }
    if (options.result == "changed") {
        service.status = model::Status::paused;
        return "paused until somebody corrects the record";
    }
    assurance.assured = today;
    assurance.assurer = options.by;
    assurance.method = options.method;
    service.status = model::Status::active;
    return "checked";
}

Result<Status> run_assure(Options const& options, Console const& console) {
    auto const before = read_directory(options.directory);
    if (!before) return before.error();
    model::Directory after = *before;
    auto const found = std::find_if(after.services.begin(), after.services.end(),
                                    [&](auto const& one) { return one.id == options.service; });
    if (found == after.services.end())
        return Error{ErrorCode::not_found, options.directory,
                     fmt::format("has no service \"{}\"", options.service)};
    char const* const said = record(*found, options, console.today);
    directory::History const history{directory::changes_between(*before, after), options.by,
                                     console.today};
    if (auto done = directory::write(options.directory, after, history); !done) return done.error();
    fmt::print(console.out, "{}: {}\n", options.service, said);
    return Status::done;
}

} // namespace

Action declare_assure(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_option("--service", options->service, "The id of the service")->required();
    app.add_option("--by", options->by, "Who checked it")->required();
    app.add_option("--method", options->method, "call, visit or mail")
        ->required()
        ->check(CLI::IsMember({"call", "visit", "mail"}));
    app.add_option("--result", options->result,
                   "ok, changed (hidden until it is corrected), closed, or no-answer")
        ->required()
        ->check(CLI::IsMember({"ok", "changed", "closed", "no-answer"}));
    return [options](Console const& console) { return run_assure(*options, console); };
}

} // namespace cli
