// SPDX-License-Identifier: Apache-2.0
#include "kiosk/state.hpp"
#include "sample.hpp"
#include <catch2/catch.hpp>
#include <random>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

State at(Screen screen) {
    if (screen == Screen::attract) return {};
    return test::one_of_each("km").at(static_cast<std::size_t>(screen));
}

State choose(State const& state, Action action) {
    return step(state, Chosen{std::move(action)});
}

Action open(Screen screen, std::string id = {}) {
    return {Deed::open, std::move(id), 0, screen};
}

} // namespace

TEST_CASE("deeds lead where people expect") {
    struct Row {
        char const* why;
        Screen from;
        Action action;
        Screen to;
    };
    using enum Screen;
    static Row const rows[] = {
        {"a touch starts", attract, {Deed::start}, language},
        {"start only starts", services, {Deed::start}, services},
        {"nothing opens before a visit began", attract, open(service, "svc-001"), attract},
        {"nothing opens the first screen but Done", topics, open(attract), topics},
        {"a language leads to the topics at first", language, {Deed::speak, "th"}, topics},
        {"a language is chosen on its screen only", services, {Deed::speak, "th"}, services},
        {"a topic opens", topics, open(services, "law"), services},
        {"back from the topics is the languages", topics, {Deed::back}, language},
        {"back from the first languages ends the visit", language, {Deed::back}, attract},
        {"back is one step", code, {Deed::back}, service},
        {"home is the topics", memory, {Deed::home}, topics},
        {"an age leads to the topics", child, {Deed::reader, "teen"}, topics},
        {"a place leads to the topics", places, {Deed::settle, "XW-22"}, topics},
        {"turning a page stays", service, {Deed::page, "", 2}, service},
        {"more time stays", take, {Deed::more_time}, take},
        {"nothing does nothing", help, {Deed::none}, help},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            State const state = choose(at(row.from), row.action);
            CHECK(state.screen() == row.to);
            CHECK((state.visiting() || state == State{}));
        }
}

TEST_CASE("every event on every screen") {
    for (std::size_t i = 0; i < kScreens; ++i) {
        auto const screen = static_cast<Screen>(i);
        DYNAMIC_SECTION("from " << name_of(screen)) {
            State const state = at(screen);
            bool const attract = screen == Screen::attract;
            CHECK(step(state, Left{}) == State{});
            CHECK(choose(state, {Deed::done}) == State{});
            State const heard = step(state, Plugged{true});
            CHECK(heard.screen() == (attract ? Screen::language : screen));
            CHECK((heard.by_ear && heard.volume == 0));
            CHECK(step(state, Plugged{false}) == state);
            if (!attract) CHECK(step(heard, Plugged{false}) == state);
            CHECK(step(state, Touched{}).screen() == (attract ? Screen::language : screen));
            CHECK(step(state, Passed{59s}).idle == (attract ? 0s : 59s));
            CHECK(step(state, Passed{59s}).asking() == false);
            CHECK(step(state, Passed{60s}).asking() == !attract);
            CHECK(step(state, Passed{-5s}).idle == 0s);
            if (!attract) CHECK(step(state, Passed{80s}) == State{});
            if (!attract) CHECK(choose(state, open(Screen::help)).screen() == Screen::help);
        }
    }
}

TEST_CASE("the language screen keeps the place, from every screen") {
    for (std::size_t i = 2; i < kScreens; ++i) {
        State state = at(static_cast<Screen>(i));
        state = choose(state, {Deed::page, "", 2});
        State const asked = choose(state, open(Screen::language));
        State const chosen = choose(asked, {Deed::speak, "ar"});
        CHECK(chosen.trail == state.trail);
        CHECK(chosen.page() == 2);
        CHECK(chosen.language == "ar");
        CHECK(choose(asked, {Deed::back}).language == "km");
    }
}

TEST_CASE("home forgets the way, but not what makes the kiosk usable") {
    State state = at(Screen::take);
    state.looks.larger = true;
    state.region = "XW-22";
    State const home = choose(state, {Deed::home});
    CHECK(home.language == "km");
    CHECK(home.looks.larger);
    CHECK(home.region == "XW-22");
    CHECK(home.id_of(Screen::service).empty());
}

TEST_CASE("a list begins at its first page, and remembers the page when one comes back") {
    State state = choose(at(Screen::services), {Deed::page, "", 3});
    state = choose(choose(state, open(Screen::service, "svc-009")), {Deed::back});
    CHECK(state.page() == 3);
    state = choose(choose(state, {Deed::back}), open(Screen::services, "law"));
    CHECK(state.page() == 0);
    CHECK(choose(state, {Deed::page, "", -4}).page() == 0);
}

TEST_CASE("going in circles does not make the way longer") {
    State state = at(Screen::service);
    for (int i = 0; i < 100; ++i) {
        state = choose(state, open(Screen::services, "topic-" + std::to_string(i)));
        state = choose(state, open(Screen::service, "service-" + std::to_string(i)));
    }
    CHECK(state.trail.size() <= 12);
    CHECK(state.trail.front().screen == Screen::topics);
}

TEST_CASE("while the question stands only its answers count") {
    State const asking = step(at(Screen::service), Passed{61s});
    REQUIRE(asking.asking());
    CHECK(choose(asking, open(Screen::take)) == asking);
    CHECK(choose(asking, {Deed::more_time}) == at(Screen::service));
    CHECK(step(asking, Touched{}) == at(Screen::service));
    CHECK(choose(asking, {Deed::done}) == State{});
}

TEST_CASE("a hidden visit comes back with a touch, for half a minute") {
    State const visit = at(Screen::service);
    State const hidden = choose(visit, {Deed::hide});
    CHECK(hidden.hidden);
    CHECK(choose(hidden, open(Screen::take)) == hidden);
    CHECK(step(step(hidden, Passed{29s}), Touched{}) == visit);
    CHECK(step(hidden, Passed{30s}) == State{});
    CHECK(next_change(hidden) == 30s);
    CHECK_FALSE(choose(State{}, {Deed::hide}).hidden);
}

TEST_CASE("nobody is asked for more time while the voice speaks") {
    State speaking = step(at(Screen::service), Spoke{true});
    CHECK(step(speaking, Passed{200s}) == speaking);
    CHECK_FALSE(next_change(speaking).has_value());
    State const held = choose(speaking, {Deed::listen});
    CHECK(held.paused);
    CHECK(step(held, Passed{60s}).asking());
    CHECK_FALSE(choose(held, {Deed::listen}).paused);
}

TEST_CASE("letters are typed and taken away whole") {
    State state = at(Screen::spelling);
    for (char const* const letter : {"a", "\xE1\x9E\x80", "\xE1\x9E\xB6"})
        state = choose(state, {Deed::type, letter});
    CHECK(state.typed == "a\xE1\x9E\x80\xE1\x9E\xB6");
    state = choose(choose(state, {Deed::type}), {Deed::type});
    CHECK(state.typed == "a");
    CHECK(choose(state, {Deed::latin}).typed.empty());
    for (int i = 0; i < 300; ++i)
        state = choose(state, {Deed::type, "x"});
    CHECK(state.typed.size() <= 200);
}

TEST_CASE("volume, looks and the card") {
    State state = at(Screen::print);
    CHECK(choose(choose(choose(state, {Deed::volume}), {Deed::volume}), {Deed::volume}) == state);
    CHECK(choose(state, {Deed::look, "contrast"}).looks.contrast);
    CHECK(choose(choose(state, {Deed::look, "larger"}), {Deed::look, "larger"}) == state);
    State const wanted = choose(state, {Deed::print});
    CHECK(wanted.card == Card::wanted);
    CHECK(step(wanted, Printed{printing::State::failed}).card == Card::failed);
    State const ordered = step(wanted, Printed{printing::State::paper_out});
    CHECK(ordered.card == Card::ordered);
    CHECK(ordered.paper == printing::State::paper_out);
    CHECK(choose(ordered, {Deed::print}) == ordered);       // one card, not two
    CHECK(*next_change(ordered) < std::chrono::seconds(1)); // the printer is looked at
    State const out = step(ordered, Printed{printing::State::done});
    CHECK(out.card == Card::out);
    CHECK(choose(out, {Deed::print}) == out);
    CHECK(step(state, Printed{printing::State::done}) == state);
    CHECK(step(ordered, Printed{printing::State::cancelled}).card == Card::failed);
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
            State state = at(Screen::topics);
            state.idle = row.idle;
            CHECK(seconds_left(state) == row.seconds);
            CHECK(next_change(state) == row.next);
        }
    CHECK_FALSE(next_change(State{}).has_value());
    CHECK(next_change(at(Screen::topics)) == 60s);
}

TEST_CASE("after any 10,000 events Done gives back the initial state") {
    std::mt19937 random(20261123);
    State state;
    std::size_t longest = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto const pick = random();
        auto deed = static_cast<Deed>(pick % kDeeds);
        if (deed == Deed::done && pick % 16 != 0) deed = Deed::open;
        Action const action = {deed, pick % 7 == 0 ? "" : "x", static_cast<int>(pick >> 20U),
                               static_cast<Screen>((pick >> 6U) % kScreens)};
        auto const kind = (pick >> 8U) % 20;
        if (kind == 0)
            state = step(state, Touched{});
        else if (kind == 1)
            state = step(state, Passed{Milliseconds((pick >> 4U) % 90'000)});
        else
            state = step(state, Chosen{action});
        longest = std::max(longest, state.trail.size());
        CHECK(step(state, Chosen{{Deed::done}}) == State{});
        CHECK(step(state, Left{}) == State{});
        CHECK((state.visiting() || state == State{}));
    }
    CHECK(longest > 3);
}
