// SPDX-License-Identifier: Apache-2.0
#include "text/support.hpp"

using namespace test;
using text::Missing;

TEST_CASE("each run has one face, one script and one direction") {
    struct Row {
        char const* why;
        char const* language;
        std::string text;
        std::string runs;
    };
    static Row const rows[] = {
        {"a Vietnamese name in a Thai line is in one design, whole", "th", "ที่ Trung tâm hỗ trợ",
         "NotoSansThaiLooped-Regular Thai ltr{ที่ }NotoSans-Regular Latn ltr{Trung tâm hỗ trợ}"},
        {"Latin letters that the Thai face has come from it", "th", "รหัส QR",
         "NotoSansThaiLooped-Regular Thai ltr{รหัส }NotoSansThaiLooped-Regular Latn ltr{QR}"},
        {"digits in Khmer are a run of their own", "km", "លេខ 009991។",
         "NotoSansKhmer-Regular Khmr ltr{លេខ }NotoSansKhmer-Regular Latn ltr{009991}"
         "NotoSansKhmer-Regular Khmr ltr{។}"},
        {"Khmer in an English line", "en", "Names: ខ្មែរ.",
         "NotoSans-Regular Latn ltr{Names: }NotoSansKhmer-Regular Khmr ltr{ខ្មែរ.}"},
        {"Arabic in Burmese", "my", "မြန် عربي",
         "NotoSansMyanmar-Regular Mymr ltr{မြန် }NotoSansArabic-Regular Arab rtl{عربي}"},
        {"Chinese in Nepali", "ne", "नमस्ते 中文",
         "NotoSansDevanagari-Regular Deva ltr{नमस्ते }NotoSansSC-Regular Hani ltr{中文}"},
        {"a letter and its accent are never divided", "en", "e\u0323\u0302",
         "NotoSans-Regular Latn ltr{e\u0323\u0302}"},
        {"joiners do not part a word", "ne", "क्\u200Dष",
         "NotoSansDevanagari-Regular Deva ltr{क्\u200Dष}"},
        {"full-width punctuation comes from the Chinese face", "zh-Hans", "号码：009991。",
         "NotoSansSC-Regular Hani ltr{号码：}NotoSansSC-Regular Latn ltr{009991}"
         "NotoSansSC-Regular Hani ltr{。}"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const layout = laid_out(row.text, row.language);
            CHECK(runs(layout) == row.runs);
            CHECK(layout.missing.empty());
        }
}

TEST_CASE("bold is bold in every face that has it") {
    text::Style style;
    style.weight = text::Weight::bold;
    style.language = "th";
    auto const layout = text::lay_out("ที่ Trung tâm hỗ", style, kOneLine, fonts());
    CHECK(runs(layout) ==
          "NotoSansThaiLooped-Bold Thai ltr{ที่ }NotoSans-Bold Latn ltr{Trung tâm hỗ}");
}

TEST_CASE("characters that no face has are listed once each") {
    struct Row {
        char const* why;
        std::string text;
        std::vector<Missing> missing;
    };
    static Row const rows[] = {
        {"nothing is missing", "Help 009991", {}},
        {"a private character", "a\uE001b", {{U'\uE001', 1}}},
        {"the first of two places counts", "\uE001\uE002\uE001", {{U'\uE001', 0}, {U'\uE002', 3}}},
        {"an emoji", "ok \U0001F600", {{U'\U0001F600', 3}}},
        {"a script without a face", "ok \u0B95", {{U'\u0B95', 3}}},
        {"behind a newline", "a\n\uE001", {{U'\uE001', 2}}},
        {"control characters are not missing", "a\x07\x1B", {}},
        {"zero-width joiners are not missing", "a\u200D\u200Cb", {}},
        {"break hints are not missing", "a\u200B\u2060b", {}},
        {"bidi marks are not missing", "\u200Ea\u2066b\u2069", {}},
        {"a variation selector is not missing", "a\uFE0F", {}},
        {"a byte order mark is not missing", "\uFEFFa", {}},
        {"spaces of every width are not missing", "a\u00A0\u2009\u202F\u3000b", {}},
        {"a no-break hyphen is not missing", "a\u2011b", {}},
        {"malformed bytes become a character that is there", "a\xE0", {}},
        {"an accent that no face joins to the letter", "\u0E01\u1AB0", {{U'\u1AB0', 3}}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(laid_out(row.text, "en").missing == row.missing);
        }
}

TEST_CASE("a missing character is drawn as a box") {
    auto const layout = laid_out("\uE001", "en");
    REQUIRE(layout.lines[0].runs.size() == 1);
    CHECK(layout.lines[0].runs[0].glyphs.at(0).id == 0);
    CHECK(layout.ink.right > layout.ink.left);
}
