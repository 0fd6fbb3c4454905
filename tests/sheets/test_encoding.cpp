// SPDX-License-Identifier: Apache-2.0
#include "sheets/workbook.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using Catch::Matchers::Contains;

TEST_CASE("legacy encodings are guessed, named, and right") {
    struct Row {
        char const* why;
        std::string_view bytes;
        char const* encoding;
        char const* first; ///< cell of the first row
    };
    // clang-format off
    static Row const rows[] = {
        {"Thai in TIS-620",
         "\xAA\xD7\xE8\xCD,\xB7\xD5\xE8\xCD\xC2\xD9\xE8\n\xA4\xC5\xD4\xB9\xD4\xA1\xC3\xD4\xC1\xB9\xE9\xD3,\xB6\xB9\xB9\xB5\xC5\xD2\xB4\n\xBA\xE9\xD2\xB9\xCD\xBA\xCD\xD8\xE8\xB9,\xE3\xA1\xC5\xE9\xC7\xD1\xB4\n",
         "windows-874", "คลินิกริมน้ำ"},
        {"French from an old Macintosh",
         "nom,rue\rFor\x90t,pr\x8Fs de l'\x8Eglise\r\x83" "cole \x8El\x8Ementaire,\x88 c\x99t\x8E\r",
         "macintosh", "Forêt"},
        {"German from an old Macintosh",
         "Name,Ort\rSch\x9Anes Haus,K\x9Aln\rGr\x9F\xA7" "e,Stra\xA7" "e\r",
         "macintosh", "Schönes Haus"},
        {"French in windows-1252 is not taken for it",
         "nom,rue\nFor\xEAt,pr\xE8s de l'\xE9glise\n\xC9" "cole \xE9l\xE9mentaire,\xE0 c\xF4t\xE9 de l\x92h\xF4pital\n",
         "windows-1252", "Forêt"},
        {"Arabic in windows-1256 is not taken for Thai",
         "\xC7\xE1\xC7\xD3\xE3,\xC7\xE1\xDA\xE4\xE6\xC7\xE4\n\xDA\xED\xC7\xCF\xC9 \xC7\xE1\xE4\xE5\xD1,\xD4\xC7\xD1\xDA \xC7\xE1\xD3\xE6\xDE\n\xC7\xE1\xC8\xED\xCA \xC7\xE1\xCF\xC7\xDD\xC6,\xDE\xD1\xC8 \xC7\xE1\xE3\xD3\xCC\xCF \xC7\xE1\xDF\xC8\xED\xD1\n",
         "windows-1256", "عيادة النهر"},
        {"nor is Russian in windows-1251",
         "\xE8\xEC\xFF,\xE0\xE4\xF0\xE5\xF1\n\xEA\xEB\xE8\xED\xE8\xEA\xE0 \xF3 \xF0\xE5\xEA\xE8,\xF3\xEB\xE8\xF6\xE0 \xF0\xFB\xED\xEA\xE0\n\xF2\xB8\xEF\xEB\xFB\xE9 \xE4\xEE\xEC,\xE2\xEE\xE7\xEB\xE5 \xE1\xEE\xEB\xFC\xF8\xEE\xE9 \xF1\xF2\xE0\xED\xF6\xE8\xE8\n",
         "windows-1251", "клиника у реки"},
        {"nor is Hebrew",
         "\xF9\xED,\xEB\xFA\xE5\xE1\xFA\n\xEE\xF8\xF4\xE0\xE4,\xF8\xE7\xE5\xE1 \xE4\xE9\xED\n\xE1\xE9\xFA \xE7\xED,\xEC\xE9\xE3 \xE4\xFA\xE7\xF0\xE4 \xE4\xEE\xF8\xEB\xE6\xE9\xFA\n",
         "ISO-8859-8-I", "מרפאה"},
        {"nor is Chinese in GB 18030",
         "\xC3\xFB\xB3\xC6,\xB5\xD8\xD6\xB7\n\xBA\xD3\xB1\xDF\xD5\xEF\xCB\xF9,\xCA\xD0\xB3\xA1\xBD\xD6\xC6\xDF\xBA\xC5\n\xCE\xC2\xC5\xAF\xD6\xAE\xBC\xD2,\xB4\xF3\xB3\xB5\xD5\xBE\xC5\xD4\xB1\xDF\xB5\xC4\xC2\xCC\xC9\xAB\xB7\xBF\xD7\xD3\n",
         "GB18030", "河边诊所"},
    };
    // clang-format on
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            REQUIRE(base::write_file(scratch.path() / "list.csv", std::string(row.bytes)));
            auto const workbook = sheets::read_workbook(scratch.path() / "list.csv");
            REQUIRE(workbook);
            REQUIRE(workbook->problems.size() == 1);
            CHECK_THAT(workbook->problems[0].message, Contains(row.encoding));
            CHECK(workbook->tables.at(0).rows.at(0).cells.at(0).text == row.first);
        }
}
