// SPDX-License-Identifier: Apache-2.0
#include "text/decode.hpp"
#include <catch2/catch.hpp>

using namespace text;

TEST_CASE("what callers hand in becomes clean text") {
    struct Row {
        char const* why;
        std::string utf8;
        std::vector<std::u16string> hard_lines;
    };
    static Row const rows[] = {
        {"empty text is one empty line", "", {u""}},
        {"plain text stays", "Help", {u"Help"}},
        {"a line feed ends a line", "a\nb", {u"a", u"b"}},
        {"CR LF is one newline", "a\r\nb", {u"a", u"b"}},
        {"a lone CR is one too", "a\rb", {u"a", u"b"}},
        {"NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR end lines",
         "a\xC2\x85"
         "b\xE2\x80\xA8"
         "c\xE2\x80\xA9"
         "d",
         {u"a", u"b", u"c", u"d"}},
        {"a newline at the end leaves an empty line", "a\n", {u"a", u""}},
        {"tabs are spaces", "a\tb", {u"a b"}},
        {"control characters are dropped", std::string("a\0\x07\x1B\x7F", 5) + "b", {u"ab"}},
        {"C1 controls are dropped",
         "a\xC2\x9F"
         "b",
         {u"ab"}},
        {"soft hyphens are dropped",
         "a\xC2\xAD"
         "b",
         {u"ab"}},
        {"overrides of direction are dropped: they turn numbers round", // by fuzzing
         "\u202E12\u202D3\u202C",
         {u"123\u202C"}},
        {"joiners stay", "a\u200D\u200Cb", {u"a\u200D\u200Cb"}},
        {"a character outside the BMP is a pair", "\U0001F600", {u"\U0001F600"}},
        {"a lone lead byte", "a\xE0", {u"a\uFFFD"}},
        {"a character cut off is one replacement", "a\xE0\xB8|", {u"a\uFFFD|"}},
        {"an overlong slash", "\xC0\xAF", {u"\uFFFD"}},
        {"a surrogate in UTF-8", "\xED\xA0\x80", {u"\uFFFD"}},
        {"bytes that never occur", "\xFF\xFE", {u"\uFFFD\uFFFD"}},
        {"a good character after a bad one", "\xE0\u0E01", {u"\uFFFD\u0E01"}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Decoded const decoded = decode(row.utf8);
            std::vector<std::u16string> found;
            for (Span const span : decoded.hard_lines)
                found.emplace_back(slice(decoded.text, span));
            CHECK(found == row.hard_lines);
            CHECK(decoded.left_out == 0);
        }
}

TEST_CASE("every unit knows the byte it came from") {
    Decoded const decoded = decode("a\tก\U0001F600\nz");
    CHECK(decoded.bytes == std::vector<std::size_t>{0, 1, 2, 5, 5, 10});
}

TEST_CASE("more than 64 kB is cut between characters and counted") {
    struct Row {
        char const* why;
        std::string utf8;
        std::size_t left_out;
    };
    std::string const full(kLongestText, 'x');
    Row const rows[] = {
        {"exactly full", full, 0},
        {"one byte more", full + "x", 1},
        {"a Thai letter across the border goes whole", full.substr(1) + "ก", 3},
        {"a megabyte", std::string(1 << 20, 'x'), (1 << 20) - kLongestText},
        {"a megabyte of stray continuation bytes", std::string(1 << 20, '\x80'),
         (1 << 20) - kLongestText + 3},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Decoded const decoded = decode(row.utf8);
            CHECK(decoded.left_out == row.left_out);
            CHECK(decoded.bytes.back() < kLongestText);
        }
}
