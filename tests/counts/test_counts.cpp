// SPDX-License-Identifier: Apache-2.0
#include "counts/counter.hpp"
#include "counts/report.hpp"
#include "counts/seal.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <sys/stat.h>

using namespace counts;

namespace {

/// The same words for the same seed, so that a failing run can be run again.
Random seeded(std::uint32_t seed) {
    auto engine = std::make_shared<std::mt19937>(seed);
    return [engine] { return static_cast<std::uint32_t>((*engine)()); };
}

Schema small_schema() {
    return *visit_schema({"doctor", "law"}, {"th", "km"});
}

std::int64_t at(Schema const& schema, Tally const& tally, Cell const& cell) {
    return tally.at(schema.index(cell));
}

Week week(char const* text) {
    return *parse_week(text);
}

/// A ledger of as many days without a single visit.
Ledger days_of(Schema const& schema, int days, Week in, std::uint32_t seed = 1) {
    Ledger ledger = Ledger::create(schema, seeded(seed));
    Counter counter(schema, seeded(seed + 100));
    for (int day = 0; day < days; ++day)
        ledger.add_day(counter.take(), in);
    return ledger;
}

Report report(std::string kiosk, std::vector<std::pair<Cell, std::int64_t>> sums,
              char const* first = "2026-W46", char const* last = "2026-W46") {
    return {std::move(kiosk), week(first), week(last), std::move(sums)};
}

std::optional<std::int64_t> count(Merged const& merged, Cell const& wanted) {
    for (auto const& [cell, count] : merged.cells)
        if (cell == wanted) return count;
    FAIL("no cell " + to_string(wanted));
    return {};
}

} // namespace

TEST_CASE("weeks are those of ISO 8601") {
    struct Row {
        char const* why;
        char const* day;
        char const* week;
        char const* monday;
    };
    static Row const rows[] = {
        {"an ordinary Tuesday", "2026-11-24", "2026-W48", "2026-11-23"},
        {"a Sunday ends its week", "2026-11-29", "2026-W48", "2026-11-23"},
        {"the first days of a year may belong to the year before", "2027-01-03", "2026-W53",
         "2026-12-28"},
        {"the last days of a year may belong to the next", "2025-12-29", "2026-W01", "2025-12-29"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Week const found = week_of(*base::parse_date(row.day));
            CHECK(to_string(found) == row.week);
            CHECK(base::to_string(monday_of(found)) == row.monday);
            CHECK(week(row.week) == found);
        }
    for (char const* const wrong : {"", "2026-W54", "2026-48", "2026-W4x", "2026-W00", "0000-W01"})
        CHECK_FALSE(parse_week(wrong));
}

TEST_CASE("a kiosk counts at most twelve topics and twenty languages, \"other\" among them") {
    auto const many = [](int count) {
        std::vector<std::string> names;
        for (int i = 0; i < count; ++i)
            names.push_back("n" + std::to_string(100 + i));
        return names;
    };
    struct Row {
        char const* why;
        int topics, languages;
        std::size_t cells; ///< of both families; the visits and the cards are three more
    };
    static Row const rows[] = {
        {"none are other", 0, 0, 2},
        {"as many as there may be", 11, 19, 32},
        {"one too many is other", 12, 20, 32},
        {"and so are all that follow", 100, 100, 32},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(visit_schema(many(row.topics), many(row.languages))->size() == row.cells + 3);
        }
}

TEST_CASE("a visit adds at most one to a family") {
    Schema const schema = small_schema();
    Counter with(schema, seeded(3));
    Counter without(schema, seeded(3));
    Visit visit;
    visit.touched({"topic", "doctor"});
    visit.touched({"topic", "law"});
    visit.touched({"topic", "doctor"});
    visit.touched({"language", "xx"});
    visit.touched({"secret", "service-7"});
    with.add(visit);
    Tally const more = with.take();
    Tally const less = without.take();
    CHECK(at(schema, more, {"topic", "doctor"}) == at(schema, less, {"topic", "doctor"}) + 1);
    CHECK(at(schema, more, {"topic", "law"}) == at(schema, less, {"topic", "law"}));
    CHECK(at(schema, more, {"language", "other"}) == at(schema, less, {"language", "other"}) + 1);
    std::int64_t sum = 0;
    for (std::size_t cell = 0; cell < schema.size(); ++cell)
        sum += more[cell] - less[cell];
    CHECK(sum == 2);
}

TEST_CASE("only plain names can be counted") {
    struct Row {
        char const* why;
        char const* name;
        bool plain;
    };
    static Row const rows[] = {
        {"a language", "zh-Hans", true},
        {"a service", "svc_001.a", true},
        {"a formula of a spreadsheet", "=1+1", false},
        {"another", "-1", false},
        {"a line end", "a\nend", false},
        {"a quotation mark", "a\"b", false},
        {"nothing", "", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(is_plain(row.name) == row.plain);
            CHECK(Schema::of({{"family", row.name}}).has_value() == row.plain);
        }
    CHECK_FALSE(Schema::of({{"a", "b"}, {"a", "b"}}));
    CHECK_FALSE(Schema::of(std::vector<Cell>(1001, {"a", "b"})));
}

TEST_CASE("the file has one size and one time, however busy the week was") {
    test::Scratch const scratch;
    Schema const schema = small_schema();
    Ledger quiet = Ledger::create(schema, seeded(1));
    Ledger busy = Ledger::create(schema, seeded(2));
    quiet.add_day(Tally(schema.size()), week("2026-W46"));
    busy.add_day(Tally(schema.size(), 123'456), week("2026-W46"));
    REQUIRE(quiet.write(scratch.path() / "quiet"));
    REQUIRE(busy.write(scratch.path() / "busy"));
    struct stat one {};
    struct stat other {};
    REQUIRE(::stat((scratch.path() / "quiet").c_str(), &one) == 0);
    REQUIRE(::stat((scratch.path() / "busy").c_str(), &other) == 0);
    CHECK(one.st_size == other.st_size);
    CHECK(one.st_mtim.tv_sec == other.st_mtim.tv_sec);
    CHECK(one.st_atim.tv_sec == one.st_mtim.tv_sec);
    CHECK(one.st_mtim.tv_nsec == 0);
    CHECK(one.st_mtim.tv_sec == 1762732800 + 364 * 86400); // Monday 2026-11-09, 00:00 UTC
}

TEST_CASE("what was written is read back, and nothing else is") {
    test::Scratch const scratch;
    Schema const schema = small_schema();
    Ledger const ledger = days_of(schema, 6, week("2026-W46"));
    auto const path = scratch.path() / "counts";
    REQUIRE(ledger.write(path));
    auto const again = Ledger::read(path, schema);
    REQUIRE(again);
    CHECK(again->text() == ledger.text());

    std::string const good = ledger.text();
    for (std::size_t byte = 0; byte < good.size(); ++byte) {
        std::string bad = good;
        bad[byte] = static_cast<char>(bad[byte] ^ 0x40);
        REQUIRE(base::write_file(path, bad));
        auto const read = Ledger::read(path, schema);
        INFO(byte);
        CHECK((!read || read->text() == bad)); // never silently something else
    }
    REQUIRE(base::write_file(path, good.substr(0, good.size() - 1)));
    CHECK_FALSE(Ledger::read(path, schema));
    REQUIRE(base::write_file(path, good + "x"));
    CHECK_FALSE(Ledger::read(path, schema));
    REQUIRE(base::write_file(path, good));
    CHECK_FALSE(Ledger::read(path, *visit_schema({"doctor"}, {"th"})));
}

TEST_CASE("a report leaves once, after the week, and not for fewer than five days") {
    Schema const schema = small_schema();
    Ledger four = days_of(schema, 4, week("2026-W46"));
    CHECK(four.release(week("2026-W47"), seeded(9)).error().code == base::ErrorCode::refused);
    Ledger five = days_of(schema, 5, week("2026-W46"));
    CHECK_FALSE(five.release(week("2026-W46"), seeded(9))); // the week still runs
    auto const report = five.release(week("2026-W47"), seeded(9));
    REQUIRE(report);
    CHECK(report->first == week("2026-W46"));
    CHECK(report->sums.size() == schema.size());
    CHECK_FALSE(five.release(week("2026-W47"), seeded(9)));
    CHECK(five.sums() != Tally(schema.size())); // starts anew from noise, not from nought

    for (int day = 0; day < 5; ++day) // the clock fell back into the released week
        five.add_day(Tally(schema.size()), week("2026-W46"));
    auto const later = five.release(week("2026-W48"), seeded(9));
    REQUIRE(later);
    CHECK(later->first == week("2026-W47"));
}

TEST_CASE("what may be read: three kiosks, eleven and more, in fives") {
    Cell const visits{"visits", "all"};
    Cell const thai{"language", "th"};
    Cell const khmer{"language", "km"};
    Cell const other{"language", "other"};
    auto const merged_of = [&](std::int64_t th, std::int64_t km, std::int64_t rest) {
        return *merge({report("a", {{visits, 40}, {thai, th}, {khmer, km}, {other, rest}}),
                       report("b", {{visits, 0}}), report("c", {{visits, -3}})});
    };
    struct Row {
        char const* why;
        std::int64_t th, km, rest;
        std::optional<std::int64_t> shown_th, shown_visits;
    };
    static Row const rows[] = {
        {"ten stay hidden; two hidden cells protect one another", 10, 3, 22, {}, 35},
        {"eleven are shown as ten", 11, 20, 20, 10, 35},
        {"negative noise is hidden like few", -4, 2, 30, {}, 35},
        {"one hidden cell would follow from the visits, so they hide", 20, 3, 20, 20, {}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Merged const merged = merged_of(row.th, row.km, row.rest);
            CHECK(count(merged, thai) == row.shown_th);
            CHECK(count(merged, visits) == row.shown_visits);
        }
    Report const one = report("a", {{visits, 40}});
    CHECK_FALSE(merge({}));
    CHECK_FALSE(merge({one, report("b", {})}));
    CHECK_FALSE(merge({one, one, report("b", {}), report("c", {})})); // one kiosk counted twice
    CHECK_FALSE(merge({one, report("a", {}, "2026-W45", "2026-W46"), report("b", {}),
                       report("c", {})})); // overlapping weeks
    CHECK(merge({one, report("a", {}, "2026-W47", "2026-W47"), report("b", {}), report("c", {})}));
}

TEST_CASE("with and without one visit the published page is almost always the same") {
    // Differencing (S5): over noise of three kiosks and rounding to fives, a single visit may move
    // a cell across a step only as often as e^1 allows; here we look that no rule leaks it always.
    Schema const schema = small_schema();
    int differs = 0;
    constexpr int kRuns = 300;
    for (std::uint32_t run = 0; run < kRuns; ++run) {
        auto const published = [&](bool with) {
            std::vector<Report> reports;
            for (std::uint32_t kiosk = 0; kiosk < 3; ++kiosk) {
                Ledger ledger = days_of(schema, 7, week("2026-W46"), run * 1000 + kiosk * 10 + 1);
                Tally extra(schema.size());
                if (with && kiosk == 0) extra[schema.index({"language", "th"})] = 1;
                ledger.add_day(extra, week("2026-W46"));
                reports.push_back(*ledger.release(week("2026-W47"), seeded(run)));
            }
            return to_csv(*merge(reports));
        };
        if (published(true) != published(false)) ++differs;
    }
    CHECK(differs < kRuns / 10);
}

TEST_CASE("a report is text that only a kiosk's own writing passes") {
    Report const good =
        report("00ff00ff00ff00ff", {{{"language", "th"}, 12}, {{"visits", "all"}, -3}});
    std::string const text = to_text(good);
    auto const again = parse_report(text);
    REQUIRE(again);
    CHECK(again->sums == good.sums);
    struct Row {
        char const* why;
        std::string text;
    };
    Row const rows[] = {
        {"nothing", ""},
        {"another format", "waypost-report 2" + text.substr(16)},
        {"cut off", text.substr(0, text.size() - 2)},
        {"more after the end", text + "cell a.b +0000000001\n"},
        {"a name that is a formula", "waypost-report 1\nkiosk a\nfirst 2026-W46\nlast 2026-W46\n"
                                     "cell =a.b +0000000001\nend\n"},
        {"last before first", "waypost-report 1\nkiosk a\nfirst 2026-W46\nlast 2026-W45\nend\n"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK_FALSE(parse_report(row.text));
        }
}

TEST_CASE("what leaves for people: CSV, OpenMetrics, a chart") {
    Cell const visits{"visits", "all"};
    Cell const thai{"language", "th"};
    Cell const khmer{"language", "km"};
    Cell const other{"language", "other"};
    Merged const merged = *merge({report("a", {{visits, 57}, {thai, 33}, {khmer, 4}, {other, 2}}),
                                  report("b", {}), report("c", {}, "2026-W47", "2026-W47")});
    CHECK(to_csv(merged) == "from,to,family,cell,count\r\n"
                            "2026-W46,2026-W47,language,km,\r\n"
                            "2026-W46,2026-W47,language,other,\r\n"
                            "2026-W46,2026-W47,language,th,30\r\n"
                            "2026-W46,2026-W47,visits,all,55\r\n");
    CHECK(to_open_metrics(merged) == "# TYPE waypost_count gauge\n"
                                     "# HELP waypost_count Noisy count, rounded down to fives.\n"
                                     "waypost_count{family=\"language\",cell=\"th\"} 30\n"
                                     "waypost_count{family=\"visits\",cell=\"all\"} 55\n"
                                     "# EOF\n");
    std::string const chart = to_svg(merged);
    CHECK(chart.find("fewer than 11") != std::string::npos);
    CHECK(chart.find(">30<") != std::string::npos);
    CHECK(chart.find(">33<") == std::string::npos);
}

TEST_CASE("sealed reports have one size and open with the programme's key only") {
    auto const keys = new_key_pair();
    auto const stranger = new_key_pair();
    REQUIRE(keys);
    REQUIRE(stranger);
    auto const sealed = seal("short", keys->public_key);
    auto const longer = seal(std::string(5000, 'x'), keys->public_key);
    REQUIRE(sealed);
    REQUIRE(longer);
    CHECK(sealed->size() == longer->size());
    CHECK(sealed->find("short") == std::string::npos);
    CHECK(*unseal(*sealed, *keys) == "short");
    CHECK(unseal(*sealed, *stranger).error().code == base::ErrorCode::refused);
    std::string changed = *sealed;
    changed[100] = static_cast<char>(changed[100] ^ 1);
    CHECK_FALSE(unseal(changed, *keys));
    CHECK_FALSE(unseal(sealed->substr(1), *keys));
    CHECK_FALSE(unseal(*sealed, {keys->public_key, ""}));
    CHECK_FALSE(seal(std::string(70'000, 'x'), keys->public_key));
    CHECK_FALSE(seal("x", "00"));
    CHECK(parse_keys(to_text(*keys, true))->secret_key == keys->secret_key);
    CHECK(parse_keys(to_text(*keys, false))->secret_key.empty());
    CHECK_FALSE(parse_keys("waypost-counts-key 1\npublic 00\n"));
    CHECK_FALSE(parse_keys(""));
}
