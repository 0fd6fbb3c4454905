// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/felt.hpp"
#include "counts/feedback.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk {
namespace {

struct Answer {
    std::string_view cell;
    std::int64_t Felt::*where;
};
constexpr std::array kAnswers = {
    Answer{"helped", &Felt::helped}, Answer{counts::kNoAnswer, &Felt::silent},
    Answer{"refused", &Felt::refused}, Answer{"asked-for-money", &Felt::money}};

} // namespace

base::Result<Feedback> felt_in(base::Path const& ledger) {
    auto const report = counts::so_far(ledger);
    if (!report) return report.error();
    Feedback all{{}, counts::in_vain({*report})};
    for (auto const& [cell, sum] : report->sums) {
        if (!cell.family.starts_with(counts::kFeedback)) continue;
        Felt& felt = all.felt[cell.family.substr(counts::kFeedback.size())];
        for (Answer const& one : kAnswers)
            if (cell.name == one.cell) felt.*one.where = std::max<std::int64_t>(sum, 0);
    }
    return all;
}

} // namespace kiosk::desk
