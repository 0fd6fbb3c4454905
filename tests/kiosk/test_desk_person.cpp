// For whom a card of the desk is, what is on it, and the basket.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/state.hpp"
#include "touches.hpp"
#include <catch2/catch.hpp>

using namespace kiosk::desk;
using cards::Whom;
using kiosk::Action;
using Shared = kiosk::Deed;
using test::after;

namespace {

State proofed(State state) {
    Wish const wish = state.wish;
    return step(std::move(state), Proofed{wish, ""});
}

State at_card() {
    return proofed(after(State{}, {act(Deed::place, "XW-11"), act(Deed::speak, "km")}));
}

} // namespace

TEST_CASE("who gets the card and whether they read picks its kind, unless staff did") {
    struct Row {
        char const* why;
        std::vector<Action> touches;
        char const* kind;
    };
    Action const whom = act(Deed::whom);
    Action const back = {Shared::back, {}};
    auto const person = [](char const* name) { return act(Deed::person, name); };
    Row const rows[] = {
        {"nobody chose", {}, "wallet"},
        {"a woman", {whom, person("woman")}, "wallet"},
        {"who does not read gets one large number", {whom, act(Deed::reads)}, "hotline"},
        {"and reads after all", {whom, act(Deed::reads), act(Deed::reads)}, "wallet"},
        {"a child", {whom, person("child")}, "child"},
        {"a teenager", {whom, person("teen")}, "child-teen"},
        {"a teenager who does not read", {whom, person("teen"), act(Deed::reads)}, "child"},
        {"a grown-up after all", {whom, person("teen"), person("adult")}, "wallet"},
        {"what staff chose stays",
         {act(Deed::kinds), act(Deed::kind, "fold"), whom, person("child"), act(Deed::reads)},
         "fold"},
        {"what staff choose last counts",
         {whom, person("child"), back, act(Deed::kinds), act(Deed::kind, "poster")},
         "poster"},
        {"nobody of that name", {whom, person("nobody")}, "wallet"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(after(at_card(), row.touches).wish.kind == row.kind);
        }
}

TEST_CASE("what is chosen for the card makes it another card") {
    struct Row {
        char const* why;
        std::vector<Action> touches;
        bool checked;
    };
    static Row const rows[] = {
        {"looking is no choice", {act(Deed::whom), {Shared::back, {}}}, true},
        {"the same once more", {act(Deed::whom), act(Deed::person, "adult")}, true},
        {"other people", {act(Deed::whom), act(Deed::person, "man")}, false},
        {"another topic", {act(Deed::topics), act(Deed::topic, "law")}, false},
        {"another second language", {act(Deed::second), act(Deed::other, "th")}, false},
        {"another country", {act(Deed::there), act(Deed::country, "TH")}, false},
        {"another service", {act(Deed::pick, "XW-11"), act(Deed::service, "svc-1")}, false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK((after(at_card(), row.touches).proof == Proof::good) == row.checked);
        }
}

TEST_CASE("topics and services are ticked, and no longer") {
    State const topics =
        after(at_card(), {act(Deed::topics), act(Deed::topic, "law"), act(Deed::topic, "doctor")});
    CHECK(topics.wish.topics == std::set<std::string>{"doctor", "law"});
    CHECK(after(topics, {act(Deed::topic, "law")}).wish.topics == std::set<std::string>{"doctor"});
    CHECK(after(topics, {act(Deed::topic)}).wish.topics.empty());

    State const services = after(
        at_card(), {act(Deed::pick, "XW-11"), act(Deed::service, "b"), act(Deed::service, "a")});
    CHECK(services.wish.services == std::vector<std::string>{"b", "a"}); // in the order of touches
    CHECK(after(services, {act(Deed::service, "b")}).wish.services ==
          std::vector<std::string>{"a"});
    State const elsewhere = after(
        services, {act(Deed::pick, "@XW"), act(Deed::pick, "XW-12"), act(Deed::service, "z")});
    CHECK(elsewhere.wish.services == std::vector<std::string>{"b", "a", "z"});
    CHECK(after(elsewhere, {{Shared::back, {}}}).screen() == Screen::card);
}

TEST_CASE("the whole list of a place takes no touch more than a card") {
    State const card =
        after(State{}, {act(Deed::whole), act(Deed::place, "XW-11"), act(Deed::speak, "km")});
    CHECK(card.screen() == Screen::card);
    CHECK(card.wish.kind == kBooklet);
    State const printed =
        step(after(proofed(card), {act(Deed::print)}), Printed{printing::State::done});
    State const next = after(printed, {{Shared::home, {}}, act(Deed::place, "XW-12")});
    CHECK(next.wish.kind == kFirstKind); // the next card is a card
    CHECK(after(proofed(card), {act(Deed::add)}).cart.empty());
}

TEST_CASE("the basket collects cards that passed their check, and prints them together") {
    CHECK(
        after(after(State{}, {act(Deed::place, "XW-11"), act(Deed::speak, "km")}), {act(Deed::add)})
            .cart.empty());
    State state = after(at_card(), {act(Deed::more), act(Deed::add)});
    CHECK(state.screen() == Screen::cart);
    state = after(state, {{Shared::home, {}}, act(Deed::place, "XW-12"), act(Deed::speak, "ar")});
    state = after(proofed(state), {act(Deed::add)});
    REQUIRE(state.cart.size() == 2);
    CHECK(state.cart[0].copies() == 2);

    State const pile = after(state, {act(Deed::together)});
    CHECK(pile.screen() == Screen::pile);
    CHECK(pile.campaign.redo == state.cart);
    CHECK_FALSE(pile.campaign.recorded);
    State const made = after(pile, {act(Deed::make)});
    CHECK(step(made, PileDone{Campaign::Stage::failed}).cart.size() == 2);
    CHECK(step(made, PileDone{Campaign::Stage::printed}).cart.empty());

    CHECK(after(state, {act(Deed::empty)}).cart.empty());
    CHECK(step(state, kiosk::Passed{kLeaveAfter}).cart.empty()); // somebody else may come
    CHECK(after(State{}, {act(Deed::cart), act(Deed::together)}).screen() == Screen::cart);
}

TEST_CASE("a basket holds so many cards and no more") {
    State state;
    for (std::size_t i = 0; i < kMostInCart + 5; ++i) {
        state =
            after(state, {{Shared::home, {}}, act(Deed::place, "XW-11"), act(Deed::speak, "km")});
        state = after(proofed(state), {act(Deed::add)});
    }
    CHECK(state.cart.size() == kMostInCart);
}
