// The recording booth as a value.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/state.hpp"
#include "touches.hpp"
#include <catch2/catch.hpp>

using namespace kiosk::desk::booth;
using kiosk::Action;
using kiosk::Passed;
using Shared = kiosk::Deed;
using test::after;

namespace {

/// A language of `spoken.size()` lines is open, S1 agreed, and there is a microphone.
State at_line(std::vector<bool> spoken) {
    State state = after(State{}, {act(Deed::tongue, "km")});
    state = step(state, Opened{std::move(spoken), {}});
    return step(after(state, {act(Deed::consent, "yes")}), Microphone{true});
}

State taken(State state, std::string const& why = "") {
    state = step(after(state, {act(Deed::record)}), Microphone{true});
    return step(after(state, {act(Deed::stop)}), Judged{why});
}

} // namespace

TEST_CASE("nobody speaks before she was asked") {
    State state = after(State{}, {act(Deed::tongue, "km")});
    CHECK(state.screen == Screen::languages);
    CHECK(next_change(state) == kiosk::Milliseconds(0)); // its lines are to be read
    State const first = step(state, Opened{std::vector<bool>{false, false}, {}});
    CHECK(first.screen == Screen::consent);
    CHECK(first.label == "S1");
    CHECK(after(first, {act(Deed::record)}).take == Take::none);

    State const again = step(state, Opened{std::vector<bool>{true, false}, {"S1", "S3"}});
    CHECK(again.screen == Screen::speakers);
    CHECK(next_label(again.voices) == "S2");
    State const her = after(again, {act(Deed::speaker, "S3")});
    CHECK(her.screen == Screen::consent);
    CHECK(her.label == "S3");
    CHECK_FALSE(after(her, {act(Deed::consent, "no")}).consent);
    State const agreed = after(her, {act(Deed::consent, "yes")});
    CHECK(agreed.consent);
    CHECK(agreed.at == 1); // where she stopped another day

    State const broken = step(state, Opened{});
    CHECK(broken.why == "error.no-script");
    CHECK(broken.tongue.empty());
}

TEST_CASE("a take, from Record to saved") {
    State const ready = at_line({false, false, false});
    State state = after(ready, {act(Deed::record)});
    CHECK(state.take == Take::wanted);
    state = step(state, Microphone{true});
    CHECK(state.take == Take::running);
    CHECK(step(state, Heard{0.5}).level > step(state, Heard{0.01}).level);
    CHECK(after(state, {act(Deed::next)}).at == 1); // a take that was left is none
    CHECK(after(state, {act(Deed::next)}).take == Take::none);
    state = after(state, {act(Deed::stop)});
    CHECK(state.take == Take::over);
    CHECK(after(state, {act(Deed::record)}).take == Take::over);
    State const good = step(state, Judged{});
    CHECK(good.take == Take::good);
    CHECK(good.count() == 1);
    State const bad = step(state, Judged{"desk.booth.too-quiet"});
    CHECK(bad.take == Take::bad);
    CHECK(bad.why == "desk.booth.too-quiet");
    CHECK(bad.count() == 0);
    CHECK(step(state, Judged{"error.not-saved", false}).take == Take::failed);
    CHECK(after(bad, {act(Deed::record)}).take == Take::wanted);
}

TEST_CASE("without a microphone the booth says so, and tries again") {
    State state = after(State{}, {act(Deed::tongue, "km")});
    state = step(state, Opened{std::vector<bool>{false}, {}});
    state = step(after(state, {act(Deed::consent, "yes")}), Microphone{false});
    CHECK(state.take == Take::failed);
    CHECK(state.why == "error.no-microphone");
    state = after(state, {act(Deed::record)});
    CHECK(state.take == Take::wanted);
    CHECK(step(state, Microphone{true}).take == Take::running);
    State const pulled = step(step(state, Microphone{true}), Microphone{false});
    CHECK(pulled.take == Take::failed);
    CHECK(pulled.count() == 0);
}

TEST_CASE("Next leads to what is missing, then on, then to the end") {
    struct Row {
        char const* why;
        std::vector<bool> spoken;
        std::size_t from;
        Screen screen;
        std::size_t at;
    };
    static Row const rows[] = {
        {"the next that is missing", {false, true, false}, 0, Screen::line, 2},
        {"what was left out comes again", {false, true, false}, 2, Screen::line, 0},
        {"the only one that is missing stays", {true, false, true}, 1, Screen::line, 1},
        {"all are there: one further", {true, true, true}, 1, Screen::line, 2},
        {"all are there, at the last", {true, true, true}, 2, Screen::done, 2},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            State state = at_line({false});
            state.spoken = row.spoken;
            state.at = row.from;
            State const next = after(state, {act(Deed::next)});
            CHECK(next.screen == row.screen);
            CHECK(next.at == row.at);
        }
    State const done = at_line({true, true});
    CHECK(done.screen == Screen::done);
    CHECK(after(done, {act(Deed::previous)}).at == 1);
    CHECK(after(done, {act(Deed::previous), act(Deed::previous), act(Deed::previous)}).at == 0);
}

TEST_CASE("nobody speaks under another's consent") {
    State const state = taken(at_line({false, false}));
    State const back = after(state, {{Shared::back, {}}});
    CHECK(back.screen == Screen::languages);
    CHECK_FALSE(back.consent);
    CHECK(back.label.empty());
    CHECK_FALSE(back.left);
    CHECK(after(back, {{Shared::back, {}}}).left);
    CHECK(after(state, {{Shared::home, {}}}).left);
    CHECK(step(state, Passed{kLeaveAfter}).left);
    CHECK_FALSE(step(state, Passed{kLeaveAfter / 2}).left);
    CHECK_FALSE(step(after(step(state, Passed{kLeaveAfter / 2}), {act(Deed::next)}),
                     Passed{kLeaveAfter / 2})
                    .left); // a touch counts
}

TEST_CASE("a take that nobody stops ends by itself") {
    State state = step(after(at_line({false}), {act(Deed::record)}), Microphone{true});
    state = step(state, Passed{kLongestTake / 2});
    CHECK(state.take == Take::running);
    CHECK(step(state, Passed{kLongestTake / 2}).take == Take::over);
}

TEST_CASE("what makes no sense changes nothing") {
    State const state = at_line({false, false});
    for (Action const& action :
         {act(Deed::stop), act(Deed::tongue, "th"), act(Deed::consent, "no"),
          act(Deed::speaker, "S9"), act(Deed::play), Action{Shared::staff, "nonsense"},
          Action{Shared::staff, ""}, Action{Shared::print, {}}}) {
        INFO(action.id);
        CHECK(after(state, {action}) == state);
    }
    CHECK(step(state, Heard{1}) == state);
    CHECK(step(state, Judged{}) == state);
    CHECK(step(state, Opened{std::vector<bool>{true}, {}}) == state);
}
