// SPDX-License-Identifier: Apache-2.0
#include "text/bidi.hpp"
#include "text/support.hpp"

using namespace test;

TEST_CASE("runs stand in the order in which they are read") {
    struct Row {
        char const* why;
        char const* language;
        std::string text;
        std::string order; // from left to right
    };
    static Row const rows[] = {
        {"English is one run", "en", "Open now", ">Open now"},
        {"Arabic is one run", "ar", "اسمك", "<اسمك"},
        {"a number in Arabic stays left to right", "ar", "الرقم 009991 الآن",
         "< الآن>009991<الرقم "},
        {"hours in Arabic stay in one piece", "ar", "مفتوح 08:00-17:00 اليوم",
         "< اليوم>08:00-17:00<مفتوح "},
        {"hours with an en dash", "ar", "مفتوح 08:00–17:00", ">08:00–17:00<مفتوح "},
        {"a phone number with ordinary spaces", "ar", "اتصل 00999 012 3456",
         ">00999 012 3456<اتصل "},
        {"a phone number with no-break spaces", "ar", "اتصل 00999\u00A0012\u00A03456",
         ">00999\u00A0012\u00A03456<اتصل "},
        {"a plus stays in front", "ar", "اتصل +999 012", ">+999 012<اتصل "},
        {"an area code in brackets stays in front", "ar", "اتصل (021) 345", ">(021) 345<اتصل "},
        {"a code with star and hash", "ar", "اتصل *123#", ">*123#<اتصل "},
        {"day and night", "ar", "مفتوح 24/7", ">24/7<مفتوح "},
        {"a date is not turned round", "ar", "منذ 12-05-2030", ">12-05-2030<منذ "},
        {"two numbers in a list run from right to left", "ar", "009991، 009992",
         ">009992<، >009991"},
        {"Arabic-Indic hours", "ar", "مفتوح ٠٨:٠٠-١٧:٠٠", ">٠٨:٠٠-١٧:٠٠<مفتوح "},
        {"only a number", "ar", "08:00-17:00", ">08:00-17:00"},
        {"a Latin name in Arabic", "ar", "قرب Green House اليوم", "< اليوم>Green House<قرب "},
        {"a Latin name with its number stays one phrase", "ar", "قرب Room 12 اليوم",
         "< اليوم>Room 12<قرب "},
        {"a number before a Latin name stands right of it", "ar", "من 08:00-17:00 Green",
         ">Green< >08:00-17:00<من "},
        {"brackets round a Latin name belong to the Arabic", "ar", "مركز (Green) هنا",
         "<) هنا>Green<مركز ("},
        {"hours behind Arabic in an English line", "en", "Call مركز 08:00-17:00 now",
         ">Call >08:00-17:00<مركز > now"},
        {"hours behind English in an English line", "en", "مركز: open 08:00-17:00",
         "<مركز>: open 08:00-17:00"},
        {"a right-to-left mark works", "en", "a \u200Fb", ">a <\u200F>b"},
        {"an isolate keeps its inside", "ar", "\u2066Green (x)\u2069 ب",
         "<\u2069 ب>Green (x)<\u2066"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(order(laid_out(row.text, row.language)) == row.order);
        }
}

TEST_CASE("the direction of a paragraph is that of its language") {
    struct Row {
        char const* language;
        bool right_to_left;
    };
    static Row const rows[] = {{"en", false},         {"ar", true},  {"fa", true},
                               {"ur-PK", true},       {"km", false}, {"zh-Hans", false},
                               {"az-Arab", true},     {"ms", false}, {"", false},
                               {"no such tag", false}};
    for (Row const& row : rows)
        DYNAMIC_SECTION("language " << row.language) {
            CHECK(laid_out("Green House", row.language).right_to_left == row.right_to_left);
            CHECK(laid_out("اسمك", row.language).right_to_left == row.right_to_left);
        }
}

TEST_CASE("levels follow UAX #9") {
    struct Row {
        char const* why;
        std::u16string text;
        bool right_to_left;
        std::vector<text::Level> levels;
    };
    static Row const rows[] = {
        {"nothing", u"", true, {}},
        {"Latin needs no bidi", u"ab", false, {0, 0}},
        {"Latin in a right-to-left paragraph", u"ab", true, {2, 2}},
        {"Hebrew in a left-to-right paragraph", u"a\u05D0", false, {0, 1}},
        {"Khmer is left to right", u"\u1780\u17D2\u1781", false, {0, 0, 0}},
        {"a number behind Arabic", u"\u0628 1-2", false, {1, 1, 2, 2, 2}},
        {"a right-to-left character outside the BMP", u"\U00010A00", false, {1, 1}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(text::levels_of(row.text, row.right_to_left) == row.levels);
        }
}

TEST_CASE("a piece of an Arabic word looks as it does when it stands alone") {
    // Painters draw run by run, so letters must not wait for a neighbour on another line.
    auto const narrow = laid_out("اتصل بنا اليوم", "ar", 1);
    for (text::Line const& line : narrow.lines)
        for (text::Run const& run : line.runs) {
            auto const alone = laid_out(run.text, "ar");
            REQUIRE(alone.lines[0].runs.size() == 1);
            CHECK(alone.lines[0].runs[0].glyphs.size() == run.glyphs.size());
            for (std::size_t i = 0; i < run.glyphs.size(); ++i)
                CHECK(alone.lines[0].runs[0].glyphs[i].id == run.glyphs[i].id);
        }
}
