// SPDX-License-Identifier: Apache-2.0
#include "sheets/workbook.hpp"
#include "support/files.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace sheets;

namespace {

base::Result<Workbook> read_json_text(std::string_view text) {
    test::Scratch const scratch;
    REQUIRE(base::write_file(scratch.path() / "page.json", text));
    return read_workbook(scratch.path() / "page.json");
}

/// The rows of the table `name`: "id=1 service_id=2/id=3".
std::string rows_of(Workbook const& workbook, std::string_view name) {
    Table const* const table = workbook.table(name);
    if (table == nullptr) return "";
    std::string out;
    for (Row const& row : table->rows) {
        if (!out.empty()) out += "/";
        std::string cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (!row.cells[i].text.empty())
                cells += (cells.empty() ? "" : " ") + table->header[i] + "=" + row.cells[i].text;
        out += cells;
    }
    return out;
}

bool has_problem(Workbook const& workbook, std::string_view code) {
    return std::any_of(workbook.problems.begin(), workbook.problems.end(),
                       [&](base::Problem const& one) { return one.code == code; });
}

} // namespace

TEST_CASE("objects inside objects become tables that point at one another") {
    struct Row {
        char const* why;
        char const* json;
        char const* table;
        char const* rows;
    };
    static Row const rows[] = {
        {"a list inside points back",
         R"({"id":"s","status":"active","phones":[{"id":"p","number":"1"}]})", "phones",
         "service_id=s id=p number=1"},
        {"one object inside is pointed at",
         R"({"id":"s","status":"active","organization":{"id":"o","name":"N"}})", "services",
         "id=s status=active organization_id=o"},
        {"and is a row of its own",
         R"({"id":"s","status":"active","organization":{"id":"o","name":"N"}})", "organizations",
         "id=o name=N"},
        {"a page of an API", R"({"total_items":1,"contents":[{"id":"s","status":"active"}]})",
         "services", "id=s status=active"},
        {"a page of the UK's first profile",
         R"({"totalElements":1,"content":[{"id":"s","status":"active","regular_schedules":[{"id":"r"}]}]})",
         "schedules", "service_id=s id=r"},
        {"tables by the names of their files",
         R"({"services.csv":[{"id":"s"}],"x.csv":[{"id":"t"}]})", "x", "id=t"},
        {"what stands twice is one row",
         R"([{"id":"a","status":"active","organization":{"id":"o"},"phones":[{"id":"p"}]},
             {"id":"b","status":"active","organization":{"id":"o"},"phones":[{"id":"q"}]}])",
         "organizations", "id=o"},
        {"what says two things is two rows",
         R"({"total_items":2,"contents":[{"id":"a","status":"active"},{"id":"a","status":"defunct"}]})",
         "services", "id=a status=active/id=a status=defunct"},
        {"attributes name what they belong to",
         R"({"id":"s","status":"active","attributes":[{"id":"a","taxonomy_term":{"id":"t"}}]})",
         "attributes", "link_id=s link_entity=service id=a taxonomy_term_id=t"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = read_json_text(row.json);
            REQUIRE(workbook);
            CHECK(rows_of(*workbook, row.table) == row.rows);
        }
}

TEST_CASE("a page that is not all, or miscounts, is said") {
    auto const many = read_json_text(
        R"({"total_items":9,"total_pages":9,"contents":[{"id":"s","status":"active"}]})");
    REQUIRE(many);
    CHECK(has_problem(*many, "one-page-of-many"));
    auto const wrong =
        read_json_text(R"({"total_items":2,"contents":[{"id":"s","status":"active"}]})");
    REQUIRE(wrong);
    CHECK(has_problem(*wrong, "page-miscounted"));
}

TEST_CASE("cells of an .ods workbook are read as a person sees them") {
    auto const workbook = read_workbook(test::source() / "tests/sheets/fixtures/kinds.ods");
    REQUIRE(workbook);
    Table const* const table = workbook->table("services");
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 3);
    CHECK(table->rows[0].number == 2);
    CHECK(table->rows[1].number == 3); // the first one, repeated
    CHECK(table->at(table->rows[1], "phone_1").text == "66812345678");
    CHECK(table->at(table->rows[1], "phone_1").kind == Cell::Kind::number);
    CHECK(table->at(table->rows[0], "day").text == "2026-11-30");
    CHECK(table->at(table->rows[0], "too").text == "x");
    CHECK(table->at(table->rows[2], "phone_1").kind == Cell::Kind::formula);
    CHECK(table->at(table->rows[2], "day").text == "two\nlines");
    CHECK(has_problem(*workbook, "hidden-cells"));
}

TEST_CASE("a hidden OpenDocument sheet is read and named, the others are not") {
    auto const workbook = read_workbook(test::source() / "tests/sheets/fixtures/hidden.ods");
    REQUIRE(workbook);
    CHECK(workbook->tables.size() == 2);
    REQUIRE(workbook->problems.size() == 1);
    CHECK(workbook->problems[0].code == "hidden-cells");
    CHECK(workbook->problems[0].file == "hidden.ods[old]");
}

TEST_CASE("tables in a zip file are one workbook") {
    auto const workbook = read_workbook(test::source() / "tests/sheets/fixtures/tables.zip");
    REQUIRE(workbook);
    CHECK(workbook->tables.size() == 2);
    CHECK(workbook->table("a")->header == std::vector<std::string>{"id", "name"});
}

TEST_CASE("a text that a spreadsheet would run is guarded, and comes back as it was") {
    Table table;
    table.name = table.file = "t";
    table.header = {"a"};
    for (char const* const text : {"=1+1", "+66 1", "@x", "-x", "'=1", "-3.5", "'quoted", "plain"})
        table.rows.push_back({0, {{Cell::Kind::text, text}}});
    std::string const csv = csv_text(table);
    CHECK(csv == "a\n'=1+1\n'+66 1\n'@x\n'-x\n''=1\n-3.5\n'quoted\nplain\n");
    test::Scratch const scratch;
    REQUIRE(base::write_file(scratch.path() / "t.csv", csv));
    auto const read = read_workbook(scratch.path() / "t.csv");
    REQUIRE(read);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        CHECK(read->tables[0].rows.at(i).cells.at(0).text == table.rows[i].cells[0].text);
}
