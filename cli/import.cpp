// SPDX-License-Identifier: Apache-2.0
#include "directory/import.hpp"
#include "base/text_tools.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "directory/outlines.hpp"
#include "directory/store.hpp"
#include "directory/suggest.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;
using directory::Counts;
using directory::Import;

struct ImportOptions {
    std::vector<std::string> sources;
    std::string into;
    std::string mapping;
    std::string sheet;
    std::string problems;
    std::string source; ///< name of the list
    std::string by;
    bool dry_run = false;
    bool apply = false;
    bool partial = false;
    bool suggest = false;
    bool outlines = false;
    bool json = false;
};

/// What an import would do to the directory.
struct Plan {
    Import import;
    directory::Changes changes;
    bool newer_version = false; ///< of something that the directory holds already
    /// Nothing that stands may change before somebody has read what changes.
    bool held_back(ImportOptions const& options) const {
        return newer_version && !changes.empty() && !options.apply;
    }
};

Result<std::optional<base::Settings>> read_mapping(std::string const& path) {
    if (path.empty()) return std::optional<base::Settings>();
    auto settings = base::Settings::load(path);
    if (!settings) return settings.error();
    return std::optional(std::move(*settings));
}

/// What `into` holds so far. A directory that is not there yet is empty; so is a file of no bytes,
/// which is what a power cut in the first import leaves.
Result<model::Directory> before(std::string const& into) {
    std::error_code none;
    bool const empty = std::filesystem::is_regular_file(into, none) &&
                       std::filesystem::file_size(into, none) == 0 &&
                       !std::filesystem::exists(into + "-journal", none);
    if (empty || !std::filesystem::exists(into)) return model::Directory{};
    return read_directory(into);
}

/// The name under which the records of `source` are kept: the file's, unless somebody says.
std::string name_of(std::string const& source, ImportOptions const& options) {
    return options.source.empty() ? base::Path(source).stem().string() : options.source;
}

Result<sheets::Workbook> read_source(std::string const& source, std::string const& sheet) {
    auto workbook = sheets::read_workbook(source);
    if (!workbook || sheet.empty()) return workbook;
    std::erase_if(workbook->tables, [&](sheets::Table const& one) { return one.name != sheet; });
    if (workbook->tables.empty())
        return base::Error{base::ErrorCode::not_found, source, "has no sheet \"" + sheet + "\""};
    return workbook;
}

/// Tells somebody who watches how far a long import is.
std::function<void(int)> progress(Console const& console) {
    if (!console.terminal) return {};
    return [&console](int rows) {
        fmt::print(console.err, "\r{} rows", rows);
        console.err.flush();
    };
}

/// Adds `source` to what was imported so far.
Result<Import> add(Import so_far, std::string const& source, ImportOptions const& options,
                   std::optional<base::Settings> const& mapping, Console const& console) {
    auto const workbook = read_source(source, options.sheet);
    if (!workbook) return workbook.error();
    auto next = directory::import_workbook(*workbook,
                                           {mapping, name_of(source, options), progress(console)},
                                           std::move(so_far.directory));
    if (console.terminal) fmt::print(console.err, "\r            \r");
    if (!next) return base::Error{next.error().code, source, next.error().reason};
    next->counts.read += so_far.counts.read;
    next->counts.accepted += so_far.counts.accepted;
    next->counts.unchanged += so_far.counts.unchanged;
    next->counts.rejected += so_far.counts.rejected;
    next->met.merge(so_far.met);
    append(so_far.problems, next->problems);
    next->problems = std::move(so_far.problems);
    return next;
}

Result<Plan> import_all(ImportOptions const& options, Console const& console) {
    auto const mapping = read_mapping(options.mapping);
    if (!mapping) return mapping.error();
    auto directory = before(options.into);
    if (!directory) return directory.error();
    Result<Import> import = Import{*directory, {}, {}, {}};
    for (std::string const& source : options.sources)
        if (import) import = add(std::move(*import), source, options, *mapping, console);
    if (!import) return import.error();
    Plan plan;
    plan.newer_version = directory::is_newer_version(*import, *directory);
    bool const whole = !options.partial && options.sheet.empty();
    if (plan.newer_version && whole) directory::close_missing(*import, *directory);
    if (plan.newer_version)
        plan.changes = directory::changes_between(*directory, import->directory);
    plan.import = std::move(*import);
    return plan;
}

char const* name_of(directory::Change::Kind kind) {
    switch (kind) {
    case directory::Change::Kind::added:
        return "added";
    case directory::Change::Kind::changed:
        return "changed";
    case directory::Change::Kind::removed:
        break;
    }
    return "removed";
}

nlohmann::json changes_json(directory::Changes const& changes) {
    auto list = nlohmann::json::array();
    for (directory::Change const& one : changes)
        list.push_back({{"change", name_of(one.kind)},
                        {"record", one.entity},
                        {"id", one.id},
                        {"field", one.field},
                        {"before", one.before},
                        {"after", one.after}});
    return list;
}

/// Field by field: "service svc-1: changed: phone_1: "009991" is now "009992"".
void print_changes(Console const& console, Plan const& plan, ImportOptions const& options) {
    using Kind = directory::Change::Kind;
    for (directory::Change const& one : plan.changes)
        fmt::print(console.out, "{} {}: {}: {}: \"{}\" is now \"{}\"\n", one.entity, one.id,
                   name_of(one.kind), one.field, one.before, one.after);
    fmt::print(console.out, "records added {}, removed {}, changed {}\n",
               directory::records_of(plan.changes, Kind::added),
               directory::records_of(plan.changes, Kind::removed),
               directory::records_of(plan.changes, Kind::changed));
    if (plan.held_back(options))
        fmt::print(console.err, "{}: nothing was written; --apply makes these changes\n",
                   options.into);
}

void print(Console const& console, Plan const& plan, ImportOptions const& options) {
    Import const& import = plan.import;
    Counts counts = import.counts;
    counts.accepted -= counts.unchanged; // told apart, so that they add up
    if (options.json)
        return print_json(console, {{"read", counts.read},
                                    {"accepted", counts.accepted},
                                    {"rejected", counts.rejected},
                                    {"unchanged", counts.unchanged},
                                    {"written", !options.dry_run && !plan.held_back(options)},
                                    {"changes", changes_json(plan.changes)},
                                    {"problems", to_json(import.problems)}});
    fmt::print(console.out, "rows read {} = accepted {} + rejected {} + unchanged {}\n",
               counts.read, counts.accepted, counts.rejected, counts.unchanged);
    if (plan.newer_version) print_changes(console, plan, options);
}

/// What was there before is kept as history; what is new has none.
directory::History history_of(Plan const& plan, ImportOptions const& options, base::Date today) {
    if (!plan.newer_version) return {};
    std::string const by =
        options.by.empty() ? "import of " + base::join(options.sources, ", ") : options.by;
    return {plan.changes, by, today};
}

/// A first mapping for the first table with rows, on `out`.
Result<Status> suggest(ImportOptions const& options, Console const& console) {
    auto const workbook = read_source(options.sources.front(), options.sheet);
    if (!workbook) return workbook.error();
    for (sheets::Table const& table : workbook->tables) {
        if (table.rows.empty()) continue;
        console.out << directory::suggested_mapping(table);
        return report(console, workbook->problems);
    }
    return base::Error{base::ErrorCode::not_found, options.sources.front(),
                       "has no table with a row below its titles"};
}

void print(Console const& console, directory::OutlineImport const& import,
           ImportOptions const& options) {
    if (options.json)
        return print_json(console, {{"read", import.read},
                                    {"taken", import.taken},
                                    {"refused", import.refused},
                                    {"elsewhere", import.elsewhere},
                                    {"property", import.property},
                                    {"written", !options.dry_run},
                                    {"problems", to_json(import.problems)}});
    fmt::print(console.out,
               "features read {} = outlines taken {} + refused {} + of no region here {}; region "
               "ids are in \"{}\"\n",
               import.read, import.taken, import.refused, import.elsewhere, import.property);
}

/// Borders for the regions that are there.
Result<Status> import_borders(ImportOptions const& options, Console const& console) {
    auto directory = before(options.into);
    if (!directory) return directory.error();
    base::Problems problems;
    for (std::string const& source : options.sources) {
        auto const areas = sheets::read_areas(source);
        if (!areas) return areas.error();
        auto import = directory::import_outlines(*areas, source, std::move(*directory));
        if (!import) return import.error();
        print(console, *import, options);
        append(problems, import->problems);
        directory = std::move(import->directory);
    }
    if (!options.dry_run)
        if (auto done = directory::write(options.into, *directory); !done) return done.error();
    return report(console, problems);
}

Result<Status> run_import(ImportOptions const& options, Console const& console) {
    if (options.suggest) return suggest(options, console);
    if (options.into.empty()) {
        console.err << "--into is required\n";
        return Status::wrong_use;
    }
    if (options.outlines) return import_borders(options, console);
    auto const plan = import_all(options, console);
    if (!plan) return plan.error();
    base::Problems const& problems = plan->import.problems;
    if (!options.dry_run && !plan->held_back(options))
        if (auto done = directory::write(options.into, plan->import.directory,
                                         history_of(*plan, options, console.today));
            !done)
            return done.error();
    if (!options.problems.empty())
        if (auto done = write_csv(options.problems, problems); !done) return done.error();
    print(console, *plan, options);
    return report(console, problems);
}

} // namespace

Action declare_import(CommandLine& app) {
    auto options = std::make_shared<ImportOptions>();
    app.add_option("SOURCE", options->sources,
                   ".xlsx, .ods, .csv, .json, or a folder or zip file of .csv files; with "
                   "--outlines .geojson")
        ->required();
    app.add_option("--into", options->into, "The directory: made when it is not there");
    app.add_option("--mapping", options->mapping, "TOML: which column is which field");
    app.add_option("--sheet", options->sheet, "Only the sheet of this name");
    app.add_option("--problems", options->problems, "Also write the problems to this CSV file");
    app.add_option("--source", options->source,
                   "Name of the list the records come from; else the name of the file");
    app.add_option("--by", options->by, "Who imports, for the history");
    app.add_flag(
        "--apply", options->apply,
        "Make the changes that a newer version of a list brings; else they are only shown");
    app.add_flag("--suggest", options->suggest,
                 "Only write a first mapping file for the source, for somebody to finish");
    app.add_flag("--outlines", options->outlines,
                 "The sources are GeoJSON: borders for the regions that the directory has");
    app.add_flag("--partial", options->partial,
                 "The source holds only some of its list: what it lacks is not closed");
    app.add_flag("--dry-run", options->dry_run, "Say what would happen and change nothing");
    app.add_flag("--json", options->json, "Counts and problems as JSON");
    return [options](Console const& console) { return run_import(*options, console); };
}

} // namespace cli
