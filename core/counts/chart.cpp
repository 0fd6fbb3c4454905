// SPDX-License-Identifier: Apache-2.0
#include "counts/report.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace counts {
namespace {

// Millimetres on a page of A4 width.
constexpr double kPageWidth = 210;
constexpr double kMargin = 15;
constexpr double kRow = 7;
constexpr double kBar = 5;
constexpr double kBarsAt = 75;
constexpr double kLongestBar = 110;
constexpr double kNumberGap = 2;
constexpr double kHeading = 12;

std::int64_t largest(Merged const& merged) {
    std::int64_t most = 1;
    for (auto const& [cell, count] : merged.cells)
        most = std::max(most, count.value_or(0));
    return most;
}

std::string text_at(double x, double y, std::string_view style, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, style,
                       text);
}

std::string row(Cell const& cell, std::optional<std::int64_t> count, double y, double scale) {
    double const length = static_cast<double>(count.value_or(0)) * scale;
    std::string const number = count ? std::to_string(*count) : "fewer than 11";
    return text_at(kMargin + kBar, y + kBar - 1, "cell", cell.name) +
           fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
                       kBarsAt, y, length, kBar) +
           text_at(kBarsAt + length + kNumberGap, y + kBar - 1, "cell", number);
}

} // namespace

std::string to_svg(Merged const& merged) {
    double const scale = kLongestBar / static_cast<double>(largest(merged));
    double y = kMargin;
    std::string body = text_at(kMargin, y, "title",
                               fmt::format("{} to {}, {} kiosks", to_string(merged.first),
                                           to_string(merged.last), merged.kiosks));
    std::string family;
    for (auto const& [cell, count] : merged.cells) {
        if (cell.family != family) {
            y += kHeading;
            body += text_at(kMargin, y - 2, "family", cell.family);
            family = cell.family;
        }
        body += row(cell, count, y, scale);
        y += kRow;
    }
    body += text_at(kMargin, y + kRow, "cell",
                    "Counts carry random noise and are rounded down to fives.");
    double const height = y + kRow + kMargin;
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}mm\" "
                       "height=\"{1:.0f}mm\" viewBox=\"0 0 {0:.0f} {1:.0f}\">\n"
                       "<style>text{{font-family:sans-serif;fill:#222}}.title{{font-size:6px;"
                       "font-weight:bold}}.family{{font-size:4.5px;font-weight:bold}}"
                       ".cell{{font-size:3.8px}}rect{{fill:#35618f}}</style>\n{2}</svg>\n",
                       kPageWidth, height, body);
}

} // namespace counts
