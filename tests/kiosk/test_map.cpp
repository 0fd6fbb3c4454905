// Maps: what they show, what they never show, and that a finger finds its way on them.
// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include "kiosk/chart_painter.hpp"
#include "kiosk/map.hpp"
#include "kiosk/projection.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>

using namespace kiosk;

namespace {

State state_at(Screen screen, std::string const& id, std::string const& language = "en") {
    State state = test::one_of_each(language).at(static_cast<std::size_t>(screen));
    state.trail.back().id = id;
    return state;
}

/// The element with the map of service `id`, on whatever page it stands.
std::optional<Element> map_of(test::House const& house, std::string const& id) {
    for (View const& view : test::pages(house, state_at(Screen::service, id)))
        for (Element const& element : view.elements)
            if (element.chart) return element;
    return std::nullopt;
}

model::Service& service(test::House& house, std::string const& id) {
    for (model::Service& one : house.directory().services)
        if (one.id == id) return one;
    throw std::out_of_range(id);
}

std::vector<std::string> marks(Element const& element) {
    std::vector<std::string> names;
    for (Mark const& mark : element.chart->marks)
        names.push_back(mark.name);
    return names;
}

/// The map is there and has no mark.
bool unmarked(test::House const& house, std::string const& id) {
    auto const map = map_of(house, id);
    return map && map->chart->marks.empty();
}

/// Whether the mark stands on the figure of the chart.
bool stands_on(Chart const& chart, Mark const& mark, std::size_t figure) {
    Spot const foot{mark.box.x + mark.box.width / 2.0, mark.box.y + mark.box.height * 0.88};
    return chart.figures.at(figure).covers(foot);
}

Chart one_figure(std::vector<std::vector<Spot>> rings, double line = 0.01) {
    return {{0, 0, 8, 8}, {{std::move(rings), {{10, 20, 30}, {200, 100, 50}}, line}}};
}

std::uint32_t pixel(std::vector<std::uint32_t> const& pixels, int x, int y) {
    return pixels.at(static_cast<std::size_t>(y) * 8 + static_cast<std::size_t>(x));
}

} // namespace

TEST_CASE("a service whose place is public stands on the map of its district") {
    test::House house;
    auto const map = map_of(house, "svc-016");
    REQUIRE(map.has_value());
    CHECK(marks(*map) == std::vector<std::string>{"place"});
    REQUIRE(map->chart->figures.size() > 1); // its neighbours
    CHECK(stands_on(*map->chart, map->chart->marks.front(), map->chart->figures.size() - 1));
    CHECK_FALSE(stands_on(*map->chart, map->chart->marks.front(), 0));
    CHECK(map->labels.front().said.text.find("Canal Street") != std::string::npos);
}

TEST_CASE("what is not public is on no map") {
    struct Row {
        char const* why;
        char const* service;
        model::Visibility visibility;
        bool map;
    };
    static Row const rows[] = {
        {"a public place: so that the rows below can fail", "svc-016", model::Visibility::open,
         true},
        {"the same place, withheld, though its coordinates were left in", "svc-016",
         model::Visibility::withheld, false},
        {"the same place, told to callers only", "svc-016", model::Visibility::call_first, false},
        {"a withheld place without coordinates, of which the region is known", "svc-006",
         model::Visibility::withheld, false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::House house;
            service(house, row.service).place.visibility = row.visibility;
            CHECK(map_of(house, row.service).has_value() == row.map);
        }
}

TEST_CASE("an address without coordinates shows the region and no mark") {
    test::House house;
    SECTION("of one district") {
        CHECK(unmarked(house, "svc-024"));
    }
    SECTION("of villages in one district") {
        CHECK(unmarked(house, "svc-023"));
    }
    SECTION("of the whole country: there is nothing to show") {
        service(house, "svc-024").regions = {"XW"};
        CHECK_FALSE(map_of(house, "svc-024").has_value());
    }
    SECTION("of two districts: it could be either") {
        service(house, "svc-024").regions = {"XW-11", "XW-12"};
        CHECK_FALSE(map_of(house, "svc-024").has_value());
    }
    SECTION("of a region that the directory lacks") {
        service(house, "svc-024").regions = {"YY"};
        CHECK_FALSE(map_of(house, "svc-024").has_value());
    }
}

TEST_CASE("where outlines are missing there is no map, and the words stay") {
    test::House house;
    for (model::Region& region : house.directory().regions)
        region.outline = {};
    CHECK_FALSE(map_of(house, "svc-016").has_value());
    bool told = false;
    for (View const& view : test::pages(house, state_at(Screen::service, "svc-016")))
        told = told || view.element("where") != nullptr;
    CHECK(told);
    View const list = house.show(state_at(Screen::places, ""));
    CHECK(list.element("map") == nullptr);
    CHECK(list.element("place.XW-1") != nullptr);
}

TEST_CASE("you are here is said where the kiosk is on the map, and nowhere else") {
    struct Row {
        char const* why;
        std::optional<model::Position> standing;
        bool told;
    };
    static Row const rows[] = {
        {"nobody measured it", std::nullopt, false},
        {"in the district", model::Position{160.3, 0.7}, true},
        {"just outside, among its neighbours", model::Position{160.3, 0.45}, true},
        {"at the other end of the country", model::Position{161.9, 0.7}, false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::House house;
            house.content().standing = row.standing;
            auto const map = map_of(house, "svc-016");
            REQUIRE(map.has_value());
            auto const names = marks(*map);
            CHECK((std::find(names.begin(), names.end(), "here") != names.end()) == row.told);
            bool const said =
                std::any_of(map->labels.begin(), map->labels.end(),
                            [](Label const& label) { return label.said.key == "service.here"; });
            CHECK(said == row.told);
        }
}

TEST_CASE("places are chosen on a map, each tile on its own region") {
    for (test::Glass const& glass : test::kGlasses)
        for (char const* const language : {"en", "ar"})
            DYNAMIC_SECTION(glass.why << ", " << language) {
                test::House const house(glass.panel);
                View const view = house.show(state_at(Screen::places, "", language));
                Element const* const map = view.element("map");
                REQUIRE(map != nullptr);
                CHECK(test::faults(house, view).empty());
                REQUIRE(map->chart->figures.size() == 3);
                for (Figure const& figure : map->chart->figures) {
                    Element const* const tile = view.element(figure.stands_for);
                    REQUIRE(tile != nullptr);
                    bool over = false;
                    for (int x = tile->box.x; x < tile->box.right(); ++x)
                        over = over || figure.covers({x - map->chart->box.x + 0.5,
                                                      tile->box.y + tile->box.height / 2.0 -
                                                          map->chart->box.y});
                    CHECK(over);
                }
                // Tesana lies in the west, Oralin in the east, for every reader.
                CHECK(view.element("place.XW-1")->box.x < view.element("place.XW-2")->box.x);
            }
}

TEST_CASE("a touch beside the tile, on the region, means the region") {
    test::House const house;
    View const view = house.show(state_at(Screen::places, ""));
    Element const* const map = view.element("map");
    REQUIRE(map != nullptr);
    Rect const box = map->chart->box;
    int beside = 0;
    for (int y = box.y; y < box.bottom(); y += 7)
        for (int x = box.x; x < box.right(); x += 7) {
            Element const* const target = view.target_at(x, y);
            if (target == nullptr || target->box.contains(x, y)) continue;
            ++beside;
            auto const figure =
                std::find_if(map->chart->figures.begin(), map->chart->figures.end(),
                             [&](Figure const& one) { return one.stands_for == target->id; });
            REQUIRE(figure != map->chart->figures.end());
            CHECK(figure->covers({x - box.x + 0.5, y - box.y + 0.5}));
        }
    CHECK(beside > 100);
    CHECK(view.target_at(box.x + 1, box.y + 1) == nullptr); // the sea
}

TEST_CASE("where tiles would not stand on their regions the list remains") {
    test::House house;
    for (int i = 0; i < 40; ++i) { // more provinces than 20 mm have room for
        model::Region copy = *house.directory().region("XW-1");
        copy.id = "XW-x" + std::to_string(i);
        house.directory().regions.push_back(copy);
    }
    View const view = house.show(state_at(Screen::places, ""));
    CHECK(view.element("map") == nullptr);
    CHECK(view.element("place.XW-1") != nullptr);
    CHECK(test::faults(house, view).empty());
}

TEST_CASE("boxes on a map are pushed apart, or there are none") {
    struct Row {
        char const* why;
        std::vector<Spot> middles;
        bool room;
    };
    static Row const rows[] = {
        {"none", {}, true},
        {"one in a corner stays on the chart", {{1, 1}}, true},
        {"two at a distance", {{50, 50}, {250, 50}}, true},
        {"two that are close", {{100, 50}, {120, 55}}, true},
        {"two at one spot cannot both stand over it", {{100, 50}, {100, 50}}, false},
        {"a spot beside the chart", {{400, 50}}, false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const boxes = apart(row.middles, {40, 30}, {300, 100}, 5);
            CHECK((boxes.size() == row.middles.size()) == row.room);
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                CHECK(inside(boxes[i], {0, 0, 300, 100}));
                for (std::size_t j = 0; j < i; ++j)
                    CHECK_FALSE(overlap(boxes[i], inset(boxes[j], -2)));
            }
        }
}

TEST_CASE("a map is as wide as it is high on the earth") {
    for (double const latitude : {0.0, 15.0, 60.0}) {
        Projection const projection({100, latitude - 1, 102, latitude + 1}, {400, 300}, 0.1);
        Spot const middle = projection.at({101, latitude});
        CHECK(middle.x == Approx(200));
        CHECK(middle.y == Approx(150));
        double const north = middle.y - projection.at({101, latitude + 1}).y;
        double const east = projection.at({102, latitude}).x - middle.x;
        CHECK(east / north == Approx(std::cos(latitude * 3.14159265 / 180)));
        CHECK(projection.seen().contains({100, latitude - 1}));
        CHECK(projection.at({100, latitude}).x > 0);
        CHECK(projection.at({101, latitude + 1}).y > 0);
    }
}

TEST_CASE("areas become pixels") {
    std::vector<Spot> const square = {{1, 1}, {6, 1}, {6, 6}, {1, 6}};
    SECTION("filled inside, clear outside") {
        auto const pixels = pixels_of(one_figure({square}));
        CHECK(pixel(pixels, 3, 3) == 0xFF0A141E);
        CHECK(pixel(pixels, 7, 3) == 0);
        CHECK(pixel(pixels, 3, 7) == 0);
    }
    SECTION("a hole is clear") {
        auto const pixels = pixels_of(one_figure({square, {{2, 2}, {5, 2}, {5, 5}, {2, 5}}}));
        CHECK(pixel(pixels, 3, 3) == 0);
        CHECK(pixel(pixels, 1, 3) == 0xFF0A141E);
    }
    SECTION("half a pixel is half as strong") {
        auto const pixels = pixels_of(one_figure({{{1, 1}, {6, 1}, {6, 3.5}, {1, 3.5}}}));
        CHECK(pixel(pixels, 3, 3) >> 24U == 127);
    }
    SECTION("the line runs along both sides of the border") {
        auto const pixels = pixels_of(one_figure({square}, 2));
        for (int const y : {0, 1, 5, 6})
            CHECK(pixel(pixels, 3, y) == 0xFFC86432);
        CHECK(pixel(pixels, 3, 3) == 0xFF0A141E);
    }
    SECTION("later ones lie over earlier ones") {
        Chart chart = one_figure({square});
        chart.figures.push_back(
            {{{{2, 2}, {5, 2}, {5, 5}, {2, 5}}}, {{255, 0, 0}, {0, 0, 0}}, 0.01});
        CHECK(pixel(pixels_of(chart), 3, 3) == 0xFFFF0000);
    }
    SECTION("what lies outside is cut off") {
        CHECK(pixels_of(one_figure({{{-100, -100}, {100, -100}, {100, 100}, {-100, 100}}})) ==
              std::vector<std::uint32_t>(64, 0xFF0A141E));
    }
    SECTION("charts that differ have different keys") {
        Chart const one = one_figure({square});
        Chart other = one;
        CHECK(key_of(one) == key_of(other));
        other.figures.front().rings.front().front().x += 1;
        CHECK(key_of(one) != key_of(other));
        other = one;
        other.figures.front().paint.fill.red = 11;
        CHECK(key_of(one) != key_of(other));
    }
}
