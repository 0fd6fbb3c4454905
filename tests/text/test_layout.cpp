// SPDX-License-Identifier: Apache-2.0
#include "text/support.hpp"
#include <cmath>

using namespace test;
using text::Align;

TEST_CASE("lines stand where their alignment puts them") {
    struct Row {
        char const* why;
        char const* language;
        Align align;
        double spare; ///< part of the free space that lies left of the line
    };
    static Row const rows[] = {
        {"English starts at the left", "en", Align::start, 0},
        {"English is centred", "en", Align::centre, 0.5},
        {"English ends at the right", "en", Align::end, 1},
        {"Arabic starts at the right", "ar", Align::start, 1},
        {"Arabic is centred", "ar", Align::centre, 0.5},
        {"Arabic ends at the left", "ar", Align::end, 0},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            text::Style const style{row.language, text::Weight::regular, 20, row.align, 0};
            auto const layout = text::lay_out("Green", style, 300, fonts());
            double const free = 300 - layout.width;
            CHECK(layout.lines[0].runs[0].x == Approx(row.spare * free));
            CHECK(layout.ink.left == Approx(row.spare * free).margin(3));
            auto const endless = text::lay_out("Green", style, kOneLine, fonts());
            CHECK(endless.lines[0].runs[0].x == 0);
        }
}

TEST_CASE("lines are as high as their language wants") {
    struct Row {
        char const* why;
        char const* language;
        double asked;
        double em;
    };
    static Row const rows[] = {
        {"English", "en", 0, 1.3},
        {"Khmer needs more", "km", 0, 1.75},
        {"Burmese more still", "my", 0, 1.8},
        {"the caller may decide", "km", 2.5, 2.5},
        {"a language without an entry", "xx", 0, 1.3},
        {"a negative height is none", "en", -1, 1.3},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            text::Style style{row.language, text::Weight::regular, 10, Align::start, row.asked};
            auto const layout = text::lay_out("a\nb\nc", style, 100, fonts());
            REQUIRE(layout.lines.size() == 3);
            CHECK(layout.height == Approx(30 * row.em));
            CHECK(layout.lines[1].baseline - layout.lines[0].baseline == Approx(10 * row.em));
            CHECK(layout.lines[0].baseline > 0);
            CHECK(layout.lines[2].baseline < layout.height);
        }
}

TEST_CASE("ink is what is really covered") {
    struct Row {
        char const* why;
        char const* language;
        std::string text;
        double least_above; ///< em from the baseline, as drawn
        double least_below;
    };
    static Row const rows[] = {
        {"small letters", "en", "nnn", 0.5, -0.01},
        {"a tail below the line", "en", "g", 0.5, 0.2},
        {"two Vietnamese marks above a capital", "vi", "Ậ Ể", 0.9, 0.1},
        {"Thai tone over vowel, vowel below", "th", "ที่ผู้", 1.0, 0.2},
        {"Khmer letters below letters", "km", "ស្ត្រី ញ្ញ៊ុំ", 0.9, 0.5},
        {"a Burmese stack", "my", "က္က မြို့", 0.9, 0.4},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const layout = laid_out(row.text, row.language);
            text::Line const& line = layout.lines[0];
            CHECK((line.baseline - line.ink.top) / 20 >= row.least_above);
            CHECK((line.ink.bottom - line.baseline) / 20 >= row.least_below);
            CHECK(line.ink.right - line.ink.left <= line.width + 4);
            CHECK(layout.ink.top == line.ink.top);
            CHECK(layout.ink.bottom == line.ink.bottom);
        }
}

TEST_CASE("Khmer ink goes below what the font calls its descent, and neighbours keep clear") {
    auto const layout = laid_out("ញ្ញ៊ុំ ស្ត្រី\nញ្ញ៊ុំ ស្ត្រី", "km");
    REQUIRE(layout.lines.size() == 2);
    constexpr double kLatinDescent = 0.293; // hhea of Noto Sans, em
    CHECK(layout.lines[0].ink.bottom - layout.lines[0].baseline > kLatinDescent * 20);
    CHECK(layout.lines[0].ink.bottom <= layout.lines[1].ink.top);
}

TEST_CASE("the ink of all lines holds that of each") {
    auto const layout = laid_out("Gg\n\nÂâ jj", "vi");
    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.ink.top == layout.lines[0].ink.top);
    CHECK(layout.ink.bottom == layout.lines[2].ink.bottom);
    CHECK(layout.ink.right == layout.lines[2].ink.right);
    CHECK(layout.lines[1].ink.right == layout.lines[1].ink.left);
}

TEST_CASE("no input makes it fail") {
    struct Row {
        char const* why;
        std::string text;
        double width;
        double size;
        std::size_t lines;
    };
    double const nan = std::nan("");
    static Row const rows[] = {
        {"empty text is one empty line", "", 100, 20, 1},
        {"only spaces", "   ", 100, 20, 1},
        {"only a newline", "\n", 100, 20, 2},
        {"only a zero-width space", "\u200B", 100, 20, 1},
        {"only joiners", "\u200D\u200D", 100, 20, 1},
        {"only control characters", "\x01\x02", 100, 20, 1},
        {"only bidi controls", "\u202E\u2066\u2069\u202C", 100, 20, 1},
        {"a lone combining mark", "\u0301", 100, 20, 1},
        {"a lone Khmer subscript sign", "\u17D2", 100, 20, 1},
        {"not UTF-8", "\xFF\xC0\xE0\x80", 100, 20, 1},
        {"no width", "abc", 0, 20, 3},
        {"a negative width", "abc", -5, 20, 3},
        {"a width that is no number", "abc", nan, 20, 3},
        {"no size", "abc", 100, 0, 1},
        {"a negative size", "abc", 100, -3, 1},
        {"a size that is no number", "abc", 100, nan, 1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            for (char const* language : {"en", "ar", "km", "", "no such tag", "x-\xFF"}) {
                text::Style const style{language, text::Weight::bold, row.size, Align::centre, 0};
                auto const layout = text::lay_out(row.text, style, row.width, fonts());
                CHECK(layout.lines.size() == row.lines);
                CHECK(std::isfinite(layout.width));
                CHECK(std::isfinite(layout.height));
                CHECK(std::isfinite(layout.ink.right));
            }
        }
}

TEST_CASE("64 kB in one letter columns end in reasonable time and lose nothing") {
    for (char const* unit : {"ab ", "اتصل", "ខ្មែរ", "e\u0301\u0301", "1 "})
        DYNAMIC_SECTION("filled with " << unit) {
            std::string filled;
            while (filled.size() < 16 * 1024)
                filled += unit;
            auto const layout = laid_out(filled, "ar", 1);
            std::string together;
            for (text::Line const& line : layout.lines)
                together += line.text;
            std::erase(filled, ' ');
            CHECK(together == filled);
        }
    auto const longer = laid_out(std::string(100000, 'x'), "en", 1000);
    CHECK(longer.left_out == 100000 - 64 * 1024);
}

TEST_CASE("the parts of a line agree with each other") {
    for (char const* sentence : {"Call 009991 now", "اتصل 009991 Green House", "លេខ 009991 ខ្មែរ",
                                 "क्षमता कार्यकर्ता", "ကျွန်ုပ်တို့၏", "a\u200Bb\u2060c"})
        for (double const width : {kOneLine, 70.0})
            DYNAMIC_SECTION(sentence << " within " << width) {
                auto const layout = laid_out(sentence, "en", width);
                for (text::Line const& line : layout.lines) {
                    double pen = line.runs.front().x;
                    for (text::Run const& run : line.runs) {
                        CHECK(run.x == Approx(pen));
                        double sum = 0;
                        for (text::Glyph const& glyph : run.glyphs) {
                            sum += glyph.advance;
                            CHECK(glyph.cluster < run.text.size());
                            CHECK((run.text[glyph.cluster] & 0xC0) != 0x80);
                        }
                        CHECK(run.width == Approx(sum));
                        pen += run.width;
                        CHECK(line.text.find(run.text) != std::string::npos);
                    }
                    CHECK(line.width == Approx(pen - line.runs.front().x));
                    CHECK((line.width <= width || layout.cut_word));
                }
            }
}

TEST_CASE("no line is wider than asked") {
    for (char const* language : {"en", "th", "km", "my", "ar", "ne"})
        for (double width = 60; width < 300; width += 7) {
            auto const layout =
                laid_out("เรา ខ្មែរ មြန်မာ العربية اليوم नमस्ते hello 009991", language, width);
            if (layout.cut_word) continue;
            for (text::Line const& line : layout.lines)
                CHECK(line.width <= width + 1e-3);
        }
}

TEST_CASE("sizes scale everything alike") {
    text::Style style;
    style.language = "km";
    style.size = 10;
    auto const small = text::lay_out("ខ្មែរ QR", style, kOneLine, fonts());
    style.size = 30;
    auto const large = text::lay_out("ខ្មែរ QR", style, kOneLine, fonts());
    CHECK(large.width == Approx(3 * small.width));
    CHECK(large.height == Approx(3 * small.height));
    CHECK(large.ink.bottom == Approx(3 * small.ink.bottom));
    CHECK(text::width_of("ខ្មែរ QR", style, fonts()) == large.width);
}

TEST_CASE("the same input gives the same layout, also in a new font set and out of turn") {
    auto const again = text::FontSet::load(share() / "fonts");
    REQUIRE(again);
    text::Style style;
    for (char const* language : {"ar", "km", "th", "en"}) {
        style.language = language;
        std::string const sentence = "ទូរស័ព្ទ 08:00-17:00 العربية ที่นี่ \uE001";
        std::string const first = dump(text::lay_out(sentence, style, 70, fonts()));
        text::lay_out("မြန်မာ", style, 10, fonts());
        CHECK(dump(text::lay_out(sentence, style, 70, fonts())) == first);
        CHECK(dump(text::lay_out(sentence, style, 70, *again)) == first);
    }
}

TEST_CASE("more languages than anybody speaks are survived") {
    for (int i = 0; i < 600; ++i)
        CHECK(laid_out("a", "x-" + std::to_string(i)).lines.size() == 1);
    CHECK(laid_out("اسمك", "ar").right_to_left);
}

TEST_CASE("the dump names what matters") {
    std::string const shown = dump(laid_out("a\uE001", "en"));
    CHECK(shown.find("missing U+E001 at byte 1\n") != std::string::npos);
    CHECK(shown.find("NotoSans-Regular Latn ltr 2 glyphs") != std::string::npos);
    CHECK(shown.find("-0.0") == std::string::npos);
    CHECK(dump(laid_out("mmmm", "en", 20)).find(" word cut") != std::string::npos);
    CHECK(dump(laid_out(std::string(70000, 'x'), "en")).find("left out 4464 bytes") !=
          std::string::npos);
}
