// The desk and the machine it runs on: a newer list, the parts, the test page, the door.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/state.hpp"
#include "touches.hpp"
#include <catch2/catch.hpp>

using namespace kiosk::desk;
using kiosk::Action;
using kiosk::Milliseconds;
using Shared = kiosk::Deed;
using test::after;

namespace {

State typed(State state, std::string const& pin) {
    for (char const digit : pin)
        state = after(std::move(state), {{Shared::type, {digit}}});
    return after(std::move(state), {act(Deed::enter)});
}

State locked() {
    State state;
    state.gate.there = true;
    return state;
}

} // namespace

TEST_CASE("a newer list is looked at before it is taken") {
    using Stage = Update::Stage;
    State const seen = after(State{}, {act(Deed::menu), act(Deed::update)});
    CHECK(after(seen, {act(Deed::install)}).update.stage == Stage::none); // nothing was found yet
    State const looking = after(seen, {act(Deed::look_for)});
    CHECK(looking.update.stage == Stage::looking);
    State const found = step(looking, Updated{{Stage::found, {13, "2026-12-01", ""}}});
    CHECK(found.update.list.number == 13);
    State const installing = after(found, {act(Deed::install)});
    CHECK(installing.update.stage == Stage::installing);
    CHECK(after(installing, {act(Deed::look_for)}).update.stage == Stage::installing);
    State const done = step(installing, Updated{{Stage::installed}});
    CHECK(done.update.stage == Stage::installed);
    CHECK(after(done, {act(Deed::install)}).update.stage == Stage::installed);
    CHECK(after(done, {{Shared::home, {}}}).update == Update{});
    CHECK(step(seen, Updated{{Stage::installed}}).update == Update{}); // nobody asked
}

TEST_CASE("the parts are looked at when their page is opened") {
    State const open = after(State{}, {act(Deed::health)});
    CHECK(open.health.wanted);
    State const seen = step(open, Examined{"office", printing::State::jam, 7});
    CHECK_FALSE(seen.health.wanted);
    CHECK(seen.health.printer == "office");
    CHECK(seen.health.printer_state == printing::State::jam);
    State const touched = after(seen, {act(Deed::corner, "a"), act(Deed::corner, "b"),
                                       act(Deed::corner, "a"), act(Deed::play)});
    CHECK(touched.health.corners.size() == 2);
    CHECK(touched.health.sound == Health::Sound::wanted);
    CHECK(step(touched, Played{false}).health.sound == Health::Sound::failed);
    CHECK(after(touched, {act(Deed::health)}).health.corners.empty()); // anew each time
}

TEST_CASE("what is read from the test page is counted in halves, as far as its rulers go") {
    State state = after(State{}, {act(Deed::align)});
    state = after(state, {act(Deed::shift, "left"), act(Deed::shift, "down"),
                          act(Deed::shift, "down"), act(Deed::shift, "nowhere")});
    CHECK(state.align.right == -1);
    CHECK(state.align.down == 2);
    for (int i = 0; i < 20; ++i)
        state = after(state, {act(Deed::shift, "up")});
    CHECK(state.align.down == -10);
    state = after(state, {act(Deed::keep)});
    CHECK(state.align.stage == Alignment::Stage::wanted);
    CHECK(step(state, Aligned{true}).align.stage == Alignment::Stage::kept);
    CHECK(after(State{}, {act(Deed::keep)}).align.stage == Alignment::Stage::none);
}

TEST_CASE("the test page is printed from its pages alone, and is no card") {
    CHECK(after(State{}, {act(Deed::test)}).test == Print::none);
    State const wanted = after(State{}, {act(Deed::align), act(Deed::test)});
    CHECK(wanted.test == Print::wanted);
    State const ordered = step(wanted, Printed{printing::State::printing});
    CHECK(ordered.test == Print::ordered);
    CHECK(next_change(ordered).has_value());
    State const out = step(ordered, Printed{printing::State::done});
    CHECK(out.test == Print::done);
    CHECK(out.print == Print::none);
    CHECK_FALSE(out.last.has_value());
}

TEST_CASE("behind the door nothing happens until the PIN is right") {
    State const shut = locked();
    CHECK(after(shut, {act(Deed::place, "XW-11"), act(Deed::menu)}) == shut);
    CHECK(step(shut, kiosk::Left{}) == shut);
    State const waiting = typed(shut, "1234");
    CHECK(waiting.gate.tried);
    CHECK(waiting.gate.typed == "1234");
    State const open = step(waiting, Tried{true});
    CHECK_FALSE(open.gate.locked());
    CHECK(open.gate.typed.empty());
    CHECK(after(open, {act(Deed::place, "XW-11")}).screen() == Screen::language);
    CHECK(step(open, kiosk::Passed{kLeaveAfter}).gate.locked()); // from the first screen, too
    CHECK(step(shut, Lettered{"7"}).gate.typed == "7");
}

TEST_CASE("a wrong PIN makes the next try wait, twice as long each time") {
    State state = locked();
    Milliseconds last{0};
    for (int i = 0; i < 4; ++i) {
        state = step(typed(std::move(state), "0000"), Tried{false});
        CHECK(state.gate.typed.empty());
        CHECK(state.gate.wait >= 2 * last);
        CHECK(state.gate.wait >= std::chrono::seconds(2));
        last = state.gate.wait;
        CHECK_FALSE(typed(state, "1234").gate.tried);
        CHECK(next_change(state).has_value());
        state = step(std::move(state), kiosk::Passed{state.gate.wait});
        state.gate.typed.clear();
    }
    State const right = step(typed(state, "1234"), Tried{true});
    CHECK(right.gate.wrong == 0);
    for (int i = 0; i < 40; ++i) {
        state = step(typed(std::move(state), "0000"), Tried{false});
        CHECK(state.gate.wait <= std::chrono::minutes(5));
        state.gate.wait = Milliseconds(0);
    }
}
