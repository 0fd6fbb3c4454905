// SPDX-License-Identifier: Apache-2.0
#include "directory/import.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "directory/store.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;
using directory::Counts;
using directory::Import;

struct Options {
    std::vector<std::string> sources;
    std::string into;
    std::string mapping;
    std::string sheet;
    std::string problems;
    bool dry_run = false;
    bool json = false;
};

Result<std::optional<base::Settings>> read_mapping(std::string const& path) {
    if (path.empty()) return std::optional<base::Settings>();
    auto settings = base::Settings::load(path);
    if (!settings) return settings.error();
    return std::optional(std::move(*settings));
}

/// What `into` holds so far; a directory that is not there yet is empty.
Result<model::Directory> before(std::string const& into) {
    if (!std::filesystem::exists(into)) return model::Directory{};
    return read_directory(into);
}

Result<sheets::Workbook> read_source(std::string const& source, std::string const& sheet) {
    auto workbook = sheets::read_workbook(source);
    if (!workbook || sheet.empty()) return workbook;
    std::erase_if(workbook->tables, [&](sheets::Table const& one) { return one.name != sheet; });
    if (workbook->tables.empty())
        return base::Error{base::ErrorCode::not_found, source, "has no sheet \"" + sheet + "\""};
    return workbook;
}

void append(base::Problems& all, base::Problems const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// Adds `source` to what was imported so far.
Result<Import> add(Import so_far, std::string const& source, Options const& options,
                   std::optional<base::Settings> const& mapping) {
    auto const workbook = read_source(source, options.sheet);
    if (!workbook) return workbook.error();
    auto next = directory::import_workbook(*workbook, mapping, std::move(so_far.directory));
    if (!next) return base::Error{next.error().code, source, next.error().reason};
    next->counts.read += so_far.counts.read;
    next->counts.accepted += so_far.counts.accepted;
    next->counts.unchanged += so_far.counts.unchanged;
    next->counts.rejected += so_far.counts.rejected;
    append(so_far.problems, workbook->problems);
    append(so_far.problems, next->problems);
    next->problems = std::move(so_far.problems);
    return next;
}

Result<Import> import_all(Options const& options) {
    auto const mapping = read_mapping(options.mapping);
    if (!mapping) return mapping.error();
    auto directory = before(options.into);
    if (!directory) return directory.error();
    Result<Import> import = Import{std::move(*directory), {}, {}};
    for (std::string const& source : options.sources)
        if (import) import = add(std::move(*import), source, options, *mapping);
    return import;
}

void print(Console const& console, Import const& import, bool json) {
    Counts counts = import.counts;
    counts.accepted -= counts.unchanged; // told apart, so that they add up
    if (json)
        return print_json(console, {{"read", counts.read},
                                    {"accepted", counts.accepted},
                                    {"rejected", counts.rejected},
                                    {"unchanged", counts.unchanged},
                                    {"problems", to_json(import.problems)}});
    fmt::print(console.out, "rows read {} = accepted {} + rejected {} + unchanged {}\n",
               counts.read, counts.accepted, counts.rejected, counts.unchanged);
}

Result<Status> run_import(Options const& options, Console const& console) {
    auto const import = import_all(options);
    if (!import) return import.error();
    if (!options.dry_run)
        if (auto done = directory::write(options.into, import->directory); !done)
            return done.error();
    if (!options.problems.empty())
        if (auto done = write_csv(options.problems, import->problems); !done) return done.error();
    print(console, *import, options.json);
    return report(console, import->problems);
}

} // namespace

Action declare_import(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("SOURCE", options->sources, ".xlsx, .csv, .json, or a folder of .csv files")
        ->required();
    app.add_option("--into", options->into, "The directory: made when it is not there")->required();
    app.add_option("--mapping", options->mapping, "TOML: which column is which field");
    app.add_option("--sheet", options->sheet, "Only the sheet of this name");
    app.add_option("--problems", options->problems, "Also write the problems to this CSV file");
    app.add_flag("--dry-run", options->dry_run, "Say what would happen and change nothing");
    app.add_flag("--json", options->json, "Counts and problems as JSON");
    return [options](Console const& console) { return run_import(*options, console); };
}

} // namespace cli
