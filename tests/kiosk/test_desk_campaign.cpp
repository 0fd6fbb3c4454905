// Campaigns at the staff desk: what is ticked, what a pile holds, what became old.
// SPDX-License-Identifier: Apache-2.0
#include "cards/pile.hpp"
#include "kiosk/desk/screens.hpp"
#include "sample.hpp"
#include "support/files.hpp"
#include "touches.hpp"
#include <catch2/catch.hpp>

using namespace kiosk::desk;
using kiosk::Action;
using Shared = kiosk::Deed;
using test::after;
using Stage = Campaign::Stage;

namespace {

std::vector<Action> const kToPile = {act(Deed::villages, "XW-11"), act(Deed::tick, "a b"),
                                     act(Deed::tongues), act(Deed::tongue, "km"), act(Deed::pile)};

/// In the middle of making a pile.
State running() {
    State const wanted = after(
        State{}, {kToPile[0], kToPile[1], kToPile[2], kToPile[3], kToPile[4], act(Deed::make)});
    return step(wanted, PileGrew{0, 2, 0});
}

cards::Job job(char const* region, char const* language, int copies) {
    cards::Job one;
    one.region = region;
    one.languages = {language};
    one.form = "a4-10up";
    one.copies = copies;
    return one;
}

cards::Stock stock_of(test::House& house) {
    auto const& content = house.content();
    return {content.label,  content.directory, content.catalogue,
            content.topics, house.fonts(),     content.today};
}

} // namespace

TEST_CASE("places are ticked one by one or all together") {
    struct Row {
        char const* why;
        std::vector<Action> touches;
        std::set<std::string> places;
    };
    static Row const rows[] = {
        {"one", {act(Deed::tick, "a")}, {"a"}},
        {"and no longer", {act(Deed::tick, "a"), act(Deed::tick, "a")}, {}},
        {"all of a district", {act(Deed::tick, "a b c")}, {"a", "b", "c"}},
        {"the rest of it", {act(Deed::tick, "a"), act(Deed::tick, "a b")}, {"a", "b"}},
        {"none of it", {act(Deed::tick, "a b c"), act(Deed::tick, "b c")}, {"a"}},
        {"another district as well",
         {act(Deed::tick, "a"), act(Deed::villages, "XW-12"), act(Deed::tick, "z")},
         {"a", "z"}},
    };
    State const villages = after(State{}, {act(Deed::villages, "XW-11")});
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(after(villages, row.touches).campaign.places == row.places);
        }
}

TEST_CASE("a campaign goes from places to languages to a pile, and can be stopped") {
    State const ready = after(State{}, kToPile);
    CHECK(ready.screen() == Screen::pile);
    CHECK(ready.campaign.stage == Stage::chosen);
    CHECK(after(State{}, {act(Deed::villages), act(Deed::pile), act(Deed::make)}).campaign.stage ==
          Stage::chosen); // nothing is ticked

    State const making = running();
    CHECK(making.campaign.busy());
    CHECK(next_change(making) == kiosk::Milliseconds(0));
    CHECK(after(making, {act(Deed::more)}).campaign.copies == making.campaign.copies);
    CHECK(after(making, {act(Deed::kinds)}).screen() == Screen::pile);

    State const stopped = after(making, {act(Deed::stop)});
    CHECK(stopped.campaign.stage == Stage::stopped);
    CHECK(step(stopped, PileGrew{1, 2, 0}).campaign.stage == Stage::stopped);
    CHECK(step(stopped, PileDone{Stage::saved, "pile-1"}).campaign.stage == Stage::stopped);

    State const saved = step(making, PileDone{Stage::saved, "pile-1"});
    CHECK(saved.campaign.stage == Stage::saved);
    CHECK(saved.campaign.file == "pile-1");
    CHECK(after(saved, {act(Deed::more)}).campaign.stage == Stage::chosen); // another pile
    CHECK(after(saved, {{Shared::home, {}}}).campaign == Campaign{});
}

TEST_CASE("a pile grows while single cards are printed") {
    State const away = after(running(), {{Shared::home, {}}, act(Deed::place, "XW-11")});
    CHECK(away.campaign.busy());
    CHECK(step(away, PileGrew{1, 2, 0}).campaign.made == 1);
    CHECK(after(away, {{Shared::home, {}}, act(Deed::pile)}).screen() == Screen::pile);
    State left = step(away, kiosk::Passed{kLeaveAfter});
    CHECK(left.screen() == Screen::home);
    CHECK(left.campaign.busy());
}

TEST_CASE("copies of a pile go from one to a hundred, by sheets") {
    State state = after(State{}, kToPile);
    for (int i = 0; i < 10; ++i)
        state = after(state, {act(Deed::more)});
    CHECK(state.campaign.copies == 100);
    for (int i = 0; i < 10; ++i)
        state = after(state, {act(Deed::fewer)});
    CHECK(state.campaign.copies == 1);
}

TEST_CASE("old cards are found, and only they are made again") {
    State const asked = after(State{}, {act(Deed::old)});
    CHECK(asked.old.stage == Old::Stage::wanted);
    CHECK(step(asked, OldFound{}).old.stage == Old::Stage::failed);
    State const none = step(asked, OldFound{std::vector<Wish>{}});
    CHECK(after(none, {act(Deed::redo)}).screen() == Screen::old);
    Wish wish;
    wish.region = "XW-11";
    State const some = step(asked, OldFound{std::vector<Wish>{wish}});
    State const pile = after(some, {act(Deed::redo)});
    CHECK(pile.screen() == Screen::pile);
    CHECK(pile.campaign.redo == std::vector<Wish>{wish});
    CHECK(after(pile, {act(Deed::make)}).campaign.stage == Stage::wanted);
}

TEST_CASE("a pile leaves no place free but on its last sheet, and says what it lacks") {
    test::House house;
    cards::Pile pile({job("XW-1101", "en", 7), job("nowhere", "en", 5), job("XW-1102", "ar", 6)},
                     stock_of(house));
    while (pile.more()) {
    }
    CHECK(pile.done() == 3);
    REQUIRE(pile.refused().size() == 1);
    CHECK(pile.refused().front().first == 1);
    CHECK(pile.records().size() == 2);
    auto const sheets = pile.sheets();
    REQUIRE(sheets);
    REQUIRE(sheets->size() == 1);
    CHECK(sheets->front().name == "cards.a4-10up");
    CHECK(sheets->front().sheets == 2); // thirteen cards
    wording::Speaker const speaker{house.content().directory, house.words(), "en",
                                   house.content().today};
    auto const cover = pile.cover(speaker);
    REQUIRE(cover);
    CHECK(cover->sheets == 1);
    CHECK(cover->pdf.starts_with("%PDF"));
}

TEST_CASE("a call takes one touch, and its answer can be given anew") {
    State const call = after(State{}, {act(Deed::numbers), act(Deed::call, "svc-001")});
    CHECK(call.screen() == Screen::call);
    State const answered = after(call, {act(Deed::answer, "no-answer")});
    CHECK(answered.screen() == Screen::numbers);
    CHECK(answered.calls.answers.at("svc-001") == "no-answer");
    CHECK(answered.calls.stage == Calls::Stage::wanted);
    State const noted = step(answered, Noted{true, false});
    CHECK(noted.calls.stage == Calls::Stage::noted);
    CHECK_FALSE(noted.calls.is_signed);
    State const anew = after(noted, {act(Deed::call, "svc-001"), act(Deed::answer, "ok")});
    CHECK(anew.calls.answers.at("svc-001") == "ok");
    CHECK(after(noted, {{Shared::home, {}}}).calls == noted.calls); // until the desk is closed
    CHECK(after(State{}, {act(Deed::answer, "ok")}).calls.answers.empty());
}
