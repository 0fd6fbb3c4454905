// The staff desk as a value.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include "touches.hpp"
#include <catch2/catch.hpp>

using namespace kiosk::desk;
using kiosk::Action;
using Shared = kiosk::Deed;
using test::after;

namespace {

std::vector<Action> const kToCard = {act(Deed::place, "XW-11"), act(Deed::speak, "km")};

/// At a card that passed its check.
State at_card() {
    State state = after(State{}, kToCard);
    return step(state, Proofed{state.wish, ""});
}

State printed(State state) {
    return step(after(std::move(state), {act(Deed::print)}), Printed{printing::State::done});
}

} // namespace

TEST_CASE("a deed of the desk survives its way through an action") {
    for (std::size_t i = 0; i < kDeeds; ++i) {
        auto const deed = static_cast<Deed>(i);
        auto const order = order_in(act(deed, "a b"));
        REQUIRE(order.has_value());
        CHECK(order->deed == deed);
        CHECK(order->id == "a b");
    }
    CHECK_FALSE(order_in({Shared::back, {}}).has_value());
    CHECK_FALSE(order_in({Shared::staff, "nonsense"}).has_value());
}

TEST_CASE("where each touch leads") {
    struct Row {
        char const* why;
        std::vector<Action> touches;
        Screen screen;
    };
    static Row const rows[] = {
        {"it begins with the place", {}, Screen::home},
        {"a place asks for the language", {act(Deed::place, "XW-11")}, Screen::language},
        {"a language shows the card", kToCard, Screen::card},
        {"another place is looked for in lists", {act(Deed::list, "XW-1")}, Screen::places},
        {"or on a map", {act(Deed::map), act(Deed::map, "XW-1")}, Screen::map},
        {"from which the list is a touch away", {act(Deed::map), act(Deed::list)}, Screen::places},
        {"or typed", {act(Deed::spell)}, Screen::spelling},
        {"what matches is a list", {act(Deed::spell), act(Deed::list, "?")}, Screen::places},
        {"the card's kinds", {kToCard[0], kToCard[1], act(Deed::kinds)}, Screen::kinds},
        {"a kind leads back to the card",
         {kToCard[0], kToCard[1], act(Deed::kinds), act(Deed::kind, "fold")},
         Screen::card},
        {"a paper leads back to the card",
         {kToCard[0], kToCard[1], act(Deed::papers), act(Deed::paper, "id1")},
         Screen::card},
        {"Back from the card is its language",
         {kToCard[0], kToCard[1], {Shared::back, {}}},
         Screen::language},
        {"Back on the first screen stays there", {{Shared::back, {}}}, Screen::home},
        {"Start is the first screen", {kToCard[0], kToCard[1], {Shared::home, {}}}, Screen::home},
        {"a language without a place makes no card", {act(Deed::speak, "km")}, Screen::home},
        {"kinds are chosen where a card is", {act(Deed::kinds)}, Screen::home},
        {"nothing was printed that could be printed again", {act(Deed::again)}, Screen::home},
        {"the desk's own language leads back to where one was",
         {act(Deed::place, "XW-11"), act(Deed::words), act(Deed::language, "th")},
         Screen::language},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(after(State{}, row.touches).screen() == row.screen);
        }
}

TEST_CASE("a card is printed with three touches, the next like it with two") {
    State state = at_card(); // two touches
    state = after(state, {act(Deed::print)});
    CHECK(state.print == Print::wanted);
    state = after(step(state, Printed{printing::State::done}), {{Shared::home, {}}});
    state = after(state, {act(Deed::again)});
    state = after(step(state, Proofed{state.wish, ""}), {act(Deed::print)});
    CHECK(state.print == Print::wanted);
}

TEST_CASE("only what passed the check is printed") {
    State const unchecked = after(State{}, kToCard);
    CHECK(after(unchecked, {act(Deed::print)}).print == Print::none);
    State const bad = step(unchecked, Proofed{unchecked.wish, "error.card-faulty"});
    CHECK(bad.proof == Proof::bad);
    CHECK(after(bad, {act(Deed::print)}).print == Print::none);

    struct Row {
        char const* why;
        std::vector<Action> touches;
        bool checked;
    };
    static Row const rows[] = {
        {"another kind is another card", {act(Deed::kinds), act(Deed::kind, "fold")}, false},
        {"another paper may be too small", {act(Deed::papers), act(Deed::paper, "id1")}, false},
        {"a child's card is another one", {act(Deed::whom), act(Deed::person, "child")}, false},
        {"more of the same are the same", {act(Deed::more), act(Deed::pairs)}, true},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            State const state = after(at_card(), row.touches);
            CHECK((state.proof == Proof::good) == row.checked);
        }
    Wish other = unchecked.wish;
    other.whom = cards::Whom::child;
    CHECK(step(unchecked, Proofed{other, ""}).proof == Proof::wanted); // the check of another card
}

TEST_CASE("one to nine people, and two for each") {
    State state = at_card();
    CHECK(state.wish.copies() == 1);
    CHECK(after(state, {act(Deed::fewer)}).wish.copies() == 1);
    for (int i = 0; i < 20; ++i)
        state = after(state, {act(Deed::more)});
    CHECK(state.wish.copies() == kMostCopies);
    state = after(state, {act(Deed::pairs)});
    CHECK(state.wish.copies() == 2 * kMostCopies);
    CHECK(after(state, {act(Deed::pairs)}).wish.copies() == kMostCopies);
}

TEST_CASE("what was printed is offered again, but not for whom") {
    State state = after(at_card(), {act(Deed::whom),
                                    act(Deed::person, "woman"),
                                    act(Deed::reads),
                                    act(Deed::topics),
                                    act(Deed::topic, "doctor"),
                                    {Shared::back, {}},
                                    {Shared::back, {}},
                                    act(Deed::kinds),
                                    act(Deed::kind, "fold"),
                                    act(Deed::more),
                                    act(Deed::pairs)});
    REQUIRE(state.wish.topics.size() == 1);
    REQUIRE(state.wish.whom == cards::Whom::woman);
    state = printed(step(state, Proofed{state.wish, ""}));
    REQUIRE(state.last.has_value());
    CHECK(state.last->region == "XW-11");
    CHECK(state.last->language == "km");
    CHECK(state.last->kind == "fold");
    Wish anyone;
    anyone.region = "XW-11";
    anyone.language = "km";
    anyone.kind = "fold";
    CHECK(*state.last == anyone);

    struct Row {
        char const* why;
        std::vector<Action> touches;
    };
    static Row const rows[] = {
        {"after Start", {{Shared::home, {}}}},
        {"after Back to the language", {{Shared::back, {}}}},
        {"with the next place", {{Shared::home, {}}, act(Deed::place, "XW-12")}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Wish const wish = after(state, row.touches).wish;
            CHECK(wish == for_anyone(wish));
        }
    CHECK(after(state, {{Shared::home, {}}, act(Deed::place, "XW-12")}).wish.kind == "fold");
}

TEST_CASE("the tray that was chosen is that of the next card too") {
    State const state = step(at_card(), TraysFound{{"tray-1", "tray-2"}});
    CHECK(state.tray().empty()); // the printer decides
    State const chosen = after(state, {act(Deed::papers), act(Deed::tray, "tray-2")});
    CHECK(chosen.screen() == Screen::card);
    CHECK(chosen.proof == Proof::good); // it is the same card
    CHECK(chosen.tray() == "tray-2");
    CHECK(after(state, {act(Deed::tray, "tray-2")}).tray().empty()); // not where papers are chosen

    struct Row {
        char const* why;
        std::vector<Action> touches;
        std::vector<std::string> trays;
        char const* tray;
    };
    std::vector<std::string> const both = {"tray-1", "tray-2"};
    Row const rows[] = {
        {"the last card once more", {{Shared::home, {}}, act(Deed::again)}, both, "tray-2"},
        {"the next place",
         {{Shared::home, {}}, act(Deed::place, "XW-12"), act(Deed::speak, "ar")},
         both,
         "tray-2"},
        {"a printer that has it no longer", {{Shared::home, {}}, act(Deed::again)}, {}, ""},
        {"another kind lies in another tray",
         {act(Deed::kinds), act(Deed::kind, "poster")},
         both,
         ""},
        {"so does the whole list", {act(Deed::whole)}, both, ""},
        {"the printer decides again", {act(Deed::papers), act(Deed::tray)}, both, ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            State const next = step(after(printed(chosen), row.touches), TraysFound{row.trays});
            CHECK(next.tray() == row.tray);
        }
    CHECK_FALSE(after(chosen, {{Shared::home, {}}}).trays.has_value()); // asked anew each time
}

TEST_CASE("the paper that was chosen is that of the next card, unless its kind changes") {
    std::vector<Action> const paper = {act(Deed::papers), act(Deed::paper, "id1")};
    State state = after(at_card(), paper);
    state = printed(step(state, Proofed{state.wish, ""}));
    CHECK(after(state, {{Shared::home, {}}, act(Deed::place, "XW-12")}).wish.paper == "id1");
    CHECK(after(state, {act(Deed::whom), act(Deed::person, "woman")}).wish.paper == "id1");
    CHECK(after(state, {act(Deed::whom), act(Deed::person, "child")}).wish.paper.empty());
}

TEST_CASE("nothing is offered again that did not come out") {
    State const state =
        step(after(at_card(), {act(Deed::print)}), Printed{printing::State::failed});
    CHECK(state.print == Print::failed);
    CHECK_FALSE(state.last.has_value());
    CHECK(after(state, {act(Deed::print)}).print == Print::wanted); // and once more
}

TEST_CASE("a desk that was left shows its first screen") {
    State const state = after(at_card(), {act(Deed::pairs)});
    CHECK(step(state, kiosk::Passed{kLeaveAfter - kiosk::Milliseconds(1)}) != State{});
    State const left = step(state, kiosk::Passed{kLeaveAfter});
    CHECK(left.screen() == Screen::home);
    CHECK(left.wish == Wish{});
    CHECK_FALSE(next_change(left).has_value());
    State const touched = after(step(state, kiosk::Passed{kLeaveAfter / 2}), {act(Deed::more)});
    CHECK(step(touched, kiosk::Passed{kLeaveAfter / 2}).screen() == Screen::card);
}

TEST_CASE("a keyboard looks for a place from wherever places are chosen") {
    State state = step({}, Lettered{"Pa"});
    CHECK(state.screen() == Screen::spelling);
    CHECK(state.typed == "Pa");
    CHECK(state.latin);
    CHECK_FALSE(step(State{}, Lettered{"ប"}).latin);
    CHECK(step(state, Lettered{}).typed == "P");
    CHECK(after(state, {{Shared::type, "l"}}).typed == "Pal");
    CHECK(step(after(State{}, {act(Deed::map)}), Lettered{"Pa"}).screen() == Screen::spelling);
    CHECK(step(at_card(), Lettered{"Pa"}).screen() == Screen::card);
    CHECK(step(State{}, Lettered{}).screen() == Screen::home);
}
