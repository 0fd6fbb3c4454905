// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include "kiosk/screens.hpp"
#include "model/pictures.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace kiosk;

TEST_CASE("Done stands in the same corner of every screen but the first") {
    for (test::Glass const& glass : test::kGlasses) {
        test::House const house(glass.panel);
        for (std::string const language : {"en", "ar"}) {
            std::optional<Rect> corner;
            for (State const& state : test::one_of_each(language)) {
                View const view = house.show(state);
                Element const* const done = view.element("done");
                INFO(glass.why << ", " << language << ", " << view.screen);
                REQUIRE((done != nullptr) == (view.screen != name_of(Screen::attract)));
                if (done == nullptr) continue;
                CHECK(done->box == corner.value_or(done->box));
                corner = done->box;
                CHECK((done->box.x > view.size.width / 2) == (language == "en"));
            }
        }
    }
}

TEST_CASE("a right-to-left screen is the mirror image, but its numbers are not") {
    test::House const house;
    auto const state = test::one_of_each("ar").at(4);
    View const view = house.show(state);
    CHECK(view.right_to_left);
    Element const* const back = view.element("back");
    REQUIRE(back != nullptr);
    CHECK(back->box.right() > view.size.width * 3 / 4);
    CHECK(back->pictures.front().flipped);
    Element const* const home = view.element("home");
    REQUIRE(home != nullptr);
    CHECK_FALSE(home->pictures.front().flipped);
    Element const* const phone = view.element("phone.0");
    REQUIRE(phone != nullptr);
    Label const& digits = phone->labels.back();
    CHECK(digits.said.text == "009991");
    CHECK(digits.type.align == text::Align::end); // begins at the right, reads from the left
    CHECK(mirrored(mirrored(view)).elements.front().box == view.elements.front().box);
}

TEST_CASE("telephone digits are at least 10 mm high") {
    for (test::Glass const& glass : test::kGlasses) {
        test::House const house(glass.panel);
        int const least = house.metrics().em(house.theme().lengths.digit_least);
        for (std::size_t const screen : {4U, 14U}) {
            View const view = house.show(test::one_of_each("my").at(screen));
            Element const* const phone = view.element("phone.0");
            INFO(glass.why << ", " << view.screen);
            REQUIRE(phone != nullptr);
            CHECK(phone->labels.back().type.size >= least);
        }
    }
}

TEST_CASE("topics stand six to a page, in tiles of 40 mm where they fit") {
    test::House house;
    house.content().label.sample = house.content().label.draft = false; // the banner takes room
    auto state = test::one_of_each("en").at(2);
    auto const all = test::pages(house, state);
    REQUIRE(all.size() == 3);
    for (View const& view : all) {
        auto const tiles = std::count_if(view.elements.begin(), view.elements.end(),
                                         [](Element const& one) { return one.role == Role::tile; });
        CHECK(tiles == (&view == &all.back() ? 4 : 6)); // twelve topics and four other ways
    }
    Rect const tile = all.front().element("topic.doctor")->box;
    CHECK(house.metrics().mm(tile.width) >= 40);
    CHECK(house.metrics().mm(tile.height) >= 38); // 40 less what 10 inches leave
}

TEST_CASE("every topic leads to a service with two touches") {
    test::House const house;
    int topics = 0;
    for (View const& page : test::pages(house, test::one_of_each("en").at(2)))
        for (Element const& tile : page.elements) {
            if (!tile.id.starts_with("topic.")) continue;
            ++topics;
            State const list = step(test::one_of_each("en").at(2), Chosen{tile.action});
            View const services = house.show(list);
            auto const first =
                std::find_if(services.elements.begin(), services.elements.end(),
                             [](Element const& one) { return one.id.starts_with("service."); });
            INFO(tile.id);
            REQUIRE(first != services.elements.end());
            CHECK(step(list, Chosen{first->action}).screen() == Screen::service);
        }
    CHECK(topics == static_cast<int>(house.stage().content.topics.size()));
}

TEST_CASE("a topic without services lists the hotlines and says so") {
    test::House house;
    house.content().topics.push_back({"nothing", "help"});
    auto state = test::one_of_each("en").at(3);
    state.trail.back().id = "nothing";
    View const view = house.show(state);
    REQUIRE(view.element("none") != nullptr);
    CHECK(view.element("service.svc-001") != nullptr);
    CHECK(test::faults(house, view) == "");
}

TEST_CASE("a sample or draft edition says so on every screen, a finished one on none") {
    struct Row {
        char const* why;
        bool sample;
        bool draft;
        char const* key;
    };
    static Row const rows[] = {
        {"a sample says that nobody answers", true, true, "card.sample"},
        {"a draft says that nobody has read it", false, true, "listing.draft"},
        {"a finished edition says nothing", false, false, nullptr},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::House house;
            house.content().label.sample = row.sample;
            house.content().label.draft = row.draft;
            for (State const& state : test::one_of_each("en")) {
                View const view = house.show(state);
                Element const* const banner = view.element("banner");
                REQUIRE((banner != nullptr) == (row.key != nullptr));
                if (banner == nullptr) continue;
                CHECK(banner->labels.front().said.text == house.words().text("en", row.key));
            }
        }
}

TEST_CASE("the question about more time shows nothing of the screen below") {
    test::House const house;
    View const view = house.show(test::one_of_each("en").back());
    for (Element const& element : view.elements)
        CHECK(element.id.find("phone") == std::string::npos);
    CHECK(view.element("more-time") != nullptr);
    CHECK(view.element("seconds")->labels.front().said.text == "17");
    CHECK(view.element("back") == nullptr);
}

namespace {

std::string in_words(std::string const& language, std::vector<State> const& states) {
    test::House const house({{1024, 600}, 0.21}, language);
    std::string words;
    for (State const& state : states)
        for (View const& view : test::pages(house, state))
            words += dump(view) + "\n";
    return words;
}

} // namespace

TEST_CASE("screens in words", "[golden]") {
    for (std::string const language : {"en", "km", "ar"})
        CHECK(test::matches_golden("kiosk/screens." + language + ".txt",
                                   in_words(language, test::every_state(language))));
}

TEST_CASE("the way to a number in words, in every other language", "[golden]") {
    for (std::string const language :
         {"vi", "th", "lo", "my", "id", "ms", "fil", "bn", "ne", "zh-Hans"}) {
        auto const all = test::one_of_each(language);
        std::vector<State> way;
        for (Screen const screen :
             {Screen::attract, Screen::topics, Screen::services, Screen::service, Screen::memory})
            way.push_back(all.at(static_cast<std::size_t>(screen)));
        CHECK(test::matches_golden("kiosk/way." + language + ".txt", in_words(language, way)));
    }
}

namespace {

/// What was never touched on this page of this screen, the strip below aside; else anything, but
/// three times out of four not what is on every screen: that leads away again.
Element const* curious_choice(View const& view, int page, std::set<std::string>& touched,
                              std::mt19937& random) {
    std::string const place = std::string(view.screen) + std::to_string(page) + " ";
    std::vector<Element const*> targets;
    Element const* news = nullptr;
    bool const anything = random() % 4 == 0;
    for (Element const& element : view.elements) {
        if (!element.target() || (element.fixed && !anything && !targets.empty())) continue;
        targets.push_back(&element);
        if (!element.fixed && !touched.contains(place + element.id)) news = &element;
    }
    if (targets.empty()) return nullptr;
    Element const* const chosen = news != nullptr ? news : targets[random() % targets.size()];
    touched.insert(place + chosen->id);
    return chosen;
}

} // namespace

TEST_CASE("random touches never meet a dead end, and Done gives the first picture") {
    test::House const house;
    std::string const first = dump(house.show(State{}));
    std::mt19937 random(5);
    State state;
    std::set<std::string_view> seen;
    std::set<std::string> touched;
    int const touches = test::thorough() ? 40'000 : 700;
    for (int i = 0; i < touches; ++i) {
        View const view = house.show(state);
        seen.insert(view.screen);
        Element const* const chosen = curious_choice(view, state.page(), touched, random);
        REQUIRE(chosen != nullptr);
        bool const rare = chosen->action.deed == Deed::done && random() % 8 != 0;
        if (!rare) state = step(step(state, Touched{}), Chosen{chosen->action});
        if (random() % 40 == 0) state = step(state, Passed{Milliseconds(random() % 90'000)});
        if (i % 100 == 0) CHECK(dump(house.show(step(state, Chosen{{Deed::done}}))) == first);
    }
    std::string unseen;
    for (std::size_t i = 0; i < kScreens; ++i)
        if (auto const screen = static_cast<Screen>(i); !seen.contains(name_of(screen)))
            unseen += std::string(name_of(screen)) + " ";
    INFO("never seen: " << unseen);
    CHECK(seen.size() >= (test::thorough() ? kScreens : kScreens - 3));
}

TEST_CASE("every picture that visitors see is one whose meaning is asked") {
    auto const asked = model::Pictures::load(test::share() / "data/pictograms/concepts.toml");
    REQUIRE(asked);
    test::House house;
    house.content().voiced = {"en"};
    std::set<std::string> unknown;
    for (State const& state : test::every_state("en"))
        for (View const& view : test::pages(house, state))
            for (Element const& element : view.elements)
                for (Picture const& picture : element.pictures)
                    if (asked->named(picture.name) == nullptr) unknown.insert(picture.name);
    for (std::string const& name : unknown)
        UNSCOPED_INFO(name);
    CHECK(unknown.empty());
}
