// SPDX-License-Identifier: Apache-2.0
#include "kiosk/focus.hpp"
#include "sample.hpp"
#include <catch2/catch.hpp>
#include <set>

using namespace kiosk;

TEST_CASE("the arrow keys reach every target of every screen, and come round") {
    test::House const house;
    for (State const& state : test::one_of_each("en")) {
        View const view = house.show(state);
        std::set<std::string> targets;
        for (Element const& element : view.elements)
            if (element.target()) targets.insert(element.id);
        std::set<std::string> reached;
        std::string focus;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            focus = next_focus(view, focus, Toward::next, false);
            reached.insert(focus);
        }
        INFO(view.screen);
        CHECK(reached == targets);
        std::string const last = focus;
        focus = next_focus(view, focus, Toward::next, false);
        CHECK(next_focus(view, focus, Toward::previous, false) == last);
    }
}

TEST_CASE("what the screen is about comes before what is the same everywhere") {
    test::House const house;
    View const view = house.show(test::one_of_each("en").at(2));
    CHECK(next_focus(view, "", Toward::next, false) == "topic.safe-place");
    CHECK(next_focus(view, "", Toward::next, true) == "heading");
    CHECK(view.element(next_focus(view, "", Toward::previous, false))->fixed);
    CHECK(next_focus(View{}, "", Toward::next, true).empty());
}

TEST_CASE("the focus shows, and goes with the screen") {
    test::House const house;
    State state = step(test::one_of_each("en").at(2), Focused{"topic.doctor"});
    CHECK(house.show(state).element("topic.doctor")->focused);
    state = step(state, Chosen{{Deed::open, "doctor", 0, Screen::services}});
    CHECK(state.focus.empty());
}
