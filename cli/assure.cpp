// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/command.hpp"
#include "cli/source.hpp"
#include "directory/calls.hpp"
#include "directory/store.hpp"
#include "edition/checks.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using directory::Answer;
using directory::Checked;

struct AssureOptions {
    std::string directory;
    std::string service;
    std::string by;
    std::string method;
    std::string result;
    std::string checks; ///< a file of the staff desk, instead of the four above
    std::string key;    ///< whose signature it must carry

    bool one() const { return !service.empty(); }
};

/// What is wrong with the choice; empty when nothing is.
std::string misuse(AssureOptions const& options) {
    if (options.one() == !options.checks.empty()) return "give either --service or --checks";
    if (!options.one()) return "";
    bool const whole = !options.by.empty() && !options.method.empty() && !options.result.empty();
    return whole ? "" : "--service needs --by, --method and --result";
}

Answer answer_named(std::string const& word) {
    for (auto const answer : {Answer::ok, Answer::changed, Answer::closed})
        if (directory::name_of(answer) == word) return answer;
    return Answer::no_answer;
}

/// The results of the file, which must be signed when a key is named.
Result<std::vector<Checked>> read_file(AssureOptions const& options, Console const& console) {
    if (options.key.empty()) {
        fmt::print(console.err, "warning: nobody's signature was asked for (--key)\n");
        return directory::read_checks(options.checks);
    }
    auto const key = base::read_file(options.key, base::kMegabyte);
    if (!key) return key.error();
    auto const text = base::read_file(options.checks, base::kMegabyte);
    if (!text) return text.error();
    if (auto good = edition::verify_checks(options.checks, *text, *key); !good) return good.error();
    return directory::read_checks(options.checks);
}

Result<std::vector<Checked>> checked(AssureOptions const& options, Console const& console) {
    if (options.one())
        return std::vector<Checked>{{options.service, answer_named(options.result), options.by,
                                     options.method, console.today}};
    return read_file(options, console);
}

/// The record of what was checked; one that is not there, or a day to come, refuses the whole.
Result<model::Service*> found(model::Directory& directory, Checked const& one, base::Date today) {
    auto const at = std::find_if(directory.services.begin(), directory.services.end(),
                                 [&](auto const& service) { return service.id == one.service; });
    if (at == directory.services.end())
        return Error{ErrorCode::not_found, "the directory",
                     fmt::format("has no service \"{}\"", one.service)};
    if (one.day > today)
        return Error{ErrorCode::refused, one.service,
                     "was checked on a day that has not come: " + base::to_string(one.day)};
    return &*at;
}

Result<Status> run_assure(AssureOptions const& options, Console const& console) {
    if (auto const wrong = misuse(options); !wrong.empty()) {
        fmt::print(console.err, "{}\n", wrong);
        return Status::wrong_use;
    }
    auto const all = checked(options, console);
    if (!all) return all.error();
    auto const before = read_directory(options.directory);
    if (!before) return before.error();
    model::Directory after = *before;
    std::vector<std::string> callers;
    std::string said;
    for (Checked const& one : *all) {
        auto const service = found(after, one, console.today);
        if (!service) return service.error();
        said += fmt::format("{}: {}\n", one.service, record(**service, one));
        if (std::find(callers.begin(), callers.end(), one.by) == callers.end())
            callers.push_back(one.by);
    }
    directory::History const history{directory::changes_between(*before, after),
                                     base::join(callers, ", "), console.today};
    if (auto done = directory::write(options.directory, after, history); !done) return done.error();
    fmt::print(console.out, "{}", said);
    return Status::done;
}

} // namespace

Action declare_assure(CommandLine& app) {
    auto options = std::make_shared<AssureOptions>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_option("--service", options->service, "The id of the service");
    app.add_option("--by", options->by, "Who checked it");
    app.add_option("--method", options->method, "call, visit or mail")
        ->one_of({"call", "visit", "mail"});
    app.add_option("--result", options->result,
                   "ok, changed (hidden until it is corrected), closed, or no-answer")
        ->one_of({"ok", "changed", "closed", "no-answer"});
    app.add_option("--checks", options->checks, "FILE.csv of a staff desk, with all its results");
    app.add_option("--key", options->key,
                   "Refuses --checks without a signature (FILE.csv.minisig) by this key (.pub)");
    return [options](Console const& console) { return run_assure(*options, console); };
}

} // namespace cli
