// Borders of regions: on their way in, as text, and in the store.
// SPDX-License-Identifier: Apache-2.0
#include "directory/outline_text.hpp"
#include "directory/outlines.hpp"
#include "directory/samples.hpp"
#include "directory/simplify.hpp"
#include "directory/store.hpp"
#include "support/files.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <set>
#include <sqlite3.h>

namespace {

using Catch::Matchers::Contains;
using directory::outline_of;
using directory::simplified;
using directory::text_of;
using model::Outline;
using sheets::Area;
using sheets::Spot;
using Line = std::vector<Spot>;

Area area(std::vector<std::vector<Line>> polygons, std::string const& id = "XW-1", int number = 1) {
    return {number, {{"name", "somewhere"}, {"code", id}}, std::move(polygons)};
}

/// A border that winds from `a` to `b`, without `b`.
Line winding(Spot const& a, Spot const& b, int spots = 500) {
    Line line;
    for (int i = 0; i < spots; ++i) {
        double const share = static_cast<double>(i) / spots;
        double const away = 0.04 * std::sin(share * 12 * std::numbers::pi);
        line.push_back({a.longitude + share * (b.longitude - a.longitude) + away,
                        a.latitude + share * (b.latitude - a.latitude) + away});
    }
    return line;
}

/// The same border the other way, with both ends.
Line reversed(Line line, Spot const& end) {
    line.push_back(end);
    std::reverse(line.begin(), line.end());
    return line;
}

Line joined(std::vector<Line> const& lines) {
    Line all;
    for (Line const& line : lines)
        all.insert(all.end(), line.begin(), line.end());
    return all;
}

/// A square of `size` degrees.
Line square(double west, double south, double size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}};
}

/// Where the corners are, in thousandths of a degree.
std::set<std::pair<long, long>> places(Outline const& outline) {
    std::set<std::pair<long, long>> all;
    for (auto const& polygon : outline.polygons)
        for (auto const& ring : polygon)
            for (auto const& corner : ring) {
                auto const place = outline.at(corner);
                all.emplace(std::lround(place.longitude * 1000),
                            std::lround(place.latitude * 1000));
            }
    return all;
}

Outline triangle() {
    return {1602, 4, 2, {{{{0, 0}, {999, 0}, {500, 700}}, {{400, 100}, {600, 100}, {500, 200}}}}};
}

std::string const kTriangle =
    R"({"type":"Topology","transform":{"scale":[0.002,0.002],"translate":[160.2,0.4]},)"
    R"("objects":{"region":{"type":"MultiPolygon","arcs":[[[0],[1]]]}},)"
    R"("arcs":[[[0,0],[999,0],[-499,700],[-500,-700]],[[400,100],[200,0],[-100,100],[-100,-100]]]})";

/// Runs `sql` on a file as any other program could.
void tamper(base::Path const& path, std::string const& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace

TEST_CASE("an outline is one line of TopoJSON, and comes back from it") {
    CHECK(text_of(triangle()) == kTriangle);
    auto const back = outline_of(kTriangle);
    REQUIRE(back.has_value());
    CHECK(*back == triangle());
    CHECK(text_of(Outline{}).empty());
    CHECK(outline_of("")->empty());
}

TEST_CASE("only what this program writes is read as an outline") {
    auto const with = [](std::string const& from, std::string const& to) {
        std::string text = kTriangle;
        return text.replace(text.find(from), from.size(), to);
    };
    std::string long_ring = "[[0,0]";
    for (int i = 0; i < 250; ++i)
        long_ring += ",[1,0],[0,1]";
    long_ring += ",[-250,-250]]";
    std::string const arc = "[[0,0],[999,0],[-499,700],[-500,-700]]";
    struct Row {
        char const* why;
        std::string text;
    };
    Row const rows[] = {
        {"GeoJSON", R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})"},
        {"cut short", kTriangle.substr(0, kTriangle.size() - 1)},
        {"something behind it", kTriangle + " "},
        {"a space", with("\"arcs\":[[[0],", "\"arcs\":[[[0], ")},
        {"a corner beyond the frame", with("[999,0]", "[1000,0]")},
        {"a corner before the frame", with("[0,0]", "[-1,0]")},
        {"a ring that is not closed", with("[-500,-700]", "[-500,-699]")},
        {"two corners", with(arc, "[[0,0],[9,9],[-9,-9]]")},
        {"more corners than a glass needs", with(arc, long_ring)},
        {"a ring that is not there", with("[[[0],[1]]]", "[[[0],[1],[2]]]")},
        {"a ring that belongs to nothing", with("[[[0],[1]]]", "[[[0]]]")},
        {"rings in another order", with("[[[0],[1]]]", "[[[1],[0]]]")},
        {"two scales", with("[0.002,0.002]", "[0.002,0.003]")},
        {"no scale", with("[0.002,0.002]", "[0,0]")},
        {"a place beyond the pole", with("[160.2,0.4]", "[160.2,90.4]")},
        {"a number too long for any", with("[999,0]", "[" + std::string(400, '9') + ",0]")},
        {"a number that is none", with("[999,0]", "[nan,0]")},
        {"a number in another dress", with("[999,0]", "[9.99e2,0]")},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const outline = outline_of(row.text);
            REQUIRE_FALSE(outline.has_value());
            CHECK(outline.error().code == base::ErrorCode::malformed);
        }
}

TEST_CASE("no number of an outline is long enough to be a withheld one") {
    Spot const a{104.12345, 11.23456};
    Spot const b{106.98765, 13.45678};
    Area const wide = area({{joined({winding(a, b), {{a.longitude, b.latitude}}})}});
    std::string const text = text_of(simplified({&wide}, 200).front());
    int digits = 0;
    for (char const c : text.substr(text.find("\"arcs\":["))) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        CHECK(digits <= 3);
    }
}

TEST_CASE("neighbours keep the same corners of the border between them") {
    Spot const top{1, 2};
    Spot const bottom{1, 0};
    Line const border = winding(bottom, top);
    Area const west = area({{joined({border, {top, {0, 2}, {0, 0}}})}});
    Area const east = area({{joined({reversed(border, top), {{2, 0}, {2, 2}}})}});
    auto const outlines = simplified({&west, &east}, 30);
    auto const in_west = places(outlines[0]);
    auto const in_east = places(outlines[1]);
    std::set<std::pair<long, long>> shared;
    std::set_intersection(in_west.begin(), in_west.end(), in_east.begin(), in_east.end(),
                          std::inserter(shared, shared.end()));
    CHECK(shared.size() >= 12); // the bends
    CHECK(shared.size() == in_west.size() - 2);
    for (Outline const& outline : outlines)
        CHECK(outline.corners() <= 30);
}

TEST_CASE("what becomes of an area on its way to a glass") {
    struct Row {
        char const* why;
        Area one;
        std::size_t parts;
        std::size_t rings;
    };
    Line comb; // with more bends than corners are allowed, and all of one size
    for (int i = 0; i < 400; ++i)
        comb.push_back({i * 0.01, i % 2 == 0 ? 0.0 : 1.0});
    Row const rows[] = {
        {"a square stays", area({{square(0, 0, 1)}}), 1, 1},
        {"its hole, too", area({{square(0, 0, 1), square(0.4, 0.4, 0.2)}}), 1, 2},
        {"two islands of a size", area({{square(0, 0, 1)}, {square(2, 0, 1)}}), 2, 2},
        {"a rock beside an island is not seen", area({{square(0, 0, 1)}, {square(2, 0, 0.0001)}}),
         1, 1},
        {"a well in it neither", area({{square(0, 0, 1), square(0.4, 0.4, 0.0001)}}), 1, 1},
        {"an island before which the rock stands",
         area({{square(2, 0, 0.0001)}, {square(0, 0, 1)}}), 1, 1},
        {"a line has no width", area({{{{0, 0}, {1, 1}, {2, 2}}}}), 0, 0},
        {"a dot neither", area({{{{5, 5}, {5, 5}, {5, 5}}}}), 0, 0},
        {"south and west of everything", area({{square(-179.9, -89.9, 1)}}), 1, 1},
        {"round the world", area({{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}}}), 1, 1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Outline const outline = simplified({&row.one}, 100).front();
            CHECK(outline.polygons.size() == row.parts);
            std::size_t rings = 0;
            for (auto const& polygon : outline.polygons)
                rings += polygon.size();
            CHECK(rings == row.rings);
            auto const back = outline_of(text_of(outline));
            REQUIRE(back.has_value());
            CHECK(*back == outline);
        }
    SECTION("a comb becomes what fits, or nothing, and the work ends") {
        Area const hostile = area({{comb}});
        CHECK(simplified({&hostile}, 100).front().corners() <= 100);
    }
    SECTION("one with more neighbours than corners is drawn without them") {
        std::vector<Area> ring(300);
        std::vector<Area const*> all;
        Line middle;
        for (int i = 0; i < 300; ++i) {
            double const turn = 2 * std::numbers::pi * i / 300;
            middle.push_back({std::cos(turn), std::sin(turn)});
        }
        for (std::size_t i = 0; i < ring.size(); ++i) {
            Spot const a = middle[i];
            Spot const b = middle[(i + 1) % middle.size()];
            ring[i] = area(
                {{{a, {2 * a.longitude, 2 * a.latitude}, {2 * b.longitude, 2 * b.latitude}, b}}});
            all.push_back(&ring[i]);
        }
        Area const crowded = area({{middle}});
        all.push_back(&crowded);
        auto const outlines = simplified(all, 100);
        CHECK(outlines.back().corners() <= 100);
        CHECK(outlines.back().corners() >= 12);
    }
    SECTION("what is tiny beside the others has a border all the same") {
        Area const large = area({{joined({winding({0, 0}, {20, 20}, 5000), {{0, 20}}})}});
        Area const small = area({{square(30, 0, 0.01)}});
        CHECK(simplified({&large, &small}, 100).back().corners() == 4);
    }
}

TEST_CASE("borders find their regions by whatever property holds their ids") {
    model::Directory const before = test::sound_directory();
    auto const country = before.regions.front().id;
    auto const province = before.regions.back().id;
    REQUIRE(country != province);
    sheets::Areas areas;
    areas.areas = {area({{square(0, 0, 2)}}, country, 1), area({{square(0, 0, 1)}}, province, 2),
                   area({{square(5, 5, 1)}}, "elsewhere", 3),
                   area({{square(1, 1, 1)}}, province, 4),
                   area({{{{0, 0}, {1, 1}, {2, 2}}}}, "nowhere", 5)};
    areas.read = 6;
    areas.problems.push_back(
        {base::Severity::error, "bad-outline", "map", 6, "geometry", "this feature is a point"});
    auto const import = directory::import_outlines(areas, "map.geojson", before);
    REQUIRE(import.has_value());
    CHECK(import->property == "code");
    CHECK(import->read == 6);
    CHECK(import->taken == 2);
    CHECK(import->elsewhere == 2);
    CHECK(import->refused == 2);
    CHECK(import->taken + import->elsewhere + import->refused == import->read);
    REQUIRE(import->problems.size() == 2);
    CHECK_THAT(base::to_string(import->problems.back()),
               Contains("as feature 2 is") && Contains("map.geojson:4"));
    CHECK(import->directory.region(province)->outline.corners() == 4);
    CHECK(import->directory.region(province)->outline.contains({0.5, 0.5}));
    CHECK_FALSE(import->directory.region(province)->outline.contains({1.5, 0.5}));
}

TEST_CASE("a map of another country is refused with what was looked for") {
    sheets::Areas areas;
    areas.areas = {area({{square(0, 0, 1)}}, "YY-1")};
    areas.read = 1;
    auto const import = directory::import_outlines(areas, "map.geojson", test::sound_directory());
    REQUIRE_FALSE(import.has_value());
    CHECK(import.error().code == base::ErrorCode::not_found);
    CHECK_THAT(import.error().reason, Contains("the id of a region, such as XW"));
}

TEST_CASE("a village has no border") {
    model::Directory before = test::sound_directory();
    before.regions.push_back({"XW-v", before.regions.back().id, model::RegionKind::village,
                              model::Texts("en", "Village")});
    sheets::Areas areas;
    areas.areas = {area({{square(0, 0, 1)}}, "XW-v")};
    areas.read = 1;
    auto const import = directory::import_outlines(areas, "map.geojson", std::move(before));
    REQUIRE(import.has_value());
    CHECK(import->taken == 0);
    CHECK_THAT(import->problems.front().message, Contains("is a village"));
}

TEST_CASE("an outline in a file is not believed") {
    test::Scratch const scratch;
    auto const path = scratch.path() / "directory.db";
    model::Directory directory = test::sound_directory();
    directory.regions.front().outline = triangle();
    REQUIRE(directory::write(path, directory).has_value());
    REQUIRE(directory::read(path).has_value());
    struct Row {
        char const* why;
        char const* sql;
        char const* said;
    };
    static Row const rows[] = {
        {"damaged",
         "UPDATE service_area SET extent = replace(extent, '999', '1999') WHERE "
         "service_id IS NULL",
         "is no TopoJSON"},
        {"of another program",
         "UPDATE service_area SET extent = '{}', extent_type = 'geojson' WHERE service_id IS NULL",
         "is no TopoJSON"},
        {"twice for one region",
         "INSERT INTO service_area (x_position, x_region_id, extent) SELECT 1, x_region_id, extent "
         "FROM service_area WHERE service_id IS NULL",
         "has more than one outline"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            tamper(path, row.sql);
            auto const back = directory::read(path);
            REQUIRE_FALSE(back.has_value());
            CHECK_THAT(base::to_string(back.error()),
                       Contains(row.said) && Contains("table service_area"));
        }
}

TEST_CASE("the borders of the sample country hold its services") {
    auto const file = (test::source() / "data" / "sample" / "outlines.geojson").string();
    auto const areas = sheets::read_areas(file);
    REQUIRE(areas.has_value());
    CHECK(areas->problems.empty());
    CHECK(areas->areas.size() == 13);
}
