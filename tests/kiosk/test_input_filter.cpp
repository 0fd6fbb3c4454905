// SPDX-License-Identifier: Apache-2.0
#include "kiosk/devices.hpp"
#include "kiosk/input_filter.hpp"
#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

View two_targets() {
    View view;
    view.size = {1024, 600};
    Element left;
    left.id = "left";
    left.box = {0, 0, 100, 100};
    left.action = {Deed::home};
    Element right = left;
    right.id = "right";
    right.box = {120, 0, 100, 100};
    right.action = {Deed::done};
    view.elements = {left, right};
    return view;
}

using Kind = Pointer::Kind;
constexpr auto kFinger = Pointer::Source::finger;
constexpr auto kMouse = Pointer::Source::mouse;

Pointer finger(int id, Kind kind, int x, int at) {
    return {kFinger, kind, id, x, 50, Milliseconds(at)};
}
Pointer mouse(Kind kind, int x, int at) {
    return {kMouse, kind, 0, x, 50, Milliseconds(at)};
}

std::string outcome(std::vector<Pointer> const& pointers) {
    InputFilter filter;
    View const view = two_targets();
    std::string deeds;
    for (Pointer const& pointer : pointers)
        if (auto const action = filter.feed(pointer, view))
            deeds += std::string(name_of(action->deed)) + ";";
    return deeds;
}

} // namespace

TEST_CASE("what counts as a touch") {
    struct Row {
        char const* why;
        std::vector<Pointer> pointers;
        char const* deeds;
    };
    static Row const rows[] = {
        {"it acts on release", {finger(1, Kind::down, 50, 0)}, ""},
        {"pressed and let go on one target",
         {finger(1, Kind::down, 50, 0), finger(1, Kind::up, 60, 80)},
         "home;"},
        {"a mouse does the same, however quickly",
         {mouse(Kind::down, 50, 0), mouse(Kind::up, 50, 5)},
         "home;"},
        {"a brush of a sleeve does not count",
         {finger(1, Kind::down, 50, 0), finger(1, Kind::up, 50, 39)},
         ""},
        {"sliding off cancels",
         {finger(1, Kind::down, 50, 0), finger(1, Kind::move, 110, 40),
          finger(1, Kind::up, 110, 80)},
         ""},
        {"sliding off and back stays cancelled",
         {finger(1, Kind::down, 50, 0), finger(1, Kind::move, 110, 40),
          finger(1, Kind::move, 50, 60), finger(1, Kind::up, 50, 80)},
         ""},
        {"sliding to another target chooses neither, even if no move was reported",
         {finger(1, Kind::down, 50, 0), finger(1, Kind::up, 150, 80)},
         ""},
        {"a touch beside all targets is a touch all the same",
         {finger(1, Kind::down, 500, 0), finger(1, Kind::up, 500, 80)},
         "none;"},
        {"a second finger does nothing",
         {finger(1, Kind::down, 50, 0), finger(2, Kind::down, 150, 20),
          finger(2, Kind::up, 150, 90), finger(1, Kind::up, 50, 120)},
         "home;"},
        {"a finger that stayed when the first went is still no first",
         {finger(1, Kind::down, 50, 0), finger(2, Kind::down, 150, 20), finger(1, Kind::up, 50, 90),
          finger(2, Kind::up, 150, 400)},
         "home;"},
        {"a third may begin when all are up",
         {finger(1, Kind::down, 50, 0), finger(2, Kind::down, 150, 20), finger(1, Kind::up, 50, 90),
          finger(2, Kind::up, 150, 400), finger(3, Kind::down, 150, 500),
          finger(3, Kind::up, 150, 600)},
         "home;done;"},
        {"the second half of a double tap is ignored",
         {finger(1, Kind::down, 50, 0), finger(1, Kind::up, 50, 80), finger(1, Kind::down, 50, 200),
          finger(1, Kind::up, 50, 280)},
         "home;"},
        {"a quarter of a second later it is a new tap",
         {finger(1, Kind::down, 50, 0), finger(1, Kind::up, 50, 80), finger(1, Kind::down, 50, 330),
          finger(1, Kind::up, 50, 400)},
         "home;home;"},
        {"a release without a press means nothing", {finger(1, Kind::up, 50, 80)}, ""},
        {"a mouse does not finish what a finger began",
         {finger(0, Kind::down, 50, 0), mouse(Kind::up, 50, 80)},
         ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(outcome(row.pointers) == row.deeds);
        }
}

TEST_CASE("a target looks pressed while the finger is on it") {
    InputFilter filter;
    View const view = two_targets();
    (void)filter.feed(finger(1, Kind::down, 150, 0), view);
    CHECK(filter.pressed() == "right");
    (void)filter.feed(finger(1, Kind::move, 160, 10), view);
    CHECK(filter.pressed() == "right");
    (void)filter.feed(finger(1, Kind::move, 300, 20), view);
    CHECK(filter.pressed().empty());
}

TEST_CASE("a picture that changes under the finger cancels the touch") {
    InputFilter filter;
    View const view = two_targets();
    (void)filter.feed(finger(1, Kind::down, 150, 0), view);
    filter.let_go();
    CHECK_FALSE(filter.feed(finger(1, Kind::up, 150, 100), view).has_value());
}

TEST_CASE("what SDL's events mean") {
    Size const window = {1000, 500};
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.x = 0.5F;
    event.tfinger.y = 0.2F;
    auto const down = input_of(event, window);
    REQUIRE(down.has_value());
    CHECK(std::get<Pointer>(down->what).x == 500);
    CHECK(std::get<Pointer>(down->what).y == 100);
    event.tfinger.x = 15.98F; // a panel that reports nonsense
    CHECK_FALSE(input_of(event, window).has_value());

    event = {};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.button = SDL_BUTTON_LEFT;
    CHECK(input_of(event, window).has_value());
    event.button.which = SDL_TOUCH_MOUSEID;
    CHECK_FALSE(input_of(event, window).has_value());

    event = {};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = SDLK_ESCAPE;
    CHECK(std::holds_alternative<EscapeKey>(input_of(event, window)->what));
    event.key.keysym.sym = SDLK_F4;
    CHECK_FALSE(input_of(event, window).has_value());
}
