// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/pictograms.hpp"
#include "cli/pictograms_tested.hpp"
#include "cli/report.hpp"
#include "cli/score.hpp"
#include "sheets/workbook.hpp"
#include <fmt/ostream.h>
#include <map>
#include <memory>

namespace cli {
namespace {

using base::Result;

struct PictogramsScoreOptions {
    std::string answers;
    std::string into;
    bool json = false;
};

/// By culture and picture.
using Tallies = std::map<std::pair<std::string, std::string>, Tally>;

/// Reads the table of answers: culture, person, picture, answer, judge_1, judge_2, …
class Counter {
  public:
    explicit Counter(model::Pictures const& pictures) : pictures_(pictures) {}

    void count(sheets::Table const& table) {
        for (char const* const title : {"culture", "picture", "judge_1"})
            if (table.column(title) < 0)
                problems_.push_back({base::Severity::error, "no-column", table.file, 1, title,
                                     "is missing; print the form with waypost pictograms "
                                     "test-sheet --answers"});
        if (!problems_.empty()) return;
        for (sheets::Row const& row : table.rows)
            count(table, row);
    }
    Tallies const& tallies() const { return tallies_; }
    base::Problems const& problems() const { return problems_; }

  private:
    void complain(sheets::Table const& table, sheets::Row const& row, std::string column,
                  std::string sentence) {
        problems_.push_back({base::Severity::error, "bad-answer", table.file, row.number,
                             std::move(column), std::move(sentence)});
    }

    void count(sheets::Table const& table, sheets::Row const& row) {
        std::string const picture = table.at(row, "picture").text;
        if (pictures_.named(picture) == nullptr)
            return complain(table, row, "picture", "there is no picture \"" + picture + "\"");
        std::vector<Judgement> judges;
        for (std::string const& title : table.header) {
            if (!title.starts_with("judge_")) continue;
            std::string const word = base::lower_ascii(table.at(row, title).text);
            if (word.empty()) continue;
            auto const judgement = judgement_named(word);
            if (!judgement)
                return complain(table, row, title,
                                "\"" + word +
                                    "\" is none of correct, wrong, opposite, unknown, none");
            judges.push_back(*judgement);
        }
        if (judges.empty()) return complain(table, row, "judge_1", "nobody has judged the answer");
        tallies_[{table.at(row, "culture").text, picture}].add(majority(judges));
    }

    model::Pictures const& pictures_;
    Tallies tallies_;
    base::Problems problems_;
};

char const* name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::accepted:
        return "accepted";
    case Verdict::too_few_answers:
        return "too few answers";
    case Verdict::not_accepted:
        return "not accepted";
    }
    return "";
}

double percent(double part) {
    constexpr double kTenths = 1000;
    return static_cast<double>(static_cast<int>(part * kTenths + 0.5)) / 10;
}

nlohmann::json tallies_json(Tallies const& tallies) {
    nlohmann::json list = nlohmann::json::array();
    for (auto const& [where, tally] : tallies) {
        Share const correct = share(tally.correct, tally.answers);
        Share const opposite = share(tally.opposite, tally.answers);
        list.push_back({{"culture", where.first},
                        {"picture", where.second},
                        {"answers", tally.answers},
                        {"correct_percent", percent(correct.part)},
                        {"correct_low", percent(correct.low)},
                        {"correct_high", percent(correct.high)},
                        {"opposite_percent", percent(opposite.part)},
                        {"opposite_high", percent(opposite.high)},
                        {"verdict", name_of(verdict(tally))}});
    }
    return list;
}

void print_table(Console const& console, Tallies const& tallies) {
    fmt::print(console.out, "{:<10} {:<24} {:>7} {:>8} {:>15} {:>9}  verdict\n", "culture",
               "picture", "answers", "correct", "95 % limits", "opposite");
    for (auto const& [where, tally] : tallies) {
        Share const correct = share(tally.correct, tally.answers);
        fmt::print(console.out,
                   "{:<10} {:<24} {:>7} {:>6.1f} % {:>6.1f} – {:>4.1f} % {:>7.1f} %  {}\n",
                   where.first, where.second, tally.answers, percent(correct.part),
                   percent(correct.low), percent(correct.high),
                   percent(share(tally.opposite, tally.answers).part), name_of(verdict(tally)));
    }
}

/// The tallies, each with the drawing that its culture sees.
Result<std::vector<Tested>> tested_from(Tallies const& tallies) {
    auto const drawings = read_drawings();
    if (!drawings) return drawings.error();
    std::vector<Tested> all;
    for (auto const& [where, tally] : tallies) {
        auto const drawing = drawing_of(*drawings, where.second, where.first);
        if (!drawing) return drawing.error();
        all.push_back({where.first, where.second, *drawing, tally});
    }
    return all;
}

Result<Status> run_score(PictogramsScoreOptions const& options, Console const& console) {
    auto const pictures = read_pictures();
    if (!pictures) return pictures.error();
    auto const book = sheets::read_workbook(options.answers);
    if (!book) return book.error();
    Counter counter(*pictures);
    for (sheets::Table const& table : book->tables)
        counter.count(table);
    if (!options.into.empty()) {
        auto const tested = tested_from(counter.tallies());
        if (!tested) return tested.error();
        if (auto done = add_tested(options.into, *tested); !done) return done.error();
    }
    if (options.json)
        print_json(console, {{"pictures", tallies_json(counter.tallies())},
                             {"problems", to_json(counter.problems())}});
    else
        print_table(console, counter.tallies());
    return options.json ? (counter.problems().empty() ? Status::done : Status::problems)
                        : report(console, counter.problems());
}

} // namespace

Action declare_pictograms_score(CommandLine& app) {
    auto options = std::make_shared<PictogramsScoreOptions>();
    app.add_option(
           "ANSWERS", options->answers,
           "The judged answers (.csv or .xlsx): culture, person, picture, answer, judge_1 …")
        ->required();
    app.add_option("--into", options->into,
                   "Also keeps the counts in FILE.csv, by which waypost publish decides");
    app.add_flag("--json", options->json, "For machines");
    return [options](Console const& console) { return run_score(*options, console); };
}

} // namespace cli
