// SPDX-License-Identifier: Apache-2.0
#include "directory/import_text.hpp"
#include <catch2/catch.hpp>

TEST_CASE("texts that may stand in a directory, and those that may not") {
    struct Row {
        char const* why;
        char const* text;
        bool good;
    };
    static Row const rows[] = {
        {"plain", "Help, day & night", true},
        {"two lines", "a\nb", true},
        {"Burmese with many marks", "ကြွှေ့ံ", true},
        {"a joiner after a Sinhala letter", "ක්\xE2\x80\x8Dෂ", true},
        {"a non-joiner in Persian", "می\xE2\x80\x8Cخواهم", true},
        {"a joiner at the start", "\xE2\x80\x8Dක", false},
        {"a tab", "a\tb", false},
        {"a carriage return", "a\rb", false},
        {"C1",
         "a\xC2\x85"
         "b",
         false},
        {"an Arabic letter mark", "a\xD8\x9C", false},
        {"a left-to-right mark", "a\xE2\x80\x8E", false},
        {"a line separator",
         "a\xE2\x80\xA8"
         "b",
         false},
        {"a tag character", "a\xF3\xA0\x81\x81", false},
        {"four accents", "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81", true},
        {"five accents", "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81", false},
        {"not UTF-8", "a\xFF", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(directory::text_fault(row.text).has_value() != row.good);
        }
    CHECK(directory::slug("Az-Zarqa  Governorate (N)") == "az-zarqa-governorate-n");
    CHECK(directory::slug("ថ្មី") == directory::slug("ថ្មី"));
    CHECK(directory::slug("ថ្មី") != directory::slug("ចាស់"));
    CHECK(directory::is_id(directory::slug("ថ្មី")));
}
