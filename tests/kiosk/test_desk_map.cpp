// Places on the desk's map, which is the visitors'; what holds for any map is tested in
// test_map.cpp. SPDX-License-Identifier: Apache-2.0
#include "counter.hpp"
#include <catch2/catch.hpp>
#include <set>

using namespace kiosk::desk;
using kiosk::Chosen;
using kiosk::Element;
using kiosk::View;
using test::at;
using test::Counter;

namespace {

/// What the target `id` of the map at `state` leads to.
std::optional<Order> order_at(Counter const& counter, State const& state, std::string const& id) {
    View const view = counter.show(state);
    Element const* const target = view.element(id);
    return target == nullptr ? std::nullopt : order_in(target->action);
}

bool leads(std::optional<Order> const& order, Deed deed, std::string const& id) {
    return order && order->deed == deed && order->id == id;
}

} // namespace

TEST_CASE("places are chosen on the map that visitors have, with one touch") {
    for (test::Glass const& glass : test::desk_glasses())
        for (char const* const language : {"en", "ar", "my"})
            DYNAMIC_SECTION(glass.why << ", " << language) {
                Counter const counter(glass.panel, language);
                State const country = at({{Screen::map}});
                State const province = at({{Screen::map}, {Screen::map, "XW-1"}});
                for (auto const& [state, figures] :
                     {std::pair{country, 3U}, std::pair{province, 3U}}) {
                    View const view = counter.show(state);
                    Element const* const map = view.element("map");
                    REQUIRE(map != nullptr);
                    CHECK(map->chart->figures.size() == figures);
                    for (auto const& figure : map->chart->figures)
                        CHECK(view.element(figure.stands_for) != nullptr);
                }
                CHECK(leads(order_at(counter, country, "place.XW-1"), Deed::map, "XW-1"));
                CHECK(leads(order_at(counter, country, "spell"), Deed::spell, ""));
                CHECK(leads(order_at(counter, country, "list"), Deed::list, ""));
                CHECK(leads(order_at(counter, province, "place.XW-12"), Deed::place, "XW-12"));
                CHECK(leads(order_at(counter, province, "all"), Deed::place, "XW-1"));
                CHECK(leads(order_at(counter, province, "list"), Deed::list, "XW-1"));
            }
}

TEST_CASE("a touch on a district beside its name chooses it") {
    Counter const counter;
    View const view = counter.show(at({{Screen::map, "XW-1"}}));
    Element const* const map = view.element("map");
    REQUIRE(map != nullptr);
    int beside = 0;
    for (int y = map->box.y; y < map->box.bottom(); y += 7)
        for (int x = map->box.x; x < map->box.right(); x += 7) {
            Element const* const target = view.target_at(x, y);
            if (target == nullptr || target->box.contains(x, y)) continue;
            ++beside;
            CHECK(order_in(target->action)->deed == Deed::place);
        }
    CHECK(beside > 100);
}

TEST_CASE("where a region has no outline the list stands in the map's place") {
    Counter counter;
    State const state = at({{Screen::map, "XW-1"}});
    REQUIRE(counter.show(state).element("map") != nullptr);
    for (model::Region& region : counter.house().directory().regions)
        if (region.id == "XW-13") region.outline = {};
    View const list = counter.show(state);
    CHECK(list.element("map") == nullptr);
    CHECK(list.element("place.XW-12") != nullptr);
    CHECK(leads(order_at(counter, state, "place.XW-12"), Deed::list, "XW-12"));
    // Its province can still be opened; one that nothing lies in is chosen.
    State const country = at({{Screen::map}});
    CHECK(leads(order_at(counter, country, "place.XW-1"), Deed::map, "XW-1"));
    for (model::Region& region : counter.house().directory().regions)
        if (region.parent_id == "XW-2") region.parent_id = "XW-1";
    CHECK(leads(order_at(counter, country, "place.XW-2"), Deed::place, "XW-2"));
}

TEST_CASE("every place can be reached by maps and lists") {
    Counter const counter;
    std::set<std::string> found;
    std::set<std::string> seen;
    std::vector<State> open = {step(State{}, Chosen{act(Deed::map)})};
    while (!open.empty()) {
        State const state = open.back();
        open.pop_back();
        for (View const& view : counter.pages(state))
            for (Element const& element : view.elements) {
                auto const order = order_in(element.action);
                if (!order) continue;
                if (order->deed == Deed::place) found.insert(order->id);
                bool const further = order->deed == Deed::list || order->deed == Deed::map;
                if (further && seen.insert(element.action.id).second)
                    open.push_back(step(state, Chosen{element.action}));
            }
    }
    auto const& regions = counter.house().stage().content.directory.regions;
    CHECK(found.size() + 1 == regions.size()); // all but the country: its provinces come first
}
