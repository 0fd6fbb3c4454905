// SPDX-License-Identifier: Apache-2.0
#include "counts/report.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <set>

namespace counts {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t kMostLines = 1100;
constexpr std::size_t kLinesBeforeCells = 4;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (lines.size() < kMostLines && !text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view after(std::string_view line, std::string_view key) {
    return line.starts_with(key) ? line.substr(key.size()) : std::string_view();
}

/// "cell FAMILY.NAME +0000000012", where the name has no dot.
std::pair<Cell, std::int64_t> cell_of(std::string_view line) {
    std::string_view const rest = after(line, "cell ");
    std::string_view const whole = rest.substr(0, rest.find(' '));
    std::size_t const dot = whole.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string_view digits = after(rest.substr(whole.size()), " ");
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::int64_t sum = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), sum);
    return {{std::string(whole.substr(0, dot)), std::string(whole.substr(dot + 1))}, sum};
}

Result<base::Done> objection(std::vector<Report> const& reports) {
    std::map<std::string, std::vector<Report const*>> by_kiosk;
    for (Report const& report : reports) {
        for (Report const* const other : by_kiosk[report.kiosk])
            if (report.first <= other->last && other->first <= report.last)
                return Error{ErrorCode::refused, "kiosk " + report.kiosk,
                             "reports twice on " + to_string(std::max(report.first, other->first))};
        by_kiosk[report.kiosk].push_back(&report);
    }
    if (by_kiosk.size() < kFewestKiosks)
        return Error{ErrorCode::refused, "merge",
                     fmt::format("{} kiosks are too few; fewer than {} could tell of single people",
                                 by_kiosk.size(), kFewestKiosks)};
    return base::Done{};
}

std::optional<std::int64_t> shown(std::int64_t sum) {
    if (sum < kSmallestShown) return std::nullopt;
    return sum / kRoundedTo * kRoundedTo;
}

/// Where a family hides exactly one cell, the visits less the others would tell it.
bool one_hidden(Merged const& merged) {
    std::map<std::string, int> hidden;
    for (auto const& [cell, count] : merged.cells)
        if (!count && cell.family != kVisits) ++hidden[cell.family];
    return std::any_of(hidden.begin(), hidden.end(),
                       [](auto const& family) { return family.second == 1; });
}

} // namespace

std::string to_text(Report const& report) {
    std::string text = fmt::format("waypost-report 1\nkiosk {}\nfirst {}\nlast {}\n", report.kiosk,
                                   to_string(report.first), to_string(report.last));
    for (auto const& [cell, sum] : report.sums)
        text += fmt::format("cell {} {:+011}\n", to_string(cell), sum);
    return text + "end\n";
}

Result<Report> parse_report(std::string_view text) {
    auto const lines = lines_of(text);
    Report report;
    if (lines.size() > kLinesBeforeCells) {
        report.kiosk = after(lines[1], "kiosk ");
        report.first = parse_week(after(lines[2], "first ")).value_or(Week{});
        report.last = parse_week(after(lines[3], "last ")).value_or(Week{});
        for (std::size_t at = kLinesBeforeCells; at + 1 < lines.size(); ++at)
            report.sums.push_back(cell_of(lines[at]));
    }
    bool const plain = std::all_of(report.sums.begin(), report.sums.end(), [](auto const& sum) {
        return is_plain(sum.first.family) && is_plain(sum.first.name);
    });
    bool const whole = is_plain(report.kiosk) && Week{} < report.first &&
                       report.first <= report.last && plain && to_text(report) == text;
    if (!whole) return Error{ErrorCode::malformed, "report", "is not as a kiosk writes it"};
    return report;
}

Result<Merged> merge(std::vector<Report> const& reports) {
    if (auto const fine = objection(reports); !fine) return fine.error();
    std::map<Cell, std::int64_t> sums;
    std::set<std::string> kiosks;
    Merged merged{0, reports.front().first, reports.front().last, {}};
    for (Report const& report : reports) {
        kiosks.insert(report.kiosk);
        merged.first = std::min(merged.first, report.first);
        merged.last = std::max(merged.last, report.last);
        for (auto const& [cell, sum] : report.sums)
            sums[cell] += sum;
    }
    merged.kiosks = kiosks.size();
    for (auto const& [cell, sum] : sums)
        merged.cells.emplace_back(cell, shown(sum));
    if (one_hidden(merged))
        for (auto& [cell, count] : merged.cells)
            if (cell.family == kVisits) count.reset();
    return merged;
}

std::string to_csv(Merged const& merged) {
    std::string csv = "from,to,family,cell,count\r\n";
    for (auto const& [cell, count] : merged.cells)
        csv += fmt::format("{},{},{},{},{}\r\n", to_string(merged.first), to_string(merged.last),
                           cell.family, cell.name, count ? std::to_string(*count) : "");
    return csv;
}

std::string to_open_metrics(Merged const& merged) {
    std::string text = "# TYPE waypost_count gauge\n"
                       "# HELP waypost_count Noisy count, rounded down to fives.\n";
    for (auto const& [cell, count] : merged.cells)
        if (count)
            text += fmt::format("waypost_count{{family=\"{}\",cell=\"{}\"}} {}\n", cell.family,
                                cell.name, *count);
    return text + "# EOF\n";
}

} // namespace counts
