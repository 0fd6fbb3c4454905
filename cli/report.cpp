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

void ProblemLines::add(base::Problem const& problem) {
    constexpr std::size_t kMany = 64U << 10U; // bytes
    waiting_ += base::to_string(problem) + "\n";
    error_ = error_ || problem.severity == base::Severity::error;
    if (waiting_.size() >= kMany) flush();
}

void ProblemLines::flush() {
    console_.err << waiting_;
    waiting_.clear();
}

Status report(Console const& console, base::Problems const& problems) {
    ProblemLines lines(console);
    for (base::Problem const& problem : problems)
        lines.add(problem);
    return lines.status();
}

void append(base::Problems& all, base::Problems const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

nlohmann::json to_json(base::Problem const& problem) {
    return {{"severity", name_of(problem.severity)},
            {"code", problem.code},
            {"file", problem.file},
            {"row", problem.row},
            {"column", problem.column},
            {"message", problem.message}};
}

nlohmann::json to_json(base::Problems const& problems) {
    auto list = nlohmann::json::array();
    for (base::Problem const& one : problems)
        list.push_back(to_json(one));
    return list;
}

void print_json(Console const& console, nlohmann::json const& json) {
    constexpr int kIndent = 2;
    console.out << json.dump(kIndent, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

std::string json_line(nlohmann::json const& json) {
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
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
