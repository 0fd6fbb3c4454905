// SPDX-License-Identifier: Apache-2.0
#include "model/drawings.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using model::Drawings;

TEST_CASE("a culture sees its own drawing, or the common one") {
    struct Row {
        char const* why;
        char const* culture;
        char const* picture;
        char const* name;
    };
    static Row const rows[] = {
        {"its own", "mekong", "safe-place", "mekong/safe-place"},
        {"it has no other", "mekong", "doctor", "doctor"},
        {"no culture in particular", "", "safe-place", "safe-place"},
        {"one that nobody drew for", "north", "safe-place", "safe-place"},
        {"no way out of the folder", "../pictograms/mekong", "safe-place", "safe-place"},
    };
    base::Path const folder = test::source() / "data/pictograms";
    auto const drawings = Drawings::load(folder);
    REQUIRE(drawings);
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(drawings->name(row.picture, row.culture) == row.name);
            CHECK(drawings->file(row.picture, row.culture) ==
                  folder / (std::string(row.name) + ".svg"));
        }
}

TEST_CASE("the list of languages says whose pictures their readers see") {
    auto const drawings = Drawings::load(test::source() / "data/pictograms");
    REQUIRE(drawings);
    CHECK(drawings->culture_of("km") == "mekong");
    CHECK(drawings->culture_of("ar") == "arab");
    CHECK(drawings->culture_of("en").empty());
    CHECK(drawings->culture_of("xx").empty());

    test::Scratch const scratch;
    REQUIRE(base::write_file(scratch.path() / "languages.toml",
                             "[[language]]\ntag = \"xx\"\npictures = \"../etc\"\n"));
    auto const bad = Drawings::load(scratch.path() / "pictograms");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().reason.find("../etc") != std::string::npos);
}

TEST_CASE("every folder of drawings is of a culture that some language names") {
    base::Path const folder = test::source() / "data/pictograms";
    auto const drawings = Drawings::load(folder);
    REQUIRE(drawings);
    std::set<std::string> named;
    for (char const* const language : {"th", "lo", "km", "my", "ar", "bn", "ne"})
        named.insert(drawings->culture_of(language));
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (!entry.is_directory() || entry.path().filename() == "licences") continue;
        CHECK(named.contains(entry.path().filename().string()));
        for (auto const& own : std::filesystem::directory_iterator(entry.path()))
            CHECK(std::filesystem::exists(folder / own.path().filename()));
    }
}
