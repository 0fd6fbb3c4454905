// SPDX-License-Identifier: Apache-2.0
#include "sheets/areas.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

namespace {

using Catch::Matchers::Contains;

base::Result<sheets::Areas> read_text(std::string_view text) {
    test::Scratch const scratch;
    REQUIRE(base::write_file(scratch.path() / "map.geojson", text));
    return sheets::read_areas(scratch.path() / "map.geojson");
}

std::string collection(std::string const& features) {
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string feature(std::string const& geometry) {
    return R"({"type":"Feature","properties":{},"geometry":)" + geometry + "}";
}

std::string polygon(std::string const& rings) {
    return R"({"type":"Polygon","coordinates":)" + rings + "}";
}

std::string many(std::string const& one, int count) {
    std::string all = one;
    for (int i = 1; i < count; ++i)
        all += "," + one;
    return all;
}

} // namespace

TEST_CASE("areas are read with their names and every ring") {
    auto const areas = read_text(collection(
        R"({"type":"Feature","id":7,"properties":{"name":"A","code":"XW-1","big":true,"rank":2},)"
        R"("geometry":{"type":"MultiPolygon","coordinates":[[[[1,2],[3,2],[3,4],[1,2]]],)"
        R"([[[5,5],[9,5],[9,9,100],[5,5]],[[6,6],[7,6],[7,7],[6,6]]]]}})"));
    REQUIRE(areas.has_value());
    CHECK(areas->read == 1);
    CHECK(areas->problems.empty());
    REQUIRE(areas->areas.size() == 1);
    sheets::Area const& area = areas->areas.front();
    using Names = std::vector<std::pair<std::string, std::string>>;
    CHECK(area.names == Names{{"id", "7"}, {"name", "A"}, {"code", "XW-1"}, {"rank", "2"}});
    REQUIRE(area.polygons.size() == 2);
    CHECK(area.polygons[0].size() == 1);
    REQUIRE(area.polygons[1].size() == 2);
    REQUIRE(area.polygons[1][0].size() == 3); // the closing spot is the first
    CHECK(area.polygons[1][0][2].longitude == 9);
    CHECK(area.polygons[1][0][1].latitude == 5);
}

TEST_CASE("a file that holds no areas is refused as a whole, with the reason") {
    struct Row {
        char const* why;
        std::string text;
        char const* said;
    };
    std::string const deep = collection(feature(R"({"type":"Polygon","coordinates":)" +
                                                std::string(40, '[') + std::string(40, ']') + "}"));
    std::string const triangle = feature(polygon("[[[0,0],[1,0],[1,1],[0,0]]]"));
    Row const rows[] = {
        {"no JSON at all", "PK\3\4", "is not valid JSON"},
        {"cut short", collection(triangle).substr(0, 60), "is not valid JSON"},
        {"a number that no computer holds", collection(feature(polygon("[[[1e999,0]]]"))),
         "is not valid JSON"},
        {"a list", "[]", "is no GeoJSON FeatureCollection"},
        {"one feature alone", triangle, "is no GeoJSON FeatureCollection"},
        {"features that are no list", R"({"type":"FeatureCollection","features":{}})",
         "is no GeoJSON FeatureCollection"},
        {"lists in lists in lists", deep, "is nested deeper than 32 levels"},
        {"more features than any country has", collection(many("0", 20'001)),
         "has more than 20000 features"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const areas = read_text(row.text);
            REQUIRE_FALSE(areas.has_value());
            CHECK_THAT(base::to_string(areas.error()), Contains(row.said));
        }
}

// Fourteen megabytes: half a minute where memory is watched. test_sheets "[.slow]" runs it.
TEST_CASE("more spots than a map needs are refused", "[.slow]") {
    std::string const long_ring = "[" + many("[0,0]", 100'000) + "]";
    std::string const features = many(feature(polygon("[" + long_ring + "]")), 21);
    auto const areas = read_text(collection(features));
    REQUIRE_FALSE(areas.has_value());
    CHECK_THAT(base::to_string(areas.error()), Contains("has more than 2000000 positions"));
}

TEST_CASE("a feature that is no area is named, and the others are read") {
    struct Row {
        char const* why;
        std::string geometry;
        char const* said;
    };
    static Row const rows[] = {
        {"no geometry", "null", "is no Polygon or MultiPolygon"},
        {"a point", R"({"type":"Point","coordinates":[1,2]})", "is no Polygon or MultiPolygon"},
        {"no coordinates", R"({"type":"Polygon"})", "is no Polygon or MultiPolygon"},
        {"no rings", polygon("[]"), "has a polygon without a ring"},
        {"no parts", R"({"type":"MultiPolygon","coordinates":[]})",
         "is no Polygon or MultiPolygon"},
        {"two corners", polygon("[[[0,0],[1,1],[0,0]]]"), "a ring of fewer than 4"},
        {"an open ring", polygon("[[[0,0],[1,0],[1,1],[0,1]]]"), "a ring that is not closed"},
        {"words for numbers", polygon(R"([[["0","0"],[1,0],[1,1],["0","0"]]])"),
         "no list of two numbers"},
        {"one number", polygon("[[[0],[1],[1],[0]]]"), "no list of two numbers"},
        {"latitude before longitude, in Asia", polygon("[[[13,102],[13,103],[14,103],[13,102]]]"),
         "longitude stands first"},
        {"metres instead of degrees", polygon("[[[500000,0],[1,0],[1,1],[500000,0]]]"),
         "which is not on the earth"},
        {"a text where features are", "7", "is no Polygon or MultiPolygon"},
    };
    std::string const good = feature(polygon("[[[0,0],[1,0],[1,1],[0,0]]]"));
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const areas = read_text(collection(feature(row.geometry) + "," + good));
            REQUIRE(areas.has_value());
            CHECK(areas->read == 2);
            REQUIRE(areas->areas.size() == 1);
            CHECK(areas->areas.front().number == 2);
            REQUIRE(areas->problems.size() == 1);
            CHECK(areas->problems.front().row == 1);
            CHECK_THAT(areas->problems.front().message, Contains(row.said));
        }
}
