// What visitors said, as the desk reads it from the ledger of a counting kiosk, and what it does
// with it.
// SPDX-License-Identifier: Apache-2.0
#include "counter.hpp"
#include "counts/ledger.hpp"
#include "support/files.hpp"

using namespace kiosk::desk;

namespace {

using Sums = std::vector<std::pair<counts::Cell, std::int64_t>>;

/// What is read from the ledger of a kiosk that counted this in a week.
base::Result<Feedback> read_back(Sums const& sums) {
    std::vector<counts::Cell> cells;
    for (auto const& [cell, sum] : sums)
        cells.push_back(cell);
    auto const schema = counts::Schema::of(cells);
    REQUIRE(schema);
    auto ledger = counts::Ledger::create(*schema, [] { return 9U; });
    counts::Tally tally(schema->size());
    for (auto const& [cell, sum] : sums)
        tally[schema->index(cell)] = sum;
    ledger.add_day(tally, {2026, 46});
    test::Scratch const folder;
    REQUIRE(ledger.write(folder.path() / "ledger"));
    return felt_in(folder.path() / "ledger");
}

std::string words_of(Feedback const& feedback) {
    std::string words;
    for (auto const& [service, felt] : feedback.felt)
        words += service + " " + std::to_string(felt.helped) + " " + std::to_string(felt.silent) +
                 " " + std::to_string(felt.refused) + " " + std::to_string(felt.money) + "; ";
    for (std::string const& service : feedback.in_vain)
        words += "call " + service;
    return words;
}

/// The services that are to be called.
std::set<std::string> listed(test::Counter const& counter) {
    std::set<std::string> ids;
    for (kiosk::View const& view : counter.pages(test::at({{Screen::numbers}})))
        for (kiosk::Element const& element : view.elements)
            if (element.id.starts_with("call.")) ids.insert(element.id.substr(5));
    return ids;
}

} // namespace

TEST_CASE("what visitors said is read from a ledger") {
    struct Row {
        char const* why;
        Sums sums;
        char const* read;
    };
    static Row const rows[] = {
        {"each answer in its place",
         {{{"feedback.a", "helped"}, 12},
          {{"feedback.a", "no-answer"}, 3},
          {{"feedback.a", "refused"}, 2},
          {{"feedback.a", "asked-for-money"}, 1}},
         "a 12 3 2 1; "},
        {"services apart",
         {{{"feedback.a", "helped"}, 1}, {{"feedback.b-2", "refused"}, 2}},
         "a 1 0 0 0; b-2 0 0 2 0; "},
        {"noise below nothing is nothing, and takes nothing from the rest",
         {{{"feedback.a", "helped"}, -4}, {{"feedback.a", "refused"}, 2}},
         "a 0 0 2 0; "},
        {"visits and languages are no answers",
         {{{"language", "helped"}, 7}, {{"visits", "all"}, 7}},
         ""},
        {"nor is a family that only begins like one", {{{"feedbacks", "helped"}, 7}}, ""},
        {"an answer of a later program is not taken for another",
         {{{"feedback.a", "helped"}, 1}, {{"feedback.a", "laughed"}, 7}},
         "a 1 0 0 0; "},
        {"nobody answers as often as noise may say it",
         {{{"feedback.a", "no-answer"}, 6}},
         "a 0 6 0 0; "},
        {"three times more often", {{{"feedback.a", "no-answer"}, 7}}, "a 0 7 0 0; call a"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const feedback = read_back(row.sums);
            REQUIRE(feedback);
            CHECK(words_of(*feedback) == row.read);
        }
}

TEST_CASE("a ledger that is not there, or is none, is named") {
    test::Scratch const folder;
    base::Path const file = folder.path() / "ledger";
    auto const missing = felt_in(file);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().subject.find("ledger") != std::string::npos);
    REQUIRE(base::write_file(file, "waypost-counts 1\ncell feedback.a.helped 3\nend\n"));
    auto const broken = felt_in(file);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == base::ErrorCode::malformed);
    CHECK(broken.error().subject.find("ledger") != std::string::npos);
}

TEST_CASE("a service of which visitors say that nobody answers is to be called") {
    test::Counter counter;
    auto const before = listed(counter);
    auto& in_vain = counter.feedback().in_vain;
    for (model::Service const& service : counter.house().directory().services)
        in_vain.insert(service.id);
    std::string found;
    for (std::string const& id : listed(counter))
        if (!before.contains(id)) found = id;
    REQUIRE_FALSE(found.empty()); // one that is not due otherwise
    in_vain = {found};
    auto expected = before;
    expected.insert(found);
    CHECK(listed(counter) == expected);
}
