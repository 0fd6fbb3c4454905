// SPDX-License-Identifier: Apache-2.0
#include "recording/folder.hpp"
#include "support/files.hpp"
#include "support/takes.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using recording::Line;

namespace {

std::vector<Line> const kLines = {{"a", "One", "en", "One", "", ""},
                                  {"b", "Two", "en", "Two", "", ""},
                                  {"c", "Three", "en", "Three", "", ""}};

void keep(base::Path const& voices, Line const& line, recording::Speaker const& speaker) {
    REQUIRE(recording::keep(test::take({}), line, speaker,
                            recording::folder_of(voices, "EN") / recording::file_of(line.key)));
}

} // namespace

TEST_CASE("what was kept is counted, and by whom") {
    test::Scratch const scratch;
    keep(scratch.path(), kLines[0], {"S1", true});
    keep(scratch.path(), kLines[2], {"S2", false});
    auto const coverage = recording::coverage_of(scratch.path(), "en", kLines);
    CHECK(coverage.wanted == 3);
    CHECK(coverage.recorded == 2);
    CHECK(coverage.spoken == std::vector<bool>{true, false, true});
    CHECK(coverage.speakers == std::set<std::string>{"S1", "S2"});
    CHECK(coverage.private_clips == std::vector<std::string>{"c"});
    REQUIRE(coverage.gaps.size() == 1);
    CHECK(coverage.gaps[0].code == "no-clip");
    CHECK_FALSE(coverage.complete());
}

TEST_CASE("a clip that says other words is a gap, and its speaker is still known") {
    test::Scratch const scratch;
    Line old = kLines[0];
    old.words = "Won";
    keep(scratch.path(), old, {"S1", true});
    auto const coverage = recording::coverage_of(scratch.path(), "en", {kLines[0]});
    CHECK(coverage.spoken == std::vector<bool>{false});
    CHECK(coverage.speakers.contains("S1"));
    CHECK(coverage.gaps.at(0).code == "old-clip");
}

TEST_CASE("a take that is no clip leaves the one before it") {
    test::Scratch const scratch;
    keep(scratch.path(), kLines[0], {"S1", true});
    auto const file = scratch.path() / "en" / "a.opus";
    auto const before = base::read_file(file);
    auto const done = recording::keep(test::take({.level = 0}), kLines[0], {"S1", true}, file);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == base::ErrorCode::refused);
    CHECK(*base::read_file(file) == *before);
}

TEST_CASE("a label is no name") {
    struct Row {
        char const* why;
        char const* text;
        bool good;
    };
    static Row const rows[] = {
        {"a letter and a number", "S1", true},
        {"nothing", "", false},
        {"a name", "Sok", false},
        {"two words", "S 1", false},
        {"too long", "SPEAKER-10", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(recording::is_label(row.text) == row.good);
        }
}

TEST_CASE("every language with words can be recorded, and those that are only spoken") {
    auto const tongues = recording::tongues();
    REQUIRE(tongues);
    std::vector<std::string> tags;
    for (recording::Tongue const& one : *tongues)
        tags.push_back(one.tag);
    CHECK(std::count(tags.begin(), tags.end(), "km") == 1);
    CHECK(tags.back() == "qaa");
    CHECK(tongues->back().words == "en");
    auto const lines = recording::script_of("qaa", nullptr);
    REQUIRE(lines);
    CHECK(lines->front().key == "language.self");
    CHECK(lines->front().words == "Parola");
    CHECK(recording::script_of("xx", nullptr).error().code == base::ErrorCode::not_found);
}

TEST_CASE("how to say a line is its note without how long it may be") {
    CHECK(Line{"", "", "", "", "Kiosk, button. Max 24. Calm.", ""}.how_to_say() ==
          "Kiosk, button.");
    CHECK(Line{"", "", "", "", "A day of the week.", ""}.how_to_say() == "A day of the week.");
}
