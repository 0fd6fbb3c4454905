// The staff's screens, judged as those of visitors are.
// SPDX-License-Identifier: Apache-2.0
#include "counter.hpp"
#include "judge.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>
#include <random>

using namespace kiosk::desk;
using kiosk::Action;
using kiosk::Chosen;
using kiosk::Element;
using kiosk::View;
using test::at;
using test::Counter;

namespace {

/// What becomes of a campaign, and of old cards.
void add_campaigns(std::vector<State>& all) {
    State pile = at({{Screen::pile}});
    pile.campaign.places = {"XW-1101", "XW-1102", "XW-1103"};
    pile.campaign.languages = {"km", "ar"};
    for (State state : {at({{Screen::villages, "XW-11"}}), at({{Screen::tongues}}), at({})}) {
        state.campaign = pile.campaign;
        if (state.screen() == Screen::home) state.campaign.stage = Campaign::Stage::running;
        all.push_back(state);
    }
    for (auto const stage :
         {Campaign::Stage::running, Campaign::Stage::stopped, Campaign::Stage::saved,
          Campaign::Stage::printed, Campaign::Stage::failed}) {
        all.push_back(pile);
        all.back().campaign.stage = stage;
        all.back().campaign.file = "pile-1";
        all.back().campaign.why = "error.list-old";
        all.back().campaign.refused = stage == Campaign::Stage::running ? 2 : 0;
    }
    all.push_back(at({{Screen::old}}));
    all.back().old = {Old::Stage::known, {}};
    all.push_back(all.back());
    all.back().old.cards.assign(30, all.back().wish);
    all.push_back(pile);
    all.back().campaign.redo.assign(30, pile.wish);
    all.push_back(at({{Screen::numbers}}));
    all.back().calls = {{{"svc-001", "no-answer"}}, Calls::Stage::noted, false};
}

/// For whom, what on it, and the basket.
void add_persons(std::vector<State>& all, State const& card) {
    for (auto const screen : {Screen::whom, Screen::topics, Screen::second, Screen::there})
        for (bool const chosen : {false, true}) {
            all.push_back(card);
            all.back().trail.push_back({screen});
            if (!chosen) continue;
            all.back().wish.whom = cards::Whom::man;
            all.back().wish.reads = false;
            all.back().wish.topics = {"doctor", "law"};
            all.back().wish.second = "ar";
            all.back().wish.there = "MY";
            all.back().wish.kind = kBooklet;
        }
    for (char const* const id : {"XW-11", "@XW-1", "@"}) {
        all.push_back(card);
        all.back().trail.push_back({Screen::pick, id});
        all.back().wish.services = {"svc-001", "svc-002", "svc-003", "svc-004"};
    }
    all.push_back(at({{Screen::cart}}));
    all.push_back(at({{Screen::cart}}));
    all.back().cart.assign(kMostInCart, card.wish);
    all.push_back(at({}));
    all.back().cart = {card.wish};
    all.push_back(at({{Screen::card}, {Screen::look}}));
    all.back().wish.kind = kBooklet;
    all.back().pages = 12;
}

/// A newer list, from the stick to its use; the machine's parts; the door.
void add_machine(std::vector<State>& all) {
    using Stage = Update::Stage;
    all.push_back(at({{Screen::area}}));
    all.push_back(at({{Screen::menu}}));
    for (auto const stage : {Stage::none, Stage::looking, Stage::found, Stage::same,
                             Stage::installed, Stage::refused}) {
        all.push_back(at({{Screen::update}}));
        Update& update = all.back().update;
        update.stage = stage;
        update.list = {13, "2026-12-01", "lusab-babad gutih-tugad bibil-zopuz"};
        update.changes.assign(9,
                              {"Clinic by the river", "009 991", "009 992", "call", "2026-11-30"});
        update.why = "error.new-much";
        update.code = "content-change";
    }
    for (bool const well : {false, true}) {
        all.push_back(at({{Screen::health}}));
        Health& health = all.back().health;
        health.printer = "office-printer";
        health.printer_state = well ? printing::State::idle : printing::State::paper_out;
        if (well) health.room = 31'400'000'000U;
        if (well) health.corners = {"top-left", "top-right", "bottom-left", "bottom-right"};
        health.sound = well ? Health::Sound::played : Health::Sound::failed;
    }
    for (auto const stage : {Alignment::Stage::none, Alignment::Stage::kept}) {
        all.push_back(at({{Screen::align}}));
        all.back().align = {-3, 10, stage};
    }
    for (int const seconds : {0, 64}) {
        all.push_back(at({}));
        all.back().gate.there = true;
        all.back().gate.wait = std::chrono::seconds(seconds);
    }
}

/// Every screen, with what changes on it.
std::vector<State> states() {
    std::vector<State> all = {at({}),
                              at({{Screen::places, ""}}),
                              at({{Screen::places, "XW-1"}}),
                              at({{Screen::places, "XW-11"}}),
                              at({{Screen::places, "?"}}),
                              at({{Screen::spelling}}),
                              at({{Screen::language}}),
                              at({{Screen::card}}),
                              at({{Screen::card}, {Screen::kinds}}),
                              at({{Screen::card}, {Screen::papers}}),
                              at({{Screen::words}}),
                              at({{Screen::card}, {Screen::look}}),
                              at({{Screen::villages, "XW-11"}}),
                              at({{Screen::villages, ""}}),
                              at({{Screen::tongues}}),
                              at({{Screen::pile}}),
                              at({{Screen::old}}),
                              at({{Screen::numbers}}),
                              at({{Screen::numbers}, {Screen::call, "svc-001"}})};
    all.push_back(all.front());
    all.back().last = all.back().wish;
    State const card = all[7];
    auto const add = [&](auto change) {
        all.push_back(card);
        change(all.back());
    };
    add([](State& state) { state.proof = Proof::good; });
    for (char const* why : {"error.card-faulty", "error.nothing-to-print", "error.list-old"})
        add([&](State& state) {
            state.proof = Proof::bad;
            state.why = why;
        });
    for (Print const print : {Print::wanted, Print::done, Print::failed})
        add([&](State& state) {
            state.proof = Proof::good;
            state.print = print;
        });
    add([](State& state) {
        state.proof = Proof::good;
        state.wish.kind = "cover-calendar";
        state.wish.people = kMostCopies;
        state.wish.pairs = true;
        state.wish.whom = cards::Whom::child;
    });
    for (char const* kind : {"booklet", "home-away", "bilingual"})
        add([&](State& state) {
            state.proof = Proof::good;
            state.wish.kind = kind;
            state.wish.there = "TH";
            state.wish.second = "ar";
            state.pages = 12;
        });
    add_persons(all, card);
    add_machine(all);
    add_campaigns(all);
    all.push_back(at({{Screen::card}, {Screen::papers}}));
    all.back().trays = {"main", "manual", "by-pass-tray", "tray-2", "large-capacity"};
    all.back().wish.tray = "tray-2";
    all.push_back(all.back());
    all.back().trail.pop_back();
    for (char const* const id : {"", "XW-1", "XW-11"}) // villages have no outlines
        all.push_back(at({{Screen::map, id}}));
    return all;
}

} // namespace

TEST_CASE("on the desk nothing overlaps, overflows or is too small") {
    std::vector<std::string> const languages =
        test::thorough() ? test::languages() : std::vector<std::string>{"en", "ar", "km", "my"};
    for (test::Glass const& glass : test::desk_glasses())
        for (std::string const& language : languages) {
            Counter const counter(glass.panel, language);
            std::string faults;
            for (State const& state : states())
                for (View const& view : counter.pages(state))
                    if (auto const found = test::faults(counter.house(), view); !found.empty())
                        faults += "\n " + std::string(view.screen) + " " + language + found;
            INFO(glass.why << faults);
            CHECK(faults.empty());
        }
}

TEST_CASE("the desk in words", "[golden]") {
    for (std::string const language : {"en", "ar", "km"}) {
        Counter const counter({{1024, 600}, 0.21}, language);
        std::string words;
        for (State const& state : states())
            words += dump(counter.show(state)) + "\n";
        CHECK(test::matches_golden("kiosk/desk." + language + ".txt", words));
    }
}

TEST_CASE("the kiosk's own place is offered first, then its neighbours") {
    Counter const counter;
    View const view = counter.show({});
    std::vector<std::string> places;
    for (Element const& element : view.elements)
        if (element.id.starts_with("place.")) places.push_back(element.id.substr(6));
    CHECK(places == std::vector<std::string>{"XW-11", "XW-12", "XW-13"});
}

namespace {

/// A target of `view`, mostly one that was never touched.
Action one_of(View const& view, std::set<std::string> const& touches, std::mt19937& random) {
    std::vector<Action> all;
    std::vector<Action> fresh;
    for (Element const& element : view.elements) {
        if (!element.target()) continue;
        Action const& action = element.action;
        all.push_back(action);
        if (!touches.contains(action.id + std::to_string(static_cast<int>(action.deed))))
            fresh.push_back(action);
    }
    REQUIRE_FALSE(all.empty());
    auto const& from = fresh.empty() || random() % 4 == 0 ? all : fresh;
    return from[random() % from.size()];
}

} // namespace

TEST_CASE("random touches on the desk never meet a dead end") {
    Counter const counter;
    std::mt19937 random(7);
    State state;
    std::set<std::string_view> seen;
    std::set<std::string> touches;
    for (int i = 0; i < (test::thorough() ? 5000 : 600); ++i) {
        View const view = counter.show(state);
        seen.insert(view.screen);
        Action const touched = one_of(view, touches, random);
        touches.insert(touched.id + std::to_string(static_cast<int>(touched.deed)));
        state = step(state, Chosen{touched});
        if (state.screen() == Screen::card && random() % 2 == 0)
            state = step(state, Proofed{state.wish, ""});
        state = step(state,
                     Printed{random() % 2 == 0 ? printing::State::done : printing::State::failed});
        if (state.campaign.busy()) state = step(state, PileDone{Campaign::Stage::saved, "pile-1"});
        if (random() % 2 == 0) state = step(state, OldFound{std::vector<Wish>{state.wish}});
    }
    CHECK(seen.size() >= kScreens - 3); // never the door, which leads nowhere
}

TEST_CASE("trays are chosen where the printer has several") {
    struct Row {
        char const* why;
        std::optional<std::vector<std::string>> trays;
        char const* kind;
        bool papers;
        std::size_t tiles;
    };
    static Row const rows[] = {
        {"the printer was not asked yet", std::nullopt, "wallet", true, 0},
        {"it has no choice", std::vector<std::string>{}, "wallet", true, 0},
        {"it has two: each of them, and any", std::vector<std::string>{"main", "tray-2"}, "wallet",
         true, 3},
        {"one paper only, from any of two trays", std::vector<std::string>{"main", "tray-2"},
         "fold", true, 3},
        {"one paper and one tray: nothing to choose", std::vector<std::string>{}, "fold", false, 0},
    };
    Counter const counter;
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            State state = at({{Screen::card}});
            state.trays = row.trays;
            state.wish.kind = row.kind;
            CHECK((counter.show(state).element("papers") != nullptr) == row.papers);
            state.trail.push_back({Screen::papers});
            std::size_t tiles = 0;
            for (View const& view : counter.pages(state))
                for (Element const& element : view.elements)
                    tiles += element.id.starts_with("tray.") ? 1U : 0U;
            CHECK(tiles == row.tiles);
        }
}

TEST_CASE("each kind of card is offered on the papers that it fits") {
    struct Row {
        char const* kind;
        std::vector<std::string> papers;
    };
    static Row const rows[] = {
        {"wallet",
         {"A4 · 10", "Letter · 10", "85.6 × 54 mm", "CR80", "Avery 5371 · 10", "Avery C32011 · 10",
          "Avery C32015 · 8", "Avery L7414 · 10"}},
        {"fold", {"A4 · 2"}},
        {"poster", {"A4", "A3"}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.kind) {
            std::vector<std::string> names;
            for (Paper const& paper : test::shelf().kind(row.kind).papers)
                names.push_back(paper.name);
            CHECK(names == row.papers);
        }
}
