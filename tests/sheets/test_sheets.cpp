// SPDX-License-Identifier: Apache-2.0
#include "sheets/workbook.hpp"
#include "support/files.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace sheets;
using base::ErrorCode;

namespace {

base::Path fixture(std::string const& name) {
    return test::source() / "tests/sheets/fixtures" / name;
}

/// Reads `bytes` as the file `name`.
base::Result<Workbook> read_as(std::string const& name, std::string_view bytes) {
    test::Scratch const scratch;
    REQUIRE(base::write_file(scratch.path() / name, bytes));
    return read_workbook(scratch.path() / name);
}

/// Every row of the first table, the header first: cells joined by '|', rows by '/'.
std::string flat(Workbook const& workbook) {
    std::string out;
    Table const& table = workbook.tables.at(0);
    for (std::string const& title : table.header)
        out += (out.empty() ? "" : "|") + title;
    for (Row const& row : table.rows) {
        out += "/" + std::to_string(row.number) + ":";
        for (Cell const& cell : row.cells)
            out += (&cell == &row.cells.front() ? "" : "|") + cell.text;
    }
    return out;
}

bool has_problem(Workbook const& workbook, std::string_view code) {
    return std::any_of(workbook.problems.begin(), workbook.problems.end(),
                       [&](base::Problem const& one) { return one.code == code; });
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

} // namespace

TEST_CASE("CSV of every kind becomes the same table") {
    struct Row {
        char const* why;
        std::string_view bytes;
        char const* flat;
    };
    using namespace std::string_view_literals;
    static Row const rows[] = {
        {"plain, LF", "id,name\n1,A\n2,B\n", "id|name/2:1|A/3:2|B"},
        {"CR LF", "id,name\r\n1,A\r\n", "id|name/2:1|A"},
        {"CR only, as old Macintoshes wrote", "id,name\r1,A\r2,B", "id|name/2:1|A/3:2|B"},
        {"no line end at the end", "id,name\n1,A", "id|name/2:1|A"},
        {"semicolons", "id;name\n1;A, B\n", "id|name/2:1|A, B"},
        {"tabs", "id\tname\n1\tA;B\n", "id|name/2:1|A;B"},
        {"a separator inside quotes does not decide", "\"a;b;c\",name\n1,A\n", "a;b;c|name/2:1|A"},
        {"quotes, doubled quotes and a line end inside", "id,name\n1,\"A \"\"x\"\"\nB\"\n",
         "id|name/2:1|A \"x\"\nB"},
        {"text after a closing quote is kept", "id,name\n1,\"A\"B\n", "id|name/2:1|AB"},
        {"an empty quoted cell", "id,name\n\"\",A\n", "id|name/2:|A"},
        {"UTF-8 mark", "\xEF\xBB\xBFid,name\n1,\xC3\xA9\n", "id|name/2:1|\xC3\xA9"},
        {"UTF-16, little end first", "\xFF\xFEi\0d\0\n\0\x2A\x0E\n\0"sv, "id/2:\xE0\xB8\xAA"},
        {"UTF-16, big end first", "\xFE\xFF\0i\0d\0\n\x0E\x2A\0\n"sv, "id/2:\xE0\xB8\xAA"},
        {"white space at both ends goes", " id ,\xC2\xA0name\n 1\t, A \n", "id|name/2:1|A"},
        {"empty lines count as rows but are left out", "id,name\n\n1,A\n,\n2,B\n",
         "id|name/3:1|A/5:2|B"},
        {"empty cells at the end go", "id,name\n1,\n", "id|name/2:1"},
        {"nothing at all", "", ""},
        {"a decomposed letter is composed", "id\ne\xCC\x81\n", "id/2:\xC3\xA9"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = read_as("list.csv", row.bytes);
            REQUIRE(workbook);
            CHECK(workbook->tables.at(0).name == "list");
            CHECK(flat(*workbook) == row.flat);
        }
}

TEST_CASE("what was odd in a file but read is said") {
    struct Row {
        char const* why;
        std::string_view bytes;
        char const* code;
        int row;
    };
    static Row const rows[] = {
        {"a legacy encoding is a guess",
         "id,name\n1,Fran\xE7ois est all\xE9 \xE0 l'\xE9"
         "cole\n2,D\xE9j\xE0 vu\n",
         "encoding-guessed", 0},
        {"a short row", "id,name\n1,A\n2\n3,C\n", nullptr, 0},
        {"a short row of three", "id,name,x\n1,A,x\n2,B\n", "row-too-short", 3},
        {"a long row", "id,name\n1,A\n2,B,C\n", "row-too-long", 3},
        {"a title that stands twice", "id,id\n1,2\n", "column-twice", 1},
        {"text that is not NFC", "id\nA\ne\xCC\x81\n", "not-nfc", 3},
        {"nothing odd", "id,name\n1,A\n", nullptr, 0},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = read_as("list.csv", row.bytes);
            REQUIRE(workbook);
            if (row.code == nullptr) {
                CHECK(workbook->problems.empty());
            } else {
                REQUIRE(workbook->problems.size() == 1);
                CHECK(workbook->problems[0].code == row.code);
                CHECK(workbook->problems[0].row == row.row);
                CHECK(workbook->problems[0].file == "list.csv");
            }
        }
}

TEST_CASE("files that are no table are refused with a reason") {
    struct Row {
        char const* why;
        char const* name;
        std::string bytes;
        ErrorCode code;
    };
    std::string const far = repeated(",", 998) + "1\n";
    Row const rows[] = {
        {"a quote that is never closed", "a.csv", "id\n\"1\n2\n", ErrorCode::malformed},
        {"a picture", "a.csv", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16),
         ErrorCode::unsupported},
        {"a web page", "a.csv", "<!doctype html><table>", ErrorCode::unsupported},
        {"an old .xls", "a.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ErrorCode::unsupported},
        {"a cell beyond 32 kB", "a.csv", "id\n" + std::string((32U << 10U) + 1, 'x'),
         ErrorCode::too_large},
        {"more than a thousand columns", "a.csv", repeated("x,", 1000) + "x\n",
         ErrorCode::too_large},
        {"a giant made of empty cells", "a.csv", repeated(far, 5100), ErrorCode::too_large},
        {"JSON that breaks off", "a.json", "[{\"id\":1}", ErrorCode::malformed},
        {"JSON of another shape", "a.json", "{\"id\":1}", ErrorCode::unsupported},
        {"JSON with numbers for rows", "a.json", "[1,{}]", ErrorCode::unsupported},
        {"a name twice in one JSON object", "a.json", "[{\"id\":1,\"id\":2}]",
         ErrorCode::malformed},
        {"JSON nested too deeply", "a.json", repeated("[", 40) + repeated("]", 40),
         ErrorCode::malformed},
        {"JSON nested absurdly", "a.json", repeated("[", 2'000'000), ErrorCode::malformed},
        {"JSON that is not UTF-8", "a.json", "[{\"id\":\"\xFF\"}]", ErrorCode::malformed},
        {"no number that JSON knows", "a.json", "[{\"id\":NaN}]", ErrorCode::malformed},
        {"JSON with too many names", "a.json",
         "[{" +
             [] {
                 std::string names;
                 for (int i = 0; i < 1002; ++i)
                     names += "\"n" + std::to_string(i) + "\":1,";
                 return names;
             }() +
             "\"x\":1}]",
         ErrorCode::malformed},
        {"a zip file that was cut off", "a.xlsx", "PK\x03\x04rest", ErrorCode::malformed},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = read_as(row.name, row.bytes);
            REQUIRE_FALSE(workbook);
            CHECK(workbook.error().code == row.code);
            CHECK_FALSE(workbook.error().reason.empty());
        }
    CHECK(read_workbook(fixture("absent.csv")).error().code == ErrorCode::not_found);
    test::Scratch const empty;
    CHECK(read_workbook(empty.path()).error().code == ErrorCode::not_found);
}

TEST_CASE("JSON is flattened to one column per path") {
    struct Row {
        char const* why;
        char const* json;
        char const* flat;
    };
    static Row const rows[] = {
        {"a list of objects", R"([{"id":1,"name":"A"},{"id":2,"x":null}])", "id|name/1:1|A/2:2"},
        {"objects inside", R"([{"a":{"b":{"c":"deep"}}}])", "a.b.c/1:deep"},
        {"ticks become one cell", R"([{"d":{"Mon":true,"Tue":true}}])", "d/1:Mon; Tue"},
        {"ticks that are not all true stay columns", R"([{"d":{"a":true,"b":false}}])",
         "d.a|d.b/1:true|false"},
        {"a list of words", R"([{"l":["th","en"]}])", "l/1:th; en"},
        {"a list of objects inside", R"([{"p":[{"n":"1"},{"n":"2"}]}])", "p.0.n|p.1.n/1:1|2"},
        {"numbers as people see them", R"([{"a":12.0,"b":0.5,"c":4.1E+10}])",
         "a|b|c/1:12|0.5|41000000000"},
        {"a point", R"([{"geometry":{"type":"Point","coordinates":[35.7,32.03]}}])",
         "geometry.longitude|geometry.latitude/1:35.7|32.03"},
        {"GeoJSON", R"({"type":"FeatureCollection","features":[{"id":7}]})", "id/1:7"},
        {"lists of lists", R"([["id","n"],[1,"A"]])", "id|n/2:1|A"},
        {"with a byte order mark", "\xEF\xBB\xBF[{\"id\":1}]", "id/1:1"},
        {"empty", "[]", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = read_as("list.json", row.json);
            REQUIRE(workbook);
            CHECK(flat(*workbook) == row.flat);
        }
    auto const numbers = read_as("list.json", R"([{"phone":812345678}])");
    CHECK(numbers->tables.at(0).rows.at(0).cells.at(0).kind == Cell::Kind::number);
}

TEST_CASE("cells of an .xlsx workbook are read as a person sees them") {
    auto const workbook = read_workbook(fixture("kinds.xlsx"));
    REQUIRE(workbook);
    Table const* const table = workbook->table("services");
    REQUIRE(table != nullptr);
    CHECK(table->file == "kinds.xlsx[services]");
    CHECK(table->header == std::vector<std::string>{"name", "value"});
    struct Row {
        char const* why;
        int row;
        char const* name;
        char const* value;
        Cell::Kind kind;
    };
    static Row const rows[] = {
        {"rich text in pieces, without its reading", 2, "Help & rest", "12", Cell::Kind::number},
        {"inline text is trimmed; no exponent", 3, "float", "41000000000", Cell::Kind::number},
        {"a formula has its cached value and says so", 4, "shared", "cached", Cell::Kind::formula},
        {"a built-in date format", 5, "date", "2025-12-09", Cell::Kind::number},
        {"the file's own date format", 6, "own date", "2025-12-09 12:00", Cell::Kind::number},
        {"the letters of \"days\" make no date", 7, "days", "2.5", Cell::Kind::number},
        {"a time of day", 8, "time", "09:00", Cell::Kind::number},
        {"a tick box", 9, "yes", "yes", Cell::Kind::text},
        {"an error value is never text", 10, "error", "#REF!", Cell::Kind::formula},
        {"row numbers survive gaps", 12, "after a gap", "", Cell::Kind::empty},
    };
    REQUIRE(table->rows.size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i)
        DYNAMIC_SECTION(rows[i].why) {
            sheets::Row const& row = table->rows[i];
            CHECK(row.number == rows[i].row);
            CHECK(table->at(row, "name").text == rows[i].name);
            CHECK(table->at(row, "value").text == rows[i].value);
            CHECK(table->at(row, "value").kind == rows[i].kind);
        }
    CHECK(has_problem(*workbook, "hidden-cells"));
    CHECK(has_problem(*workbook, "row-too-long"));
    REQUIRE(workbook->table("old") != nullptr);
    CHECK(workbook->table("old")->rows.at(0).number == 2);
    CHECK(workbook->table("none") == nullptr);
    CHECK(table->at(table->rows[0], "none").kind == Cell::Kind::empty);
    CHECK(table->column("") == -1);
}

TEST_CASE("the other epoch moves every date") {
    auto const workbook = read_workbook(fixture("epoch-1904.xlsx"));
    REQUIRE(workbook);
    CHECK(workbook->tables.at(0).rows.at(3).cells.at(1).text == "2029-12-10");
}

TEST_CASE("hostile and broken workbooks are refused") {
    struct Row {
        char const* why;
        char const* file;
        ErrorCode code;
    };
    static Row const rows[] = {
        {"a document type", "doctype.xlsx", ErrorCode::refused},
        {"XML that ends in the middle", "cut-off.xlsx", ErrorCode::malformed},
        {"a character section at the very end", "cdata-at-end.xlsx", ErrorCode::malformed},
        {"an archive in the archive", "nested.xlsx", ErrorCode::refused},
        {"rows out of order", "out-of-order.xlsx", ErrorCode::malformed},
        {"seventy levels", "too-deep.xlsx", ErrorCode::refused},
        {"column 1001", "column-1001.xlsx", ErrorCode::too_large},
        {"bytes that are not UTF-8", "not-utf8.xlsx", ErrorCode::malformed},
        {"a reference to a character that is none: orcus would end the program", // by fuzzing
         "no-character.xlsx", ErrorCode::malformed},
        {"a zip file of something else", "not-a-workbook.zip", ErrorCode::unsupported},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = read_workbook(fixture(row.file));
            REQUIRE_FALSE(workbook);
            CHECK(workbook.error().code == row.code);
        }
    CHECK(read_workbook(fixture("no-strings.xlsx")));
}

TEST_CASE("a zip directory that lies is found out") {
    auto const bytes = base::read_file(fixture("kinds.xlsx"));
    REQUIRE(bytes);
    std::size_t const end = bytes->rfind("PK\x05\x06");
    std::size_t const first = bytes->find("PK\x01\x02");
    std::size_t const second = bytes->find("PK\x01\x02", first + 4);
    struct Row {
        char const* why;
        std::size_t at;
        std::string put;
        ErrorCode code;
    };
    Row const rows[] = {
        {"2000 parts", end + 10, "\xD0\x07", ErrorCode::too_large},
        {"a directory outside the file", end + 16, "\xFF\xFF\xFF\x7F", ErrorCode::malformed},
        {"65 MB unpacked", first + 24, std::string("\x00\x00\x10\x04", 4), ErrorCode::too_large},
        {"two parts on one place", second + 42, std::string(4, '\0'), ErrorCode::refused},
        {"a part outside the file", second + 42, "\xFF\xFF\xFF\x7F", ErrorCode::malformed},
        {"a password", first + 8, "\x01", ErrorCode::refused},
        {"an unknown packing", first + 10, "\x0C", ErrorCode::refused},
        {"a name longer than the file", first + 28, "\xFF\xFF", ErrorCode::malformed},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::string changed = *bytes;
            changed.replace(row.at, row.put.size(), row.put);
            auto const workbook = read_as("a.xlsx", changed);
            REQUIRE_FALSE(workbook);
            CHECK(workbook.error().code == row.code);
        }
}

TEST_CASE("no byte of a workbook, changed, makes the reader fall") {
    auto const bytes = base::read_file(fixture("kinds.xlsx"));
    REQUIRE(bytes);
    int answered = 0;
    for (std::size_t at = 0; at < bytes->size(); at += 7) {
        std::string changed = *bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x5A);
        auto const workbook = read_as("a.xlsx", changed);
        answered += workbook || !workbook.error().reason.empty() ? 1 : 0;
    }
    CHECK(answered == static_cast<int>((bytes->size() + 6) / 7));
}

TEST_CASE("a folder of CSV files is one workbook") {
    test::Scratch const scratch;
    REQUIRE(base::write_file(scratch.path() / "b.csv", "id\n1\n"));
    REQUIRE(base::write_file(scratch.path() / "a.CSV", "id\n"));
    REQUIRE(base::write_file(scratch.path() / "notes.txt", "nothing"));
    REQUIRE(base::write_file(scratch.path() / "below" / "c.csv", "id\n"));
    auto const workbook = read_workbook(scratch.path());
    REQUIRE(workbook);
    REQUIRE(workbook->tables.size() == 2);
    CHECK(workbook->table("b")->file == "b.csv");
}

TEST_CASE("csv_line quotes what needs it, and the reader gives it back") {
    std::vector<std::string> const cells = {"plain", "a,b", "say \"x\"", "two\nlines", ""};
    std::string const line = csv_line(cells);
    CHECK(line == "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\n");
    auto const workbook = read_as("a.csv", "a,b,c,d,e\n" + line);
    REQUIRE(workbook);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(workbook->tables[0].rows[0].cells[i].text == cells[i]);
}

TEST_CASE("spreadsheets nobody here wrote") {
    base::Path const folder = test::shared_data() / "4-spreadsheets";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: the folder of real spreadsheets is not beside the checkout");
        return;
    }
    auto const files = base::files_below(folder);
    REQUIRE(files);
    CHECK(files->size() >= 35);
    for (base::Path const& file : *files) {
        INFO(file);
        auto const workbook = read_workbook(folder / file);
        if (!workbook) CHECK_FALSE(workbook.error().reason.empty());
        bool const modern = file.extension() == ".xlsx" && file.stem() != "input-broken";
        if (modern) CHECK(workbook);
    }
    struct Row {
        char const* why;
        char const* file;
        std::size_t rows;
    };
    static Row const rows[] = {
        {"an .xlsx without its ending", "hxl-test-files/test_io/input-valid-xlsx.NOEXT", 6},
        {"Latin-1", "hxl-test-files/test_io/input-valid-latin1.csv", 6},
        {"semicolons", "hxl-test-files/test_io/input-valid.ssv", 6},
        {"inline strings, no shared strings, impossible dates in the zip",
         "hxl-test-files/test_io/input-broken.xlsx", 6},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = read_workbook(folder / row.file);
            REQUIRE(workbook);
            CHECK(workbook->tables.at(0).rows.size() >= row.rows);
        }
}
