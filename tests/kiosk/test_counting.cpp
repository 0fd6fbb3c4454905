// What a visit adds to the counts, and when they reach the disk.
// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include "kiosk/counting.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace kiosk;
using std::chrono::hours;

namespace {

base::Date day(char const* text) {
    return *base::parse_date(text);
}

counts::Visit noted(std::vector<State> const& states) {
    counts::Visit visit;
    for (State const& state : states)
        note(visit, state);
    return visit;
}

State on_service(std::string const& topic) {
    State state;
    state.language = "km";
    state.trail = {{Screen::topics}, {Screen::services, topic}, {Screen::service, "svc-001"}};
    return state;
}

int days_in(base::Path const& file, counts::Schema const& schema) {
    auto const ledger = counts::Ledger::read(file, schema);
    REQUIRE(ledger);
    return ledger->days();
}

counts::Schema sample_schema() {
    test::House house;
    auto schema = schema_of(house.content());
    REQUIRE(schema);
    return *schema;
}

} // namespace

TEST_CASE("a visit adds one to a family: the first topic of which a service was opened") {
    using Cells = std::map<std::string, std::string>;
    State only_topics;
    only_topics.trail = {{Screen::topics}, {Screen::services, "law"}};
    State answered = on_service("doctor");
    answered.answered = "svc-001 money";
    State out = on_service("doctor");
    out.card = Card::out;
    State unwilling = on_service("doctor");
    unwilling.uncounted = true;
    struct Row {
        char const* why;
        std::vector<State> states;
        Cells cells;
    };
    std::vector<Row> const rows = {
        {"nobody came", {State{}}, {}},
        {"a topic that was looked into, and no service", {only_topics}, {{"visits", "all"}}},
        {"the first of two topics",
         {on_service("doctor"), on_service("law")},
         {{"visits", "all"}, {"language", "km"}, {"topic", "doctor"}}},
        {"a card that came out",
         {out},
         {{"visits", "all"}, {"language", "km"}, {"topic", "doctor"}, {"printed", "yes"}}},
        {"an answer",
         {answered},
         {{"visits", "all"},
          {"language", "km"},
          {"topic", "doctor"},
          {"feedback.svc-001", "asked-for-money"}}},
        {"who does not want to be counted is not, from the beginning to the end",
         {on_service("doctor"), out, unwilling, State{}},
         {}},
        {"unless they change their mind",
         {out, unwilling, on_service("law")},
         {{"visits", "all"}, {"language", "km"}, {"topic", "law"}}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(noted(row.states).cells() == row.cells);
        }
}

TEST_CASE("where visits are counted, the glass says so before the first touch, and how not to be") {
    for (test::Glass const& glass : test::kGlasses)
        for (std::string const& language : test::languages()) {
            test::House house(glass.panel, language);
            State help;
            help.trail = {{Screen::topics}, {Screen::help}};
            help.language = language;
            auto const says = [&](std::string const& id) {
                bool on_attract = house.show(State{}).element(id) != nullptr;
                bool on_help = false;
                for (View const& view : test::pages(house, help))
                    on_help = on_help || view.element(id) != nullptr;
                return std::pair(on_attract, on_help);
            };
            INFO(glass.why << " " << language);
            CHECK(says("counted") == std::pair(false, false));
            CHECK(says("look.uncounted") == std::pair(false, false));
            bool const small = std::string(glass.why) == "a 7-inch panel";
            bool const languages = house.show(State{}).element("languages") != nullptr;
            house.content().counted = true;
            CHECK(says("counted") == std::pair(true, true));
            CHECK(says("look.uncounted") == std::pair(false, true));
            if (!small) // nothing makes way for it
                CHECK((house.show(State{}).element("languages") != nullptr) == languages);
            CHECK(test::faults(house, house.show(State{})) == "");
            for (View const& view : test::pages(house, help))
                CHECK(test::faults(house, view) == "");
        }
}

TEST_CASE("the touch that says so goes to the state, and back") {
    State state = on_service("doctor");
    state = step(state, Chosen{{Deed::look, "uncounted"}});
    CHECK(state.uncounted);
    CHECK(step(state, Chosen{{Deed::home}}).uncounted); // kept until the visit is over
    CHECK_FALSE(step(state, Chosen{{Deed::look, "uncounted"}}).uncounted);
    CHECK_FALSE(step(state, Chosen{{Deed::done}}).uncounted);
}

TEST_CASE("days reach the disk by how long the machine runs") {
    test::Scratch scratch;
    counts::Schema const schema = sample_schema();
    base::Path const file = scratch.path() / "counts";
    auto counting = Counting::open(file, schema);
    REQUIRE(counting);
    CHECK(days_in(file, schema) == 0);
    base::Date const today = day("2026-11-16");
    struct Row {
        char const* why;
        int hour;
        int days;
    };
    static Row const rows[] = {
        {"switched on", 0, 0},
        {"not yet six hours", 5, 0},
        {"six hours", 6, 1},
        {"the same day", 29, 1},
        {"the next day", 30, 2},
        {"and nothing more", 31, 2},
        {"a day that was slept through", 80, 3},
    };
    for (Row const& row : rows) {
        INFO(row.why);
        REQUIRE(counting->look(hours(row.hour), today));
        CHECK(days_in(file, schema) == row.days);
    }
    REQUIRE(counting->close(hours(81), today));
    CHECK(days_in(file, schema) == 3); // its day was added already
    auto again = Counting::open(file, schema);
    REQUIRE(again);
    REQUIRE(again->look(hours(82), today)); // started anew: it cannot know, and adds nothing
    CHECK(days_in(file, schema) == 3);
    auto short_day = Counting::open(file, schema);
    REQUIRE(short_day);
    REQUIRE(short_day->close(hours(2), today)); // switched off in the morning
    CHECK(days_in(file, schema) == 4);
}

TEST_CASE("whatever a worker says, a visit counts once in a family, and one answer at most") {
    test::Scratch scratch;
    counts::Schema const schema = sample_schema();
    base::Path const file = scratch.path() / "counts";
    auto counting = Counting::open(file, schema);
    REQUIRE(counting);
    for (std::size_t times = 0; times < 1000; ++times)
        for (std::size_t cell = 0; cell <= schema.size(); ++cell)
            counting->touched(cell);
    counting->visit_ended();
    counting->visit_ended(); // a visit that touched nothing is none
    REQUIRE(counting->close(hours(1), day("2026-11-16")));
    auto const ledger = counts::Ledger::read(file, schema);
    REQUIRE(ledger);
    for (std::int64_t const sum : ledger->sums())
        CHECK(std::abs(sum) < 40); // one, and noise: a chance of e^-39 a cell
}

TEST_CASE("a ledger of other cells is not overwritten") {
    test::Scratch scratch;
    base::Path const file = scratch.path() / "counts";
    REQUIRE(Counting::open(file, *counts::visit_schema({"law"}, {"th"})));
    auto const before = base::read_file(file);
    CHECK_FALSE(Counting::open(file, sample_schema()));
    CHECK(base::read_file(file).value_or("") == *before);
}
