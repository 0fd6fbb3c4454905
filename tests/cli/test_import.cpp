// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

using test::contains;
using test::Desk;

namespace {

/// The numbers of "rows read N = accepted A + rejected R + unchanged U".
std::vector<int> counts(std::string const& line) {
    std::regex const form("rows read (\\d+) = accepted (\\d+) \\+ rejected (\\d+) \\+ "
                          "unchanged (\\d+)\n(records .*\n)?");
    std::smatch found;
    INFO(line);
    REQUIRE(std::regex_match(line, found, form));
    std::vector<int> numbers;
    for (std::size_t i = 1; i <= 4; ++i)
        numbers.push_back(std::stoi(found[i]));
    CHECK(numbers[0] == numbers[1] + numbers[2] + numbers[3]);
    return numbers;
}

} // namespace

TEST_CASE("a workbook becomes a directory, and every row is accounted for") {
    Desk desk;
    int const status = desk.import();
    INFO(desk.err);
    CHECK(status == 0);
    CHECK(counts(desk.out)[2] == 0);
    CHECK(counts(desk.out)[1] == counts(desk.out)[0]);
    CHECK(desk.has("list.db"));
    SECTION("once more, and nothing has changed") {
        CHECK(desk.import() == 0);
        CHECK(counts(desk.out)[3] == counts(desk.out)[0]);
        CHECK(counts(desk.out)[1] == 0);
    }
}

TEST_CASE("a first mapping for a file that nobody has seen is written out, and nothing else") {
    Desk desk;
    desk.put("other.csv", "Naam,Telephone,web\nA,021 234 5678,https://a.example\n");
    CHECK(desk.run({"import", desk.at("other.csv"), "--suggest"}) == 0);
    CHECK(contains(desk.out, "phone_1 = \"Telephone\" # 100 % sure"));
    CHECK(contains(desk.out, "url = \"web\""));
    CHECK(contains(desk.out, "\"Naam\""));
    desk.put("empty.csv", "Naam\n");
    CHECK(desk.run({"import", desk.at("empty.csv"), "--suggest"}) == 1);
}

TEST_CASE("whoever watches a long import sees how far it is, and nobody else") {
    Desk desk;
    std::string rows = "id,parent_id,kind,name\nXW,,country,Lumara\n";
    for (int i = 0; i < 1100; ++i)
        rows += "XW-" + std::to_string(i) + ",XW,province,P\n";
    desk.put("regions.csv", rows);
    CHECK(desk.run({"import", desk.at("regions.csv"), "--into", desk.at("a.db")}, true) == 0);
    CHECK(contains(desk.err, "\r1000 rows"));
    CHECK(desk.run({"import", desk.at("regions.csv"), "--into", desk.at("b.db")}) == 0);
    CHECK(desk.err.empty());
}

TEST_CASE("a bad row is named, and the rows after it are read") {
    std::string bad = test::services();
    bad.replace(bad.find("009991"), 6, "*31#55");
    Desk desk(bad);
    CHECK(desk.import() == 1);
    CHECK(counts(desk.out)[2] == 1);
    CHECK(std::regex_search(desk.err, std::regex("services.*:2: phone_1: .+")));
    CHECK(desk.run({"search", desk.at("list.db"), "clinic"}) == 0);
    CHECK(contains(desk.out, "svc-3"));
    CHECK(desk.run({"search", desk.at("list.db"), "help"}) == 0);
    CHECK_FALSE(contains(desk.out, "svc-1"));
    SECTION("the problems are also a table") {
        desk.run({"import", desk.at("book"), "--into", desk.at("list.db"), "--problems",
                  desk.at("problems.csv")});
        CHECK(desk.read("problems.csv").starts_with("file,row,column,severity,code,message\n"));
        CHECK(std::regex_search(desk.read("problems.csv"), std::regex(",2,phone_1,error,")));
    }
    SECTION("and JSON") {
        CHECK(desk.run({"import", desk.at("book"), "--into", desk.at("other.db"), "--json"}) == 1);
        auto const json = nlohmann::json::parse(desk.out);
        CHECK(json["rejected"] == 1);
        CHECK(json["read"] == json["accepted"].get<int>() + json["rejected"].get<int>() +
                                  json["unchanged"].get<int>());
        CHECK(json["problems"][0]["row"] == 2);
        CHECK(json["problems"][0]["column"] == "phone_1");
    }
}

TEST_CASE("a dry run says what would happen and changes nothing") {
    Desk desk;
    CHECK(desk.run({"import", desk.at("book"), "--into", desk.at("list.db"), "--dry-run"}) == 0);
    CHECK(counts(desk.out)[0] > 0);
    CHECK_FALSE(desk.has("list.db"));
}

TEST_CASE("a sheet that is not there is named") {
    Desk desk;
    CHECK(desk.run({"import", desk.at("book"), "--into", desk.at("list.db"), "--sheet", "x"}) == 1);
    CHECK(contains(desk.err, "\"x\""));
    CHECK_FALSE(desk.has("list.db"));
}

TEST_CASE("borders come from GeoJSON for the regions that are there, and stay") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    auto const feature = [](std::string const& id, std::string const& corners) {
        return R"({"type":"Feature","properties":{"iso_3166_2":")" + id +
               R"("},"geometry":{"type":"Polygon","coordinates":[[)" + corners + "]]}}";
    };
    std::string const square = "[160,0],[161,0],[161,1],[160,1],[160,0]";
    desk.put("map.geojson", R"({"type":"FeatureCollection","features":[)" +
                                feature("XW-1", square) + "," + feature("XW-11", square) + "," +
                                feature("XX-7", square) + "," + feature("XW", "[1,2]") + "]}");
    auto const borders = [&](std::vector<std::string> more) {
        more.insert(more.begin(),
                    {"import", desk.at("map.geojson"), "--outlines", "--into", desk.at("list.db")});
        return desk.run(more);
    };
    auto const carried = [&] {
        CHECK(desk.run({"export", desk.at("list.db"), "--format", "hsds-json", "--internal",
                        "--out", desk.at("all.json")}) == 0);
        return contains(desk.read("all.json"), R"(\"type\":\"Topology\")");
    };
    CHECK(borders({"--dry-run"}) == 1);
    CHECK_FALSE(carried());
    CHECK(borders({}) == 1); // one was refused, the others were taken
    CHECK(contains(desk.out, "features read 4 = outlines taken 2 + refused 1 + of no region here "
                             "1; region ids are in \"iso_3166_2\""));
    CHECK(contains(desk.err, "map.geojson:4: geometry: this feature has a ring of fewer than 4"));
    CHECK(carried());
    SECTION("a newer workbook, which has none, leaves them") {
        CHECK(desk.import() == 0);
        CHECK(carried());
    }
    SECTION("an export carries them into another file") {
        CHECK(desk.run({"import", desk.at("all.json"), "--into", desk.at("other.db")}) == 0);
        CHECK(desk.run({"export", desk.at("other.db"), "--format", "hsds-json", "--internal",
                        "--out", desk.at("other.json")}) == 0);
        CHECK(desk.read("other.json") == desk.read("all.json"));
    }
    SECTION("for a program") {
        CHECK(borders({"--json"}) == 1);
        auto const said = nlohmann::json::parse(desk.out);
        CHECK(said["taken"] == 2);
        CHECK(said["problems"].size() == 1);
    }
}
