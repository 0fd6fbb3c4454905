// The screen as somebody with other eyes or arms wants it.
// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"
#include <catch2/catch.hpp>

using namespace kiosk;

TEST_CASE("every ink can be read on its fill, in every palette, on every screen") {
    for (std::string const theme : {"light", "dark"}) {
        test::House const house({{1024, 600}, 0.21}, "en", theme);
        for (bool const strong : {false, true})
            for (State state : test::one_of_each("en")) {
                state.looks.contrast = strong && state.visiting();
                View const view = house.show(state);
                for (Element const& element : view.elements)
                    for (Label const& label : element.labels) {
                        INFO(theme << (strong ? " strong " : " ") << view.screen << " "
                                   << element.id);
                        CHECK(contrast(label.ink, element.fill.value_or(view.background)) >= 7);
                    }
            }
    }
}

TEST_CASE("larger words are a quarter larger, where the panel has room for them") {
    test::House const ten;
    Metrics const larger = ten.metrics().with({false, true, false});
    CHECK(larger.least_text() > ten.metrics().least_text() * 12 / 10);
    test::House const seven({{800, 480}, 0.1925});
    CHECK_FALSE(seven.metrics().may_enlarge());
    CHECK(seven.metrics().with({false, true, false}).least_text() == seven.metrics().least_text());
}

TEST_CASE("in the lower mode every target lies in the lower half") {
    test::House const tall({{1080, 1920}, 0.25});
    for (State state : test::one_of_each("en")) {
        if (!state.visiting()) continue;
        state.looks.lowered = true;
        View const view = tall.show(state);
        for (Element const& element : view.elements) {
            INFO(view.screen << " " << element.id);
            CHECK(element.box.y >= view.size.height / 2);
        }
    }
    test::House const ten;
    CHECK_FALSE(ten.metrics().may_lower());
}

TEST_CASE("help and hide stand in the same place on every screen of a visit") {
    for (Panel const& panel :
         {Panel{{1024, 600}, 0.21}, Panel{{800, 480}, 0.1925}, Panel{{1080, 1920}, 0.25}}) {
        test::House house(panel);
        house.content().label.sample = house.content().label.draft = false;
        for (std::string const id : {"help", "hide"}) {
            std::optional<Rect> place;
            for (State const& state : test::one_of_each("en")) {
                if (!state.visiting() || state.asking()) continue;
                View const view = house.show(state);
                Element const* const element = view.element(id);
                REQUIRE(element != nullptr);
                CHECK(element->box == place.value_or(element->box));
                place = element->box;
            }
        }
    }
}
