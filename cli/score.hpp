// How well a picture is understood, counted from judged answers (after ISO 9186-1): nothing about
// files or printing.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// What a judge made of an answer.
enum class Judgement {
    correct,
    wrong,
    opposite, ///< taken for what does harm
    unknown,  ///< "I do not know"
    none,     ///< no answer
};

/// "correct", "wrong", "opposite", "unknown", "none"; nothing for other words.
std::optional<Judgement> judgement_named(std::string_view name);

/// What most of `judges` say; without a majority the answer counts as wrong.
Judgement majority(std::vector<Judgement> const& judges);

/// A share with the limits between which it lies with 95 % confidence (Wilson's interval, which
/// stays between 0 and 1 for few answers too). Of no answers: 0 between 0 and 1.
struct Share {
    double part = 0;
    double low = 0;
    double high = 1;
};
Share share(int count, int of);

/// The answers about one picture in one culture.
struct Tally {
    int answers = 0;
    int correct = 0;
    int opposite = 0;
    void add(Judgement judgement);
};

constexpr double kLeastCorrect = 0.85; ///< ANSI Z535.3
constexpr double kMostOpposite = 0.05; ///< ANSI Z535.3
constexpr int kFewestAnswers = 50;     ///< for each culture

enum class Verdict { accepted, too_few_answers, not_accepted };

/// A picture is accepted with kLeastCorrect of its answers correct, at most kMostOpposite opposite
/// and at least kFewestAnswers.
Verdict verdict(Tally const& tally);

} // namespace cli
