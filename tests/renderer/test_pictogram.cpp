// SPDX-License-Identifier: Apache-2.0
#include "renderer/pictogram.hpp"
#include <catch2/catch.hpp>

using namespace renderer;

TEST_CASE("a pictogram has the colour that is asked for, on nothing") {
    auto const bitmap = rasterise_pictogram("kind-shelter", 64, {1, 0, 0.5});
    REQUIRE(bitmap);
    REQUIRE(bitmap->rgba.size() == 64 * 64 * 4);
    int inked = 0;
    for (std::size_t i = 0; i < bitmap->rgba.size(); i += 4) {
        if (bitmap->rgba[i + 3] < 250) continue;
        ++inked;
        CHECK(bitmap->rgba[i] == 255);
        CHECK(bitmap->rgba[i + 1] == 0);
        CHECK(bitmap->rgba[i + 2] == 128);
    }
    CHECK(inked > 64 * 64 / 10);
    CHECK(bitmap->rgba[3] == 0); // the corner
}

TEST_CASE("white ink is the only thing that changes in a pictogram") {
    auto const svg = pictogram_svg("phone", {0, 0, 0});
    REQUIRE(svg);
    CHECK(svg->find("#fff") == std::string::npos);
    CHECK(svg->find("#000000") != std::string::npos);
    CHECK(svg->find("<!--") != std::string::npos); // the attribution its licence asks for
}

TEST_CASE("a culture's own drawing has its folder before its name") {
    CHECK(*pictogram_svg("arab/women", {}) != *pictogram_svg("women", {}));
}

TEST_CASE("a pictogram that is none is refused") {
    struct Row {
        char const* why;
        char const* name;
        int side;
    };
    Row const rows[] = {
        {"there is none of that name", "no-such-thing", 10},
        {"a path is not a name", "../../fonts/fonts", 10},
        {"no name", "", 10},
        {"upper case is not a name", "Phone", 10},
        {"a culture has no folder above it", "../mekong/safe-place", 10},
        {"nor is its name empty", "/safe-place", 10},
        {"no pixels", "phone", 0},
        {"too many pixels", "phone", 4097},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const bitmap = rasterise_pictogram(row.name, row.side, {});
            REQUIRE_FALSE(bitmap);
            CHECK_FALSE(bitmap.error().reason.empty());
        }
}
