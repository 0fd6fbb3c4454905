// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include "directory/samples.hpp"
#include "directory/store.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>
#include <functional>
#include <sqlite3.h>

namespace {

using base::ErrorCode;
using Catch::Matchers::Contains;
using directory::read;
using model::Directory;

/// Runs `sql` on a file as any other program could.
void tamper(base::Path const& path, std::string const& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    std::string const unchecked =
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;";
    CHECK(sqlite3_exec(database, (unchecked + sql).c_str(), nullptr, nullptr, nullptr) ==
          SQLITE_OK);
    sqlite3_close(database);
}

Directory written_and_read(Directory const& directory) {
    test::Scratch const scratch;
    auto const path = scratch.path() / "directory.db";
    auto const written = directory::write(path, directory);
    if (!written) FAIL(base::to_string(written.error()));
    auto const back = read(path);
    if (!back) FAIL(base::to_string(back.error()));
    return *back;
}

} // namespace

TEST_CASE("what is written is read back exactly") {
    SECTION("an empty directory") {
        CHECK(written_and_read({}) == Directory{});
    }
    SECTION("something in every field") {
        Directory const rich = test::rich_directory();
        Directory const back = written_and_read(rich);
        CHECK(back == rich);
        CHECK(back.thresholds.check_days == rich.thresholds.check_days);
        CHECK(back.thresholds.due_days == 3);
        CHECK(back.thresholds.hidden_days == 4);
        CHECK_FALSE(back == test::sound_directory());
    }
    SECTION("many random ones") {
        for (unsigned seed = 0; seed < 60; ++seed) {
            INFO("seed " << seed);
            Directory const random = test::random_directory(seed);
            CHECK(written_and_read(random) == random);
        }
    }
}

TEST_CASE("order is kept even when ids sort otherwise") {
    Directory directory = test::sound_directory();
    std::swap(directory.services[0], directory.services[1]);
    std::swap(directory.organizations[0], directory.organizations[1]);
    std::swap(directory.regions[0], directory.regions[1]);
    CHECK(written_and_read(directory) == directory);
}

TEST_CASE("writing replaces everything, and leaves no trace of what it replaced") {
    test::Scratch const scratch;
    auto const path = scratch.path() / "directory.db";
    REQUIRE(directory::write(path, test::rich_directory()));
    CHECK_THAT(*base::read_file(path), Contains("Ring twice"));
    REQUIRE(directory::write(path, test::sound_directory()));
    CHECK(*read(path) == test::sound_directory());
    CHECK_THAT(*base::read_file(path), !Contains("Ring twice"));
}

TEST_CASE("the same directory gives the same new file") {
    test::Scratch const scratch;
    REQUIRE(directory::write(scratch.path() / "a.db", test::rich_directory()));
    REQUIRE(directory::write(scratch.path() / "b.db", test::rich_directory()));
    CHECK(*base::read_file(scratch.path() / "a.db") == *base::read_file(scratch.path() / "b.db"));
}

TEST_CASE("a directory that no file can hold is refused and the file stays") {
    struct Row {
        char const* why;
        std::function<void(Directory&)> spoil;
        char const* told;
    };
    Row const rows[] = {
        {"an id that comes twice", [](Directory& d) { d.services[1].id = "one"; }, "one"},
        {"no id at all", [](Directory& d) { d.services[1].id = ""; }, "no id"},
        {"a region that is not there", [](Directory& d) { d.services[0].regions = {"XW-9"}; },
         "XW-9"},
        {"a parent that is not there", [](Directory& d) { d.regions[1].parent_id = "YY"; }, "YY"},
        {"an organization that is not there",
         [](Directory& d) { d.services[0].organization_id = "org-z"; }, "org-z"},
        {"bytes that are no text", [](Directory& d) { d.services[0].email = "\xFF\xFE"; }, "UTF-8"},
        {"a text above the limit", [](Directory& d) { d.services[0].url.assign(2'000'000, 'x'); },
         "too long"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            auto const path = scratch.path() / "directory.db";
            REQUIRE(directory::write(path, test::sound_directory()));
            Directory spoilt = test::sound_directory();
            row.spoil(spoilt);
            auto const written = directory::write(path, spoilt);
            REQUIRE_FALSE(written);
            CHECK_THAT(written.error().reason, Contains(row.told));
            CHECK(*read(path) == test::sound_directory());
        }
}

TEST_CASE("a file that cannot be trusted is refused with what and where") {
    struct Row {
        char const* why;
        char const* sql;
        ErrorCode code;
        char const* told;
    };
    static Row const rows[] = {
        {"another program's file", "PRAGMA application_id = 1", ErrorCode::unsupported,
         "not a Waypost directory"},
        {"a later version", "PRAGMA user_version = 3", ErrorCode::unsupported,
         "version 3; this program reads version 2: use the program that made it, or a newer one"},
        {"much later, not earlier", "PRAGMA user_version = 10", ErrorCode::unsupported, "newer"},
        {"an earlier version says how it is mended", "PRAGMA user_version = 1",
         ErrorCode::unsupported, "waypost export --format hsds-json --internal"},
        {"a table more", "CREATE TABLE more (a)", ErrorCode::malformed, "other tables"},
        {"a table less", "DROP TABLE metadata", ErrorCode::malformed, "other tables"},
        {"a view in place of a table",
         "DROP TABLE topic; CREATE VIEW topic AS SELECT 1 AS service_id", ErrorCode::malformed,
         "other tables"},
        {"a trigger", "CREATE TRIGGER t AFTER DELETE ON fact BEGIN SELECT 1; END",
         ErrorCode::malformed, "other tables"},
        {"rows that belong to nothing", "UPDATE phone SET service_id = 'gone'",
         ErrorCode::malformed, "phone"},
        {"a flag that is neither yes nor no", "UPDATE about SET sample = 7", ErrorCode::malformed,
         "neither 0 nor 1"},
        {"a second row about the directory",
         "INSERT INTO about SELECT 2, 'x', country, base_url, time_zone, calling_code, "
         "trunk_prefix, international_prefix, sample, due_days, hidden_days FROM about",
         ErrorCode::malformed, "second row"},
        {"no row about the directory", "DELETE FROM about", ErrorCode::malformed, "table about"},
        {"an unknown kind of service", "UPDATE service SET x_kind = 'jail' WHERE id = 'one'",
         ErrorCode::malformed, "table service, row \"one\": \"jail\""},
        {"an unknown status", "UPDATE service SET status = 'open'", ErrorCode::malformed,
         "\"open\""},
        {"an unknown visibility of a number", "UPDATE phone SET x_visibility = 'all'",
         ErrorCode::malformed, "table phone, row \"one\": \"all\""},
        {"an unknown kind of number", "UPDATE phone SET x_kind = 'fax'", ErrorCode::malformed,
         "\"fax\""},
        {"an unknown visibility of a place", "UPDATE location SET x_visibility = ''",
         ErrorCode::malformed, "table location, row \"one\""},
        {"an unknown visibility of an e-mail", "UPDATE service SET x_email_visibility = 'no'",
         ErrorCode::malformed, "\"no\""},
        {"an unknown answer", "UPDATE fact SET free = 'maybe' WHERE service_id = 'one'",
         ErrorCode::malformed, "table fact, row \"one\": \"maybe\""},
        {"an unknown audience", "INSERT INTO audience VALUES ('one', 'cats')", ErrorCode::malformed,
         "table audience"},
        {"an unknown kind of region", "UPDATE region SET kind = 'moon'", ErrorCode::malformed,
         "table region, row \"XW\": \"moon\""},
        {"an unknown kind in the thresholds",
         "UPDATE threshold SET kind = 'x' WHERE kind = 'other'", ErrorCode::malformed,
         "table threshold"},
        {"a day that does not exist", "UPDATE service SET assured_date = '2026-02-30'",
         ErrorCode::malformed, "2026-02-30"},
        {"a number that could do harm", "UPDATE phone SET number = '*21*555'", ErrorCode::malformed,
         "canonical"},
        {"a number not in its one form", "UPDATE phone SET number = '+999 0111 222'",
         ErrorCode::malformed, "canonical"},
        {"a number beyond an int", "UPDATE service SET minimum_age = 99999999999",
         ErrorCode::malformed, "out of range"},
        {"bytes that are no text", "UPDATE service SET url = CAST(x'FFFE' AS TEXT)",
         ErrorCode::malformed, "UTF-8"},
        {"a translation of nothing",
         "UPDATE translation SET link_id = 'gone' WHERE link_id = 'one'", ErrorCode::malformed,
         "table translation, row \"gone\""},
        {"a translation into its own language", "UPDATE translation SET language = 'en'",
         ErrorCode::malformed, "own language"},
        {"a weekday that is none",
         "INSERT INTO schedule (id, x_position, service_id, freq, byday, opens_at, closes_at) "
         "VALUES (99, 1, 'one', 'WEEKLY', 'XX', '08:00', '09:00')",
         ErrorCode::malformed, "byday"},
        {"a weekday that is none, among others",
         "INSERT INTO schedule (id, x_position, service_id, freq, byday, opens_at, closes_at) "
         "VALUES (99, 1, 'one', 'WEEKLY', 'MO,XX', '08:00', '09:00')",
         ErrorCode::malformed, "byday"},
        {"hours that end when they begin",
         "INSERT INTO schedule (id, x_position, service_id, freq, byday, opens_at, closes_at) "
         "VALUES (99, 1, 'one', 'WEEKLY', 'MO', '09:00', '09:00')",
         ErrorCode::malformed, "times"},
        {"hours with more than a time in them",
         "INSERT INTO schedule (id, x_position, service_id, freq, byday, opens_at, closes_at) "
         "VALUES (99, 1, 'one', 'WEEKLY', 'MO', '08:00', '09:00,10:00-11:00')",
         ErrorCode::malformed, "times"},
        {"a service in two places",
         "INSERT INTO service_at_location SELECT 99, 'one', location_id, NULL "
         "FROM service_at_location WHERE service_id = 'two'",
         ErrorCode::malformed, "more than one"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            auto const path = scratch.path() / "directory.db";
            REQUIRE(directory::write(path, test::sound_directory()));
            REQUIRE(read(path));
            tamper(path, row.sql);
            auto const back = read(path);
            REQUIRE_FALSE(back);
            CHECK(back.error().code == row.code);
            CHECK_THAT(base::to_string(back.error()), Contains(row.told));
        }
}

TEST_CASE("HSDS words that we do not write are understood") {
    test::Scratch const scratch;
    auto const path = scratch.path() / "directory.db";
    REQUIRE(directory::write(path, test::sound_directory()));
    tamper(path, "UPDATE service SET status = 'inactive'");
    CHECK(read(path)->services.front().status == model::Status::paused);
}

TEST_CASE("a file that is no database, not there or another program's is told apart") {
    test::Scratch const scratch;
    auto const path = scratch.path() / "directory.db";
    CHECK(read(path).error().code == ErrorCode::not_found);
    CHECK_FALSE(std::filesystem::exists(path));
    REQUIRE(base::write_file(path, std::string(5000, 'x')));
    CHECK(read(path).error().code == ErrorCode::malformed);
    CHECK(directory::write(path, test::sound_directory()).error().code == ErrorCode::malformed);
    CHECK(*base::read_file(path) == std::string(5000, 'x'));
    auto const other = scratch.path() / "other.db";
    tamper(other, "CREATE TABLE diary (a); INSERT INTO diary VALUES (1)");
    auto const before = *base::read_file(other);
    CHECK(directory::write(other, test::sound_directory()).error().code == ErrorCode::unsupported);
    CHECK(*base::read_file(other) == before);
}

TEST_CASE("a damaged file never crashes the reader and never yields half a directory") {
    test::Scratch const scratch;
    auto const path = scratch.path() / "directory.db";
    Directory const rich = test::rich_directory();
    REQUIRE(directory::write(path, rich));
    std::string const whole = *base::read_file(path);
    int refused = 0;
    for (std::size_t at = 0; at < whole.size(); at += 997) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        REQUIRE(base::write_file(path, damaged));
        auto const back = read(path);
        if (!back) ++refused;
        if (back) CHECK(back->services.size() == rich.services.size());
    }
    CHECK(refused > 0);
    for (std::size_t const kept : {std::size_t{0}, std::size_t{50}, whole.size() / 2}) {
        REQUIRE(base::write_file(path, whole.substr(0, kept)));
        CHECK_FALSE(read(path));
    }
}

TEST_CASE("a write that a power cut interrupted is undone") {
    test::Scratch const scratch;
    auto const path = scratch.path() / "directory.db";
    auto const crashed = scratch.path() / "crashed.db";
    REQUIRE(directory::write(path, test::sound_directory()));
    sqlite3* writer = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &writer) == SQLITE_OK);
    // A cache of one page makes SQLite write into the file before the transaction ends.
    CHECK(sqlite3_exec(writer,
                       "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM phone; "
                       "UPDATE service SET name = 'torn'; DELETE FROM translation; "
                       "UPDATE region SET name = hex(zeroblob(9000))",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
    std::filesystem::copy_file(path, crashed);
    std::filesystem::copy_file(path.string() + "-journal", crashed.string() + "-journal");
    sqlite3_close(writer);
    CHECK(*base::read_file(crashed) != *base::read_file(path));
    CHECK(*read(crashed) == test::sound_directory());
}
