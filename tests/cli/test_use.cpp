// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"
#include <catch2/catch.hpp>

using test::contains;
using test::Desk;

namespace {

int run(std::vector<std::string> const& arguments, std::string& out, std::string& err) {
    std::ostringstream said;
    std::ostringstream complained;
    int const status = cli::run(arguments, said, complained);
    out = said.str();
    err = complained.str();
    return status;
}

} // namespace

TEST_CASE("wrong use ends with 2, says why, and changes nothing") {
    struct Row {
        char const* why;
        std::vector<std::string> arguments;
    };
    static Row const rows[] = {
        {"no command", {}},
        {"a command that there is not", {"fly"}},
        {"an option that there is not", {"check", "a.db", "--fast"}},
        {"import into nothing", {"import", "a.csv"}},
        {"import nothing", {"import", "--into", "a.db"}},
        {"a day that does not exist", {"check", "a.db", "--today", "2026-02-30"}},
        {"an edition without a number", {"publish", "a.db", "--out", "e"}},
        {"an edition number below 1", {"publish", "a.db", "--out", "e", "--version", "0"}},
        {"an edition number that is none", {"publish", "a.db", "--out", "e", "--version", "one"}},
        {"search for nothing", {"search", "a.db"}},
        {"a card for nowhere", {"cards", "e", "--language", "en", "--out", "a.pdf"}},
        {"a card in no known format",
         {"cards", "e", "--region", "XW", "--language", "en", "--out", "a.gif"}},
        {"a layout that is a path",
         {"cards", "e", "--region", "XW", "--language", "en", "--out", "a.pdf", "--layout",
          "../a"}},
        {"no copies",
         {"cards", "e", "--region", "XW", "--language", "en", "--out", "a.pdf", "--copies", "0"}},
        {"a listing into nowhere", {"listing", "e"}},
        {"a script behind the exit", {"listing", "e", "--out", "s", "--leave", "javascript:x"}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::string out;
            std::string err;
            CHECK(run(row.arguments, out, err) == 2);
            CHECK(out.empty());
            CHECK_FALSE(err.empty());
        }
}

TEST_CASE("help tells every command and every option") {
    std::string out;
    std::string err;
    CHECK(run({"--help"}, out, err) == 0);
    CHECK(err.empty());
    for (char const* const command : {"import", "check", "search", "publish", "cards", "listing"}) {
        CHECK(contains(out, command));
        std::string help;
        CHECK(run({command, "--help"}, help, err) == 0);
        CHECK(contains(help, "--today"));
    }
}

TEST_CASE("the version is that of the build") {
    std::string out;
    std::string err;
    CHECK(run({"--version"}, out, err) == 0);
    auto const cmake = base::read_file(test::source() / "CMakeLists.txt");
    REQUIRE(cmake);
    REQUIRE(out.starts_with("waypost "));
    std::string const number = out.substr(8, out.size() - 9);
    CHECK(contains(*cmake, "project(waypost VERSION " + number + " "));
}

TEST_CASE("what cannot be read ends with 1 and names the file") {
    Desk desk;
    desk.put("junk.db", "this is not a database");
    struct Row {
        char const* why;
        std::vector<std::string> arguments;
        char const* file;
    };
    Row const rows[] = {
        {"no such directory", {"check", desk.at("none.db")}, "none.db"},
        {"not a directory", {"check", desk.at("junk.db")}, "junk.db"},
        {"no such workbook", {"import", desk.at("none.xlsx"), "--into", desk.at("a.db")}, "none"},
        {"not an edition", {"listing", desk.at("book"), "--out", desk.at("site")}, "book"},
        {"import over another file",
         {"import", desk.at("book"), "--into", desk.at("junk.db")},
         "junk.db"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(desk.run(row.arguments) == 1);
            CHECK(contains(desk.err, row.file));
            CHECK(desk.read("junk.db") == "this is not a database");
        }
}
