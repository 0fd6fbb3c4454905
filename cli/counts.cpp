// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include "cli/command.hpp"
#include "cli/counted.hpp"
#include <fmt/ostream.h>
#include <map>
#include <memory>

namespace cli {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

struct CountsOptions {
    std::vector<std::string> sealed;
    std::string key;
    std::string ledger;
    std::string today;
    std::string out;
    std::string format = "csv";
};

Result<Done> write_new(std::string const& path, std::string_view bytes) {
    if (std::filesystem::exists(path))
        return Error{ErrorCode::refused, path, "is there already, and is never overwritten"};
    return base::write_file(path, bytes);
}

Result<Status> make_key(CountsOptions const& options, Console const& console) {
    auto const keys = counts::new_key_pair();
    if (!keys) return keys.error();
    std::string const open = options.out + ".pub";
    if (auto done = write_new(open, counts::to_text(*keys, false)); !done) return done.error();
    if (auto done = write_new(options.out, counts::to_text(*keys, true)); !done)
        return done.error();
    std::filesystem::permissions(options.out, std::filesystem::perms::owner_read |
                                                  std::filesystem::perms::owner_write);
    fmt::print(console.out,
               "{}\tgoes onto the kiosks\n{}\tstays with whoever may read the counts\n", open,
               options.out);
    return Status::done;
}

Result<counts::Merged> merged(CountsOptions const& options) {
    auto const keys = read_key_of_counts(options.key);
    if (!keys) return keys.error();
    auto const reports = unsealed(options.sealed, *keys);
    if (!reports) return reports.error();
    return counts::merge(*reports);
}

using Write = std::string (*)(counts::Merged const&);
std::map<std::string, Write> const& formats() {
    static std::map<std::string, Write> const all = {
        {"csv", counts::to_csv}, {"openmetrics", counts::to_open_metrics}, {"svg", counts::to_svg}};
    return all;
}

std::vector<std::string> names_of_formats() {
    std::vector<std::string> names;
    for (auto const& one : formats())
        names.push_back(one.first);
    return names;
}

Result<Status> report(CountsOptions const& options, Console const& console) {
    auto const page = merged(options);
    if (!page) return page.error();
    std::string const text = formats().at(options.format)(*page);
    if (options.out.empty()) {
        console.out << text;
        return Status::done;
    }
    if (auto done = base::write_file(options.out, text); !done) return done.error();
    fmt::print(console.out, "{}: {} kiosks, {} to {}\n", options.out, page->kiosks,
               counts::to_string(page->first), counts::to_string(page->last));
    return Status::done;
}

/// The sealed file first: should the power fail between the two, the same noisy sums can be
/// released again, which tells no more than once.
Result<Status> release(CountsOptions const& options, Console const& console) {
    auto const keys = read_key_of_counts(options.key);
    if (!keys) return keys.error();
    auto const schema = counts::schema_of_ledger(options.ledger);
    if (!schema) return schema.error();
    auto ledger = counts::Ledger::read(options.ledger, *schema);
    if (!ledger) return ledger.error();
    auto const today = options.today.empty() ? Result<base::Date>(base::today_utc())
                                             : base::parse_date(options.today);
    if (!today) return today.error();
    auto const report = ledger->release(counts::week_of(*today), counts::system_random());
    if (!report) return report.error();
    auto const sealed = counts::seal(counts::to_text(*report), keys->public_key);
    if (!sealed) return sealed.error();
    if (auto done = write_new(options.out, *sealed); !done) return done.error();
    if (auto done = ledger->write(options.ledger); !done) return done.error();
    fmt::print(console.out, "{}\t{} to {}, sealed\n", options.out, counts::to_string(report->first),
               counts::to_string(report->last));
    return Status::done;
}

void declare_release(CommandLine& app, CountsOptions& options) {
    auto* const command =
        app.add_subcommand("release", "Seals what a kiosk has counted, once, and begins anew");
    command->add_option("LEDGER", options.ledger, "The file of waypost-kiosk --count-to")
        ->required();
    command->add_option("--key", options.key, "The public half of the programme's key")->required();
    command->add_option("--out", options.out, "The sealed report, for the programme")->required();
    command->add_option("--today", options.today, "The day it is (default: by the clock, in UTC)");
}

void declare_key(CommandLine& app, CountsOptions& options) {
    auto* const key = app.add_subcommand("key", "Makes the key that counts are sealed for");
    key->add_option("--out", options.out, "The secret half; the public one is FILE.pub")
        ->required();
}

/// What `merge` and `report` both take.
CommandLine* declare_reading(CommandLine& app, CountsOptions& options, char const* name,
                             char const* summary) {
    auto* const command = app.add_subcommand(name, summary);
    command->add_option("SEALED", options.sealed, "What the kiosks gave out")->required();
    command->add_option("--key", options.key, "The secret half of the programme's key")->required();
    command->add_option("--out", options.out, "A file; else what was asked for is printed");
    return command;
}

void declare_reports(CommandLine& app, CountsOptions& options) {
    declare_reading(app, options, "merge", "The sealed counts of three or more kiosks as one CSV");
    declare_reading(app, options, "report", "The same for people or a monitoring system")
        ->add_option("--format", options.format, "csv, openmetrics or svg")
        ->one_of(names_of_formats());
}

} // namespace

Action declare_counts(CommandLine& app) {
    auto options = std::make_shared<CountsOptions>();
    app.require_subcommand();
    declare_key(app, *options);
    declare_release(app, *options);
    declare_reports(app, *options);
    return [options, chosen = &app](Console const& console) {
        if (chosen->got_subcommand("release")) return release(*options, console);
        return chosen->got_subcommand("key") ? make_key(*options, console)
                                             : report(*options, console);
    };
}

} // namespace cli
