// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/form.hpp"
#include "directory/export.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

struct TemplateOptions {
    std::string out;
    std::vector<std::string> languages = {"en"};
};

constexpr char const* kKeys[] = {"name",         "country",  "calling_code",
                                 "trunk_prefix", "base_url", "international_prefix",
                                 "time_zone",    "sample"};

void add_key(sheets::Table& about, std::string key, std::string value) {
    using Kind = sheets::Cell::Kind;
    about.rows.push_back({static_cast<int>(about.rows.size()) + 2,
                          {{Kind::text, std::move(key)}, {Kind::text, std::move(value)}}});
}

sheets::Workbook empty_workbook(std::vector<std::string> const& languages) {
    sheets::Workbook workbook;
    for (directory::SheetForm const& form : directory::workbook_form(languages)) {
        sheets::Table table;
        table.name = table.file = form.name;
        table.header = form.columns;
        workbook.tables.push_back(std::move(table));
    }
    std::string tags;
    for (std::string const& language : languages)
        tags += (tags.empty() ? "" : " ") + language;
    add_key(workbook.tables.front(), "languages", tags);
    for (char const* const key : kKeys)
        add_key(workbook.tables.front(), key, "");
    return workbook;
}

base::Result<Status> run_template(TemplateOptions const& options, Console const& console) {
    auto const done =
        sheets::write_xlsx(options.out, empty_workbook(options.languages), look_of_column);
    if (!done) return done.error();
    fmt::print(console.out, "{}: fill it in, then: waypost import {} --into list.db\n", options.out,
               options.out);
    return Status::done;
}

} // namespace

Action declare_template(CommandLine& app) {
    auto options = std::make_shared<TemplateOptions>();
    app.add_option("--out", options->out, "The workbook (.xlsx) to write")->required();
    app.add_option("--languages", options->languages, "As en,th: the one the list is kept in first")
        ->delimiter(',');
    return [options](Console const& console) { return run_template(*options, console); };
}

} // namespace cli
