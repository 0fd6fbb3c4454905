// SPDX-License-Identifier: Apache-2.0
#include "counts/feedback.hpp"
#include <cmath>

namespace counts {
namespace {

constexpr double kVariance = 1.8413; // of one draw: 2 a / (1 - a)^2, a = 1/e (noise.hpp)
constexpr int kDaysAWeek = 7;

/// The most draws of noise that a cell of `report` can hold.
int draws_in(Report const& report) {
    bool const empty = report.first == Week{};
    int const days =
        empty ? 0 : base::days_between(monday_of(report.first), monday_of(report.last));
    return (empty ? 0 : days + kDaysAWeek) + 1;
}

} // namespace

std::set<std::string, std::less<>> in_vain(std::vector<Report> const& reports) {
    std::map<std::string, std::int64_t> sums;
    int draws = 0;
    for (Report const& report : reports) {
        draws += draws_in(report);
        for (auto const& [cell, sum] : report.sums)
            if (cell.family.starts_with(kFeedback) && cell.name == kNoAnswer)
                sums[cell.family.substr(kFeedback.size())] += sum;
    }
    double const enough = static_cast<double>(kInVain) + std::sqrt(kVariance * draws);
    std::set<std::string, std::less<>> found;
    for (auto const& [service, sum] : sums)
        if (static_cast<double>(sum) >= enough) found.insert(service);
    return found;
}

} // namespace counts
