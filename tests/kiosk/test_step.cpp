// SPDX-License-Identifier: Apache-2.0
#include "kiosk/state.hpp"
#include <array>
#include <catch2/catch.hpp>
#include <random>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

constexpr std::array kScreens = {Screen::attract,  Screen::language, Screen::topics,
                                 Screen::services, Screen::service,  Screen::take};

State deep(Screen screen) {
    State state;
    if (screen == Screen::attract) return state;
    state.screen = screen;
    state.language = "km";
    state.topic = "doctor";
    state.service = "svc-001";
    state.beneath = screen == Screen::language ? Screen::service : Screen::attract;
    return state;
}

State choose(State const& state, Action action) {
    return step(state, Chosen{std::move(action)});
}

} // namespace

TEST_CASE("every deed on every screen leads where people expect") {
    struct Row {
        char const* why;
        Action action;
        std::array<Screen, 6> leads; ///< from attract, language, topics, services, service, take
    };
    using enum Screen;
    static Row const rows[] = {
        {"start only starts", {Deed::start}, {language, language, topics, services, service, take}},
        {"a language returns to the screen it was asked from",
         {Deed::speak, "th"},
         {attract, service, topics, services, service, take}},
        {"a topic opens from the topics only",
         {Deed::topic, "law"},
         {attract, language, services, services, service, take}},
        {"a service opens from the list only",
         {Deed::service, "svc-002"},
         {attract, language, topics, service, service, take}},
        {"taking along belongs to a service",
         {Deed::take},
         {attract, language, topics, services, take, take}},
        {"back is one step", {Deed::back}, {attract, service, language, topics, services, service}},
        {"home is the topics", {Deed::home}, {attract, topics, topics, topics, topics, topics}},
        {"the language button works wherever there is a visit",
         {Deed::languages},
         {attract, language, language, language, language, language}},
        {"turning a page stays",
         {Deed::page, "", 2},
         {attract, language, topics, services, service, take}},
        {"more time stays",
         {Deed::more_time},
         {attract, language, topics, services, service, take}},
        {"nothing does nothing",
         {Deed::none},
         {attract, language, topics, services, service, take}},
        {"done always ends", {Deed::done}, {attract, attract, attract, attract, attract, attract}},
    };
    for (Row const& row : rows)
        for (std::size_t i = 0; i < kScreens.size(); ++i)
            DYNAMIC_SECTION(row.why << ", from " << name_of(kScreens[i])) {
                CHECK(choose(deep(kScreens[i]), row.action).screen == row.leads[i]);
            }
}

TEST_CASE("every other event on every screen") {
    for (Screen const screen : kScreens) {
        DYNAMIC_SECTION("from " << name_of(screen)) {
            State const state = deep(screen);
            CHECK(step(state, Left{}) == State{});
            bool const attract = screen == Screen::attract;
            CHECK(step(state, Touched{}).screen == (attract ? Screen::language : screen));
            CHECK(step(state, Passed{59s}).idle == (attract ? 0s : 59s));
            CHECK(step(state, Passed{59s}).asking() == false);
            CHECK(step(state, Passed{60s}).asking() == !attract);
            CHECK(step(state, Passed{80s}) == State{});
            CHECK(step(state, Passed{-5s}).idle == 0s);
        }
    }
}

TEST_CASE("the language screen keeps the place") {
    State state = deep(Screen::services);
    state.services_page = 2;
    State const asked = choose(state, {Deed::languages});
    CHECK(asked.beneath == Screen::services);
    State const chosen = choose(asked, {Deed::speak, "ar"});
    CHECK(chosen.screen == Screen::services);
    CHECK(chosen.services_page == 2);
    CHECK(chosen.language == "ar");
    CHECK(choose(asked, {Deed::back}).language == "km");
}

TEST_CASE("the first language leads on to the topics, and back from it out of the visit") {
    State const first = step(State{}, Touched{});
    CHECK(choose(first, {Deed::speak, "my"}).screen == Screen::topics);
    CHECK(choose(first, {Deed::back}) == State{});
    CHECK(choose(first, {Deed::speak, ""}) == first);
}

TEST_CASE("start forgets the way but not the language") {
    State const home = choose(deep(Screen::take), {Deed::home});
    CHECK(home.language == "km");
    CHECK(home.topic.empty());
    CHECK(home.service.empty());
}

TEST_CASE("a list begins at its first page, and remembers the page when one comes back") {
    State state = choose(deep(Screen::services), {Deed::page, "", 3});
    state = choose(choose(state, {Deed::service, "svc-009"}), {Deed::back});
    CHECK(state.services_page == 3);
    state = choose(choose(state, {Deed::back}), {Deed::topic, "law"});
    CHECK(state.services_page == 0);
    CHECK(choose(state, {Deed::page, "", -4}).services_page == 0);
}

TEST_CASE("while the question stands only its answers count") {
    State const asking = step(deep(Screen::service), Passed{61s});
    REQUIRE(asking.asking());
    CHECK(choose(asking, {Deed::take}) == asking);
    CHECK(choose(asking, {Deed::more_time}) == deep(Screen::service));
    CHECK(step(asking, Touched{}) == deep(Screen::service));
    CHECK(choose(asking, {Deed::done}) == State{});
}

TEST_CASE("the countdown says whole seconds and when it changes") {
    struct Row {
        char const* why;
        Milliseconds idle;
        int seconds;
        Milliseconds next;
    };
    static Row const rows[] = {
        {"it begins at twenty", 60'000ms, 20, 1'000ms},
        {"a broken second counts whole", 60'400ms, 20, 600ms},
        {"the last one", 79'001ms, 1, 999ms},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            State state = deep(Screen::topics);
            state.idle = row.idle;
            CHECK(seconds_left(state) == row.seconds);
            CHECK(next_change(state) == row.next);
        }
    CHECK_FALSE(next_change(State{}).has_value());
    CHECK(next_change(deep(Screen::topics)) == 60s);
}

TEST_CASE("after any 10,000 events Done gives back the initial state") {
    std::mt19937 random(20261123);
    State state;
    int visits = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto const pick = random();
        auto const deed = static_cast<Deed>(pick % (pick % 50 == 0 ? 12 : 11)); // Done is rare
        Action const action = {deed, pick % 7 == 0 ? "" : "x", static_cast<int>(pick >> 20U)};
        auto const kind = (pick >> 8U) % 20;
        if (kind == 0)
            state = step(state, Touched{});
        else if (kind == 1)
            state = step(state, Passed{Milliseconds((pick >> 4U) % 90'000)});
        else
            state = step(state, Chosen{action});
        visits += state.screen == Screen::take ? 1 : 0;
        CHECK(step(state, Chosen{{Deed::done}}) == State{});
        CHECK(step(state, Left{}) == State{});
        CHECK((state.screen != Screen::attract || state == State{}));
    }
    CHECK(visits > 0);
}
