// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "speech/speech.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

namespace {

speech::Grammar grammar(std::string const& language) {
    return speech::Grammar::load(test::source() / "data/voices/grammar.toml", language).value();
}

std::string joined(speech::Clips const& clips) {
    return base::join(clips, " ");
}

/// The pieces as one line: clips as they are, placeholders in braces.
std::string line(std::vector<speech::Piece> const& pieces) {
    std::vector<std::string> parts;
    for (speech::Piece const& piece : pieces)
        parts.push_back(piece.clip.empty() ? "{" + piece.placeholder + "}"
                                           : piece.clip + "=" + piece.words);
    return base::join(parts, " | ");
}

} // namespace

TEST_CASE("telephone numbers are said digit by digit") {
    struct Row {
        char const* why;
        char const* number;
        char const* clips;
    };
    static Row const rows[] = {
        {"a short code", "1300", "digit.1 digit.3 digit.0 digit.0"},
        {"groups sound like the digits", "081 23", "digit.0 digit.8 digit.1 digit.2 digit.3"},
        {"the plus is not said", "+66", "digit.6 digit.6"},
        {"nothing is nothing", "", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(joined(speech::spelled(row.number)) == row.clips);
        }
}

TEST_CASE("messages are cut where a value is said") {
    struct Row {
        char const* why;
        char const* key;
        char const* message;
        char const* pieces;
    };
    static Row const rows[] = {
        {"no placeholder is one clip", "nav.Back", "Back", "nav.back=Back"},
        {"words between", "p", "{page} of {pages}", "{page} | p.1=of | {pages}"},
        {"words before and after", "p", "Ages {a} to {b}!", "p.0=Ages | {a} | p.1=to | {b}"},
        {"marks alone are silent", "p", "{a}–{b}", "{a} | {b}"},
        {"other scripts are words", "p", "อายุ {a}", "p.0=อายุ | {a}"},
        {"a brace that never closes is text", "p", "a {b", "p=a {b"},
        {"empty says nothing", "p", "", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(line(speech::pieces(row.key, row.message)) == row.pieces);
        }
}

TEST_CASE("numbers follow the language") {
    struct Row {
        char const* why;
        char const* language;
        int value;
        char const* clips;
    };
    static Row const rows[] = {
        {"small numbers are one clip", "en", 17, "number.17"},
        {"English composes tens", "en", 45, "number.40 number.5"},
        {"a full ten is one clip", "en", 40, "number.40"},
        {"Vietnamese changes its units, so each is recorded", "vi", 45, "number.45"},
        {"a longer tag uses the shorter", "en-GB", 21, "number.20 number.1"},
        {"an unknown language records each", "qaa", 21, "number.21"},
        {"too large is spelled", "en", 112, "digit.1 digit.1 digit.2"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(joined(grammar(row.language).number(row.value)) == row.clips);
        }
    CHECK(grammar("en").numbers().size() == 24);
    CHECK(grammar("bn").numbers().size() == 60);
}

TEST_CASE("hours are said from clips") {
    struct Row {
        char const* why;
        char const* language;
        char const* hours;
        char const* clips;
    };
    static Row const rows[] = {
        {"a week of work", "en", "Mo-Fr 08:00-17:00",
         "day.0 speech.to day.4 number.8 speech.hour speech.to number.17 speech.hour"},
        {"half past", "en", "Sa 09:30-12:00",
         "day.5 number.9 number.30 speech.to number.12 speech.hour"},
        {"minutes below ten keep their zero", "en", "Su 08:05-09:00",
         "day.6 number.8 number.0 number.5 speech.to number.9 speech.hour"},
        {"the word for hour stands first", "id", "Mo 08:00-17:00",
         "day.0 speech.hour number.8 speech.to speech.hour number.17"},
        {"over midnight", "en", "Mo 17:00-08:00",
         "day.0 number.17 speech.hour speech.to number.8 speech.hour"},
        {"always open is said as such", "en", "24/7", "service.always_open"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const hours = model::Hours::parse(row.hours);
            REQUIRE(hours);
            CHECK(joined(grammar(row.language).hours(*hours)) == row.clips);
        }
    CHECK(grammar("en").hours({}).empty());
}

TEST_CASE("a grammar that lacks a pattern names it") {
    auto const settings = base::Settings::parse("[default]\nrange = \"{1}\"\n", "grammar.toml");
    auto const broken = speech::Grammar::from(*settings, "en");
    REQUIRE_FALSE(broken);
    CHECK(base::to_string(broken.error()).find("full_hour") != std::string::npos);
    CHECK_FALSE(speech::Grammar::from(*base::Settings::parse("", "x"), "en"));
}
