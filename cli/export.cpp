// SPDX-License-Identifier: Apache-2.0
#include "directory/export.hpp"
#include "cli/command.hpp"
#include "cli/export_json.hpp"
#include "cli/form.hpp"
#include "cli/source.hpp"
#include "directory/store.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

struct ExportOptions {
    std::string directory;
    std::string format;
    std::string out;
    bool internal = false;
};

/// A folder with one CSV file per table: written beside and renamed, so that it is whole.
Result<Done> write_folder(std::string const& out, sheets::Workbook const& workbook) {
    std::error_code failure;
    if (std::filesystem::exists(out))
        return Error{ErrorCode::io, out, "is there already; name a folder that is not"};
    std::string const beside = out + ".new";
    std::filesystem::remove_all(beside, failure);
    for (sheets::Table const& table : workbook.tables)
        if (auto done = base::write_file(base::Path(beside) / (table.name + ".csv"),
                                         sheets::csv_text(table));
            !done)
            return done;
    std::filesystem::rename(beside, out, failure);
    if (failure) return Error{ErrorCode::io, out, failure.message()};
    return Done{};
}

Result<Done> write(ExportOptions const& options, model::Directory const& directory) {
    if (options.format == "hsds-json")
        return base::write_file(options.out, hsds_json(directory::hsds_tables(directory)));
    if (options.format == "hsds-csv")
        return write_folder(options.out, directory::hsds_tables(directory));
    if (options.format == "xlsx")
        return sheets::write_xlsx(options.out, directory::own_workbook(directory), look_of_column);
    return write_folder(options.out, directory::own_workbook(directory));
}

Result<Status> run_export(ExportOptions const& options, Console const& console) {
    auto directory = read_directory(options.directory);
    if (!directory) return directory.error();
    if (!options.internal) *directory = directory::shareable(*directory);
    if (auto done = write(options, *directory); !done) return done.error();
    fmt::print(console.out, "{}: {} organizations, {} services{}\n", options.out,
               directory->organizations.size(), directory->services.size(),
               options.internal ? "; it holds what is withheld: keep it to yourself" : "");
    return Status::done;
}

} // namespace

Action declare_export(CommandLine& app) {
    auto options = std::make_shared<ExportOptions>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_option("--format", options->format,
                   "hsds-json, hsds-csv (HSDS 3.1), xlsx, or csv (our workbook)")
        ->required()
        ->one_of({"hsds-json", "hsds-csv", "xlsx", "csv"});
    app.add_option("--out", options->out, "The file, or the folder of CSV files")->required();
    app.add_flag("--internal", options->internal,
                 "With what is withheld; for yourself only, never to be passed on");
    return [options](Console const& console) { return run_export(*options, console); };
}

} // namespace cli
