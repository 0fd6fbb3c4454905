// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/call_sheet.hpp"
#include "cli/command.hpp"
#include "cli/counted.hpp"
#include "cli/source.hpp"
#include "counts/feedback.hpp"
#include "directory/calls.hpp"
#include "sheets/workbook.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;
using model::Directory;
using model::Service;

struct DueOptions {
    std::string directory;
    std::string region;
    int within = 0;
    std::string format = "text";
    std::string sheet;
    std::vector<std::string> counts;
    std::string key;
};

/// All numbers, withheld ones too: the sheet is for whoever checks them.
std::string all_numbers(Directory const& directory, Service const& service) {
    std::vector<std::string> shown;
    for (model::Phone const& phone : service.phones)
        shown.push_back(model::grouped(phone.number.dialled(directory.about.dial_plan)));
    return base::join(shown, ", ");
}

std::vector<std::string> cells(Directory const& directory, directory::Call const& call) {
    Service const& one = *call.service;
    auto const* const organization = directory.organization(one.organization_id);
    return {one.id,
            call.by ? base::to_string(*call.by) : "",
            call.why,
            std::string(one.name.in("").text),
            organization == nullptr ? "" : std::string(organization->name.in("").text),
            all_numbers(directory, one),
            model::to_string(one.hours)};
}

std::vector<std::string> const kTitles = {"id",           "holds until", "why",  "service",
                                          "organization", "numbers",     "hours"};

void print_text(std::ostream& out, std::vector<std::vector<std::string>> const& rows) {
    for (auto const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].empty()) fmt::print(out, "{:<13} {}\n", kTitles[i], row[i]);
        fmt::print(out, "\n");
    }
    fmt::print(out, "{} to call\n", rows.size());
    if (rows.empty()) return;
    for (std::string const& line : call_script())
        fmt::print(out, "- {}\n", line);
    for (std::string const& asked : call_questions())
        fmt::print(out, "  {}\n", asked);
}

void print(Directory const& directory, std::vector<directory::Call> const& due,
           std::string const& format, std::ostream& out) {
    if (format == "html") {
        out << call_sheet_html(directory, due);
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (directory::Call const& call : due)
        rows.push_back(cells(directory, call));
    if (format == "text") return print_text(out, rows);
    out << sheets::csv_line(kTitles);
    for (auto const& row : rows)
        out << sheets::csv_line(row);
}

bool is_pdf(std::string const& name) {
    return base::lower_ascii(name).ends_with(".pdf");
}

Result<Status> write_sheet(Directory const& directory, std::vector<directory::Call> const& due,
                           DueOptions const& options, Console const& console) {
    auto const sheet = is_pdf(options.sheet) ? call_sheet_pdf(directory, due, console.today)
                                             : call_sheet_html(directory, due);
    if (!sheet) return sheet.error();
    if (auto done = base::write_file(options.sheet, *sheet); !done) return done.error();
    fmt::print(console.out, "{}: {} to call\n", options.sheet, due.size());
    return Status::done;
}

std::string not_a_sheet(std::string const& name) {
    bool const known = is_pdf(name) || base::lower_ascii(name).ends_with(".html");
    return known ? "" : "\"" + name + "\" does not end in .html or .pdf";
}

Result<Status> run_due(DueOptions const& options, Console const& console) {
    auto const directory = read_directory(options.directory);
    if (!directory) return directory.error();
    if (!options.region.empty() && directory->region(options.region) == nullptr)
        return base::Error{base::ErrorCode::not_found, options.directory,
                           fmt::format("has no region \"{}\"", options.region)};
    auto const reports = counted(options.counts, options.key);
    if (!reports) return reports.error();
    auto const due = directory::calls(*directory, {options.region, console.today, options.within,
                                                   false, counts::in_vain(*reports)});
    if (!options.sheet.empty()) return write_sheet(*directory, due, options, console);
    print(*directory, due, options.format, console.out);
    return Status::done;
}

} // namespace

Action declare_due(CommandLine& app) {
    constexpr int kYears = 3650;
    auto options = std::make_shared<DueOptions>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_option("--region", options->region, "Only what serves places in this region");
    app.add_option("--within", options->within, "Also what runs out within so many days")
        ->within(0, kYears);
    app.add_option("--counts", options->counts,
                   "Also where visitors say that nobody answers: what kiosks gave out (waypost "
                   "counts release), or the ledger of a kiosk itself");
    app.add_option("--key", options->key, "The secret half of the programme's key, for --counts");
    app.add_option("--format", options->format, "text, csv, or html to print")
        ->one_of({"text", "csv", "html"});
    app.add_option("--sheet", options->sheet,
                   "Write FILE.html or FILE.pdf to print: numbers, what to ask, boxes to tick")
        ->check(not_a_sheet);
    return [options](Console const& console) { return run_due(*options, console); };
}

} // namespace cli
