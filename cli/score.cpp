// SPDX-License-Identifier: Apache-2.0
#include "cli/score.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cli {

std::optional<Judgement> judgement_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Judgement>, 5> kNames = {
        {{"correct", Judgement::correct},
         {"wrong", Judgement::wrong},
         {"opposite", Judgement::opposite},
         {"unknown", Judgement::unknown},
         {"none", Judgement::none}}};
    auto const found = std::find_if(kNames.begin(), kNames.end(),
                                    [&](auto const& one) { return one.first == name; });
    if (found == kNames.end()) return std::nullopt;
    return found->second;
}

Judgement majority(std::vector<Judgement> const& judges) {
    for (Judgement const one : judges)
        if (2 * std::count(judges.begin(), judges.end(), one) >
            static_cast<std::ptrdiff_t>(judges.size()))
            return one;
    return Judgement::wrong;
}

Share share(int count, int of) {
    if (of <= 0) return {};
    constexpr double kZ = 1.959964; // 95 % of a normal distribution lie within
    double const n = of;
    double const part = count / n;
    double const middle = part + kZ * kZ / (2 * n);
    double const reach = kZ * std::sqrt(part * (1 - part) / n + kZ * kZ / (4 * n * n));
    double const whole = 1 + kZ * kZ / n;
    return {part, std::max(0.0, (middle - reach) / whole), std::min(1.0, (middle + reach) / whole)};
}

void Tally::add(Judgement judgement) {
    ++answers;
    if (judgement == Judgement::correct) ++correct;
    if (judgement == Judgement::opposite) ++opposite;
}

Verdict verdict(Tally const& tally) {
    bool const understood = tally.answers > 0 &&
                            share(tally.correct, tally.answers).part >= kLeastCorrect &&
                            share(tally.opposite, tally.answers).part <= kMostOpposite;
    if (!understood) return Verdict::not_accepted;
    return tally.answers < kFewestAnswers ? Verdict::too_few_answers : Verdict::accepted;
}

} // namespace cli
