// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/settings.hpp"
#include "base/text_tools.hpp"
#include "base/units.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace base;

TEST_CASE("dates are read only when they exist") {
    struct Row {
        char const* why;
        char const* text;
        bool good;
    };
    static Row const rows[] = {
        {"an ordinary day", "2026-11-23", true},
        {"a leap day in a leap year", "2028-02-29", true},
        {"a leap day in a common year", "2026-02-29", false},
        {"month 13", "2026-13-01", false},
        {"day 0", "2026-01-00", false},
        {"day before month", "23-11-2026", false},
        {"slashes", "2026/11/23", false},
        {"a time after it", "2026-11-23T10:00", false},
        {"a minus sign among the digits", "2026-1--3", false},
        {"a year before anyone was counted", "0026-11-23", false},
        {"nothing", "", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const date = parse_date(row.text);
            CHECK(date.has_value() == row.good);
            if (date) CHECK(to_string(*date) == row.text);
        }
}

TEST_CASE("days are counted across months and years") {
    auto const date = *parse_date("2026-12-31");
    CHECK(to_string(plus_days(date, 1)) == "2027-01-01");
    CHECK(to_string(plus_days(date, -365)) == "2025-12-31");
    CHECK(days_between(date, *parse_date("2027-03-01")) == 60);
    CHECK(days_between(*parse_date("2027-03-01"), date) == -60);
}

TEST_CASE("lengths cross units by name") {
    CHECK(to_points(Mm{25.4}).value == Approx(72));
    CHECK(to_millimetres(Pt{36}).value == Approx(12.7));
    CHECK(to_pixels(Pt{72}, 300).value == Approx(300));
    CHECK(Mm{2} + Mm{3} == Mm{5});
    CHECK(Mm{10} / Mm{4} == Approx(2.5));
}

TEST_CASE("white space goes at both ends and parts are split") {
    CHECK(trimmed(" \t\r\n\xC2\xA0 a b \xC2\xA0") == "a b");
    CHECK(trimmed("\xC2\xA0") == "");
    CHECK(split("a; b ;;c;", ';') == std::vector<std::string>{"a", "b", "c"});
    CHECK(split("", ';').empty());
    CHECK(join({"a", "b"}, ", ") == "a, b");
    CHECK(upper_ascii("zh-Hans ក") == "ZH-HANS ក");
    CHECK(lower_ascii("XW-11") == "xw-11");
}

TEST_CASE("placeholders are filled, unknown ones stay to be seen") {
    CHECK(filled("{page} of {pages}", {{"page", "1"}, {"pages", "3"}}) == "1 of 3");
    CHECK(filled("{a}{a}", {{"a", "{a}"}}) == "{a}{a}");
    CHECK(filled("{left}", {{"page", "1"}}) == "{left}");
}

TEST_CASE("only well-formed UTF-8 is UTF-8") {
    struct Row {
        char const* why;
        char const* bytes;
        bool good;
    };
    static Row const rows[] = {
        {"ASCII", "abc", true},
        {"two, three and four bytes", "\xC3\xA9\xE1\x9E\x81\xF0\x9F\x98\x80", true},
        {"the largest code point", "\xF4\x8F\xBF\xBF", true},
        {"beyond the largest code point", "\xF4\x90\x80\x80", false},
        {"overlong slash of two bytes", "\xC0\xAF", false},
        {"overlong slash of three bytes", "\xE0\x80\xAF", false},
        {"overlong slash of four bytes", "\xF0\x80\x80\xAF", false},
        {"a surrogate", "\xED\xA0\x80", false},
        {"a continuation byte alone", "\x80", false},
        {"a sequence cut short", "\xE1\x9E", false},
        {"a lead byte in place of a continuation", "\xE1\xC3\xA9", false},
        {"a byte that never occurs", "\xFF", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(is_utf8(row.bytes) == row.good);
        }
}

TEST_CASE("code points survive the way there and back") {
    for (char32_t const one : {U'\x24', U'\xA9', U'\x1781', U'\x10FFFF', U'\x7FF', U'\x800'}) {
        std::string bytes;
        append_utf8(bytes, one);
        std::string_view rest = bytes;
        CHECK(take_code_point(rest) == one);
        CHECK(rest.empty());
    }
}

TEST_CASE("files are read whole, within a limit, and written whole") {
    test::Scratch const scratch;
    Path const path = scratch.path() / "new" / "folder" / "a.txt";
    REQUIRE(write_file(path, "hello"));
    CHECK(*read_file(path) == "hello");
    CHECK(read_file(path, 4).error().code == ErrorCode::too_large);
    CHECK(read_file(scratch.path() / "absent").error().code == ErrorCode::not_found);
    CHECK(read_file(scratch.path()).error().code == ErrorCode::io);
    REQUIRE(write_file(path, "second"));
    CHECK(*read_file(path) == "second");
    CHECK_FALSE(write_file(scratch.path(), "a folder stands there"));
    CHECK_FALSE(write_file(path / "below-a-file", ""));
    CHECK(files_below(scratch.path())->size() == 1);
    CHECK(files_below(scratch.path() / "absent").error().code == ErrorCode::not_found);
}

TEST_CASE("links are not followed when a folder is listed") {
    test::Scratch const scratch;
    REQUIRE(write_file(scratch.path() / "real", "x"));
    std::filesystem::create_symlink("/etc/hostname", scratch.path() / "link");
    CHECK(*files_below(scratch.path()) == std::vector<Path>{"real"});
}

TEST_CASE("settings answer by dotted key and name what is missing") {
    auto const settings = Settings::parse("name = 'x'\nsize = 2\n[front]\ntitle = '4 mm'\n"
                                          "list = ['a', 'b']\n[[step]]\nn = 1\n[[step]]\nn = 2\n",
                                          "a.toml");
    REQUIRE(settings);
    CHECK(*settings->text("name") == "x");
    CHECK(*settings->number("size") == 2);
    CHECK(*settings->text("front.title") == "4 mm");
    CHECK(settings->list("front.list") == std::vector<std::string>{"a", "b"});
    CHECK(settings->tables("step").size() == 2);
    CHECK(*settings->tables("step")[1].number("n") == 2);
    CHECK(settings->table("front")->keys() == std::vector<std::string>{"list", "title"});
    CHECK_FALSE(settings->table("back"));
    CHECK(settings->flag_or("absent", true));
    CHECK(to_string(settings->text("front.size").error()) == "a.toml: needs a text \"front.size\"");
    CHECK_FALSE(settings->number("name"));
    CHECK(Settings::parse("a = ", "b.toml").error().subject == "b.toml:1");
}

TEST_CASE("a problem reads as file, row, column and sentence") {
    CHECK(to_string(Problem{Severity::error, "bad-date", "list.csv", 7, "assured_date",
                            "2026-13-01 is not a date"}) ==
          "list.csv:7: assured_date: 2026-13-01 is not a date");
    CHECK(to_string(Problem{Severity::warning, "odd", "list.csv", 0, "", "is empty"}) ==
          "list.csv: warning: is empty");
    CHECK_FALSE(any_error({{Severity::warning, "", "", 0, "", ""}}));
    CHECK(
        any_error({{Severity::warning, "", "", 0, "", ""}, {Severity::error, "", "", 0, "", ""}}));
}
