// SPDX-License-Identifier: Apache-2.0
#include "cli/report.hpp"
#include "base/text_tools.hpp"
#include "sheets/workbook.hpp"

namespace cli {
namespace {

char const* name_of(base::Severity severity) {
    return severity == base::Severity::error ? "error" : "warning";
}

} // namespace

Status report(Console const& console, base::Problems const& problems) {
    for (base::Problem const& problem : problems)
        console.err << base::to_string(problem) << "\n";
    return base::any_error(problems) ? Status::problems : Status::done;
}

nlohmann::json to_json(base::Problems const& problems) {
    auto list = nlohmann::json::array();
    for (base::Problem const& one : problems)
        list.push_back({{"severity", name_of(one.severity)},
                        {"code", one.code},
                        {"file", one.file},
                        {"row", one.row},
                        {"column", one.column},
                        {"message", one.message}});
    return list;
}

void print_json(Console const& console, nlohmann::json const& json) {
    constexpr int kIndent = 2;
    console.out << json.dump(kIndent, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

base::Result<base::Done> write_csv(base::Path const& path, base::Problems const& problems) {
    // csv_line may or may not end its line; exactly one LF is written either way.
    auto const line = [](std::vector<std::string> const& cells) {
        return std::string(base::trimmed(sheets::csv_line(cells))) + "\n";
    };
    std::string csv = line({"file", "row", "column", "severity", "code", "message"});
    for (base::Problem const& one : problems)
        csv += line({one.file, std::to_string(one.row), one.column, name_of(one.severity), one.code,
                     one.message});
    return base::write_file(path, csv);
}

} // namespace cli
