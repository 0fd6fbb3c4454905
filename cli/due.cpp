// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/command.hpp"
#include "cli/source.hpp"
#include "directory/calls.hpp"
#include "sheets/workbook.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;
using model::Directory;
using model::Service;

struct Options {
    std::string directory;
    std::string region;
    int within = 0;
    std::string format = "text";
};

/// All numbers, withheld ones too: the sheet is for whoever checks them.
std::string numbers(Directory const& directory, Service const& service) {
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
            numbers(directory, one),
            model::to_string(one.hours)};
}

std::vector<std::string> const kTitles = {"id",           "holds until", "why",  "service",
                                          "organization", "numbers",     "hours"};

/// What to ask, in the order of a telephone call.
constexpr char const* kScript[] = {
    "Say who you are and that you keep a list of places that help people.",
    "Is this number still right? Which number should people call, and when?",
    "Do you still offer this, and to whom: women, men, children?",
    "Is it free? Must people show papers, give a name, or talk to the police?",
    "Which languages do you speak?",
    "May the address be shown to everybody, told on the telephone, or to nobody?",
    "Until when is the work funded?",
    "Will you help people whom this list sends?",
};

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

void print_html(std::ostream& out, std::vector<std::vector<std::string>> const& rows) {
    fmt::print(out, "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                    "<title>Call sheet</title>\n<style>\nbody{{font:11pt sans-serif}}\n"
                    "table{{border-collapse:collapse;width:100%}}\n"
                    "td,th{{border:1px solid;padding:4pt;text-align:left;vertical-align:top}}\n"
                    "tr{{break-inside:avoid}}\n@page{{size:A4 landscape;margin:12mm}}\n"
                    "</style></head><body>\n<h1>Call sheet</h1>\n<ol>\n");
    for (char const* const question : kScript)
        fmt::print(out, "<li>{}</li>\n", question);
    fmt::print(out, "</ol>\n<table><tr>");
    for (std::string const& title : kTitles)
        fmt::print(out, "<th>{}</th>", title);
    fmt::print(out, "<th>result: ok, changed, closed, no answer</th></tr>\n");
    for (auto const& row : rows) {
        fmt::print(out, "<tr>");
        for (std::string const& cell : row)
            fmt::print(out, "<td dir=\"auto\">{}</td>", escaped(cell));
        fmt::print(out, "<td></td></tr>\n");
    }
    fmt::print(out, "</table></body></html>\n");
}

void print_text(std::ostream& out, std::vector<std::vector<std::string>> const& rows) {
    for (auto const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].empty()) fmt::print(out, "{:<13} {}\n", kTitles[i], row[i]);
        fmt::print(out, "\n");
    }
    fmt::print(out, "{} to call\n", rows.size());
    if (rows.empty()) return;
    for (char const* const question : kScript)
        fmt::print(out, "- {}\n", question);
}

Result<Status> run_due(Options const& options, Console const& console) {
    auto const directory = read_directory(options.directory);
    if (!directory) return directory.error();
    if (!options.region.empty() && directory->region(options.region) == nullptr)
        return base::Error{base::ErrorCode::not_found, options.directory,
                           fmt::format("has no region \"{}\"", options.region)};
    std::vector<std::vector<std::string>> rows;
    for (directory::Call const& call :
         directory::calls(*directory, {options.region, console.today, options.within}))
        rows.push_back(cells(*directory, call));
    if (options.format == "html") {
        print_html(console.out, rows);
    } else if (options.format == "csv") {
        console.out << sheets::csv_line(kTitles);
        for (auto const& row : rows)
            console.out << sheets::csv_line(row);
    } else {
        print_text(console.out, rows);
    }
    return Status::done;
}

} // namespace

Action declare_due(CLI::App& app) {
    constexpr int kYears = 3650;
    auto options = std::make_shared<Options>();
    app.add_option("DIRECTORY", options->directory, "The directory (.db)")->required();
    app.add_option("--region", options->region, "Only what serves places in this region");
    app.add_option("--within", options->within, "Also what runs out within so many days")
        ->check(CLI::Range(0, kYears));
    app.add_option("--format", options->format, "text, csv, or html to print")
        ->check(CLI::IsMember({"text", "csv", "html"}));
    return [options](Console const& console) { return run_due(*options, console); };
}

} // namespace cli
