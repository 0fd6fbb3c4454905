// What visitors' touches say about services, seen through the noise.
// SPDX-License-Identifier: Apache-2.0
#include "counts/counter.hpp"
#include "counts/feedback.hpp"
#include <catch2/catch.hpp>
#include <random>

using namespace counts;

namespace {

constexpr Week kWeek{2026, 46};
constexpr Week kNext{2026, 47};

Report says(std::string const& cell, std::int64_t sum, Week last = kWeek) {
    return {"a", kWeek, last, {{{"feedback.svc-1", cell}, sum}}};
}

/// Of a thousand weeks in which so many visitors met nobody, how many make the service due.
int due_of_a_thousand(int visitors) {
    std::mt19937 engine(2026);
    Random const random = [&] { return static_cast<std::uint32_t>(engine()); };
    Schema const schema = *feedback_schema({"svc-1"});
    int due = 0;
    for (int run = 0; run < 1000; ++run) {
        Ledger ledger = Ledger::create(schema, random);
        Counter counter(schema, random);
        for (int i = 0; i < visitors; ++i) {
            Visit visit;
            visit.touched({"feedback.svc-1", "no-answer"});
            counter.add(visit);
        }
        for (int day = 0; day < 7; ++day)
            ledger.add_day(counter.take(), kWeek);
        due += static_cast<int>(in_vain({ledger.so_far()}).size());
    }
    return due;
}

} // namespace

TEST_CASE("three more than noise alone makes are due") {
    struct Row {
        char const* why;
        std::vector<Report> reports;
        std::size_t due;
    };
    // A week holds up to eight draws: their deviation is 3.8. Two weeks: fifteen, 5.3.
    Row const rows[] = {
        {"nobody reported", {}, 0},
        {"as much as noise may be", {says("no-answer", 6)}, 0},
        {"three more", {says("no-answer", 7)}, 1},
        {"longer is noisier", {says("no-answer", 8, kNext)}, 0},
        {"and still three more", {says("no-answer", 9, kNext)}, 1},
        {"two kiosks together", {says("no-answer", 4), says("no-answer", 5)}, 1},
        {"those who were helped do not count", {says("helped", 100)}, 0},
        {"nor those who were refused", {says("refused", 100)}, 0},
        {"a ledger that nothing was added to",
         {{"a", {}, {}, {{{"feedback.s", "no-answer"}, 5}}}},
         1},
        {"a topic is no service", {{"a", kWeek, kWeek, {{{"topic", "no-answer"}, 100}}}}, 0},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(in_vain(row.reports).size() == row.due);
        }
}

TEST_CASE("how often a week of one kiosk makes a service due: a call too many is cheap") {
    CHECK(due_of_a_thousand(0) < 60);
    CHECK(due_of_a_thousand(3) > 100);
    CHECK(due_of_a_thousand(10) > 750);
    CHECK(due_of_a_thousand(20) > 990);
}

TEST_CASE("looking at a ledger begins nothing anew, and a release says the same") {
    std::mt19937 engine(1);
    Random const random = [&] { return static_cast<std::uint32_t>(engine()); };
    Schema const schema = *feedback_schema({"svc-1"});
    Ledger ledger = Ledger::create(schema, random);
    for (int day = 0; day < kFewestDays; ++day)
        ledger.add_day({1, 2, 3, 4}, kWeek);
    std::string const before = ledger.text();
    Report const seen = ledger.so_far();
    CHECK(ledger.text() == before);
    CHECK(seen.sums == ledger.release(kNext, random)->sums);
}
