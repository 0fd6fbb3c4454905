// SPDX-License-Identifier: Apache-2.0
#include "directory/export.hpp"
#include "directory/samples.hpp"
#include "directory/store.hpp"
#include "import_support.hpp"
#include <sqlite3.h>

using test::imported;
using test::problem;

namespace {

using Kind = directory::Change::Kind;

/// The workbook of the sound directory, and a way to change one cell of its services.
sheets::Workbook book() {
    return directory::own_workbook(test::sound_directory());
}
sheets::Table& services_of(sheets::Workbook& workbook) {
    return workbook.tables.at(3);
}
std::string& cell(sheets::Workbook& workbook, std::size_t row, std::string_view title) {
    sheets::Table& table = services_of(workbook);
    auto& cells = table.rows.at(row).cells;
    auto const at = static_cast<std::size_t>(table.column(title));
    if (cells.size() <= at) cells.resize(at + 1);
    cells[at].kind = sheets::Cell::Kind::text;
    return cells[at].text;
}

} // namespace

TEST_CASE("a newer version of a list is compared field by field") {
    model::Directory const before = test::sound_directory();
    struct Row {
        char const* why;
        void (*change)(sheets::Workbook&);
        directory::Change expected;
    };
    static Row const rows[] = {
        {"a number",
         [](sheets::Workbook& w) { cell(w, 0, "phone_1") = "tel:+9990111223"; },
         {Kind::changed, "service", "one", "phone_1", "tel:+9990111222", "tel:+9990111223"}},
        {"an answer",
         [](sheets::Workbook& w) { cell(w, 1, "free") = "no"; },
         {Kind::changed, "service", "two", "free", "yes", "no"}},
        {"a translation",
         [](sheets::Workbook& w) { cell(w, 0, "name [th]") = "ประตู"; },
         {Kind::changed, "service", "one", "name [th]", "บ้าน", "ประตู"}},
        {"a service that closes",
         [](sheets::Workbook& w) { cell(w, 0, "status") = "closed"; },
         {Kind::removed, "service", "one", "status", "active", "closed"}},
        {"a row that is gone",
         [](sheets::Workbook& w) {
             auto& table = services_of(w);
             table.rows.erase(table.rows.begin());
         },
         {Kind::removed, "service", "one", "status", "active", "closed"}},
        {"an id with all else blank",
         [](sheets::Workbook& w) { services_of(w).rows.front().cells.resize(1); },
         {Kind::removed, "service", "one", "status", "active", "closed"}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            sheets::Workbook changed = book();
            row.change(changed);
            directory::Import import = imported(changed, before);
            INFO(test::lines(import.problems));
            CHECK(directory::is_newer_version(import, before));
            directory::close_missing(import, before);
            CHECK(directory::changes_between(before, import.directory) ==
                  directory::Changes{row.expected});
        }
}

TEST_CASE("a row that was refused is not missing") {
    model::Directory const before = test::sound_directory();
    sheets::Workbook bad = book();
    cell(bad, 0, "phone_1") = "call us";
    directory::Import import = imported(bad, before);
    CHECK(import.counts.rejected == 1);
    CHECK(directory::close_missing(import, before) == 0);
    CHECK(directory::changes_between(before, import.directory).empty());
}

TEST_CASE("ids of a workbook: blank is new, unknown is refused") {
    model::Directory const before = test::sound_directory();
    sheets::Workbook changed = book();
    SECTION("blank") {
        cell(changed, 0, "id") = "";
        auto const first = imported(changed, before);
        CHECK(first.counts.rejected == 0);
        CHECK(first.directory.services.size() == 3);
        SECTION("and the same the next time") {
            auto const second = imported(changed, first.directory);
            CHECK(second.directory == first.directory);
        }
    }
    SECTION("unknown") {
        cell(changed, 0, "id") = "three";
        auto const import = imported(changed, before);
        CHECK(problem(import, "unknown-id") != nullptr);
        CHECK(import.directory.services.size() == 2);
    }
    SECTION("all of them unknown: another list") {
        cell(changed, 0, "id") = "three";
        cell(changed, 1, "id") = "four";
        CHECK(imported(changed, before).directory.services.size() == 4);
    }
    SECTION("a withdrawal of what is not there") {
        cell(changed, 0, "id") = "three";
        services_of(changed).rows.front().cells.resize(1);
        CHECK(problem(imported(changed, before), "unknown-id") != nullptr);
    }
}

TEST_CASE("a later check is not undone by an older workbook") {
    model::Directory before = test::sound_directory();
    before.services.front().assurance.assured = test::kToday;
    auto const import = imported(book(), before);
    CHECK(problem(import, "older-check") != nullptr);
    CHECK(import.directory.services.front().assurance.assured == test::kToday);
}

TEST_CASE("history is kept when the directory is written again") {
    test::Scratch const scratch;
    auto const path = scratch.path() / "list.db";
    model::Directory const one = test::sound_directory();
    model::Directory two = one;
    two.services.front().status = model::Status::closed;
    REQUIRE(directory::write(path, one));
    REQUIRE(
        directory::write(path, two, {directory::changes_between(one, two), "Nok", test::kToday}));
    REQUIRE(directory::write(path, two));
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    std::string row;
    auto const take = [](void* out, int count, char** values, char**) {
        for (int i = 0; i < count; ++i)
            *static_cast<std::string*>(out) += std::string(values[i]) + "|";
        return 0;
    };
    CHECK(sqlite3_exec(database,
                       "SELECT resource_id, last_action_date, last_action_type, field_name, "
                       "previous_value, replacement_value, updated_by FROM metadata",
                       take, &row, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    CHECK(row == "one|2026-06-01|delete|status|active|closed|Nok|");
}
