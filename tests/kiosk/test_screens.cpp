// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens.hpp"
#include "sample.hpp"
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace kiosk;

namespace {

struct Glass {
    char const* why;
    Panel panel;
};

constexpr std::array kGlasses = {
    Glass{"a 10-inch panel", {{1024, 600}, 0.21}},
    Glass{"a 7-inch panel", {{800, 480}, 0.1925}},
    Glass{"a 15.6-inch panel", {{1920, 1080}, 0.179}},
    Glass{"a 22-inch panel on its side", {{1080, 1920}, 0.25}},
};

constexpr double kRoundOff = 0.25; // mm: a pixel

/// The smallest space between two boxes, in pixels; 0 when they touch or overlap.
int space_between(Rect const& a, Rect const& b) {
    int const across = std::max(a.x - b.right(), b.x - a.right());
    int const down = std::max(a.y - b.bottom(), b.y - a.bottom());
    return std::max({across, down, 0});
}

class Judge {
  public:
    Judge(test::House const& house, View const& view) : house_(house), view_(view) {}

    std::vector<std::string> faults() {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < view_.elements.size(); ++i) {
            Element const& element = view_.elements[i];
            if (!ids.insert(element.id).second) note(element, "has the id of another element");
            place(element);
            target(element);
            contents(element);
            for (std::size_t j = 0; j < i; ++j)
                pair(element, view_.elements[j]);
        }
        return std::move(faults_);
    }

  private:
    void note(Element const& element, std::string const& what) {
        faults_.push_back(element.id + " " + what);
    }
    void place(Element const& element) {
        if (element.box.empty()) note(element, "is empty");
        if (!inside(element.box, {0, 0, view_.size.width, view_.size.height}))
            note(element, "leaves the glass");
    }
    void target(Element const& element) {
        if (!element.target()) return;
        double const least = house_.theme().lengths.target.value;
        double const width = house_.metrics().mm(element.box.width);
        double const height = house_.metrics().mm(element.box.height);
        if (width < least || height < least)
            note(element, "is a target of " + std::to_string(width) + " x " +
                              std::to_string(height) + " mm");
        if (element.action.deed == Deed::done && width < house_.theme().lengths.exit.value)
            note(element, "is a narrow way out");
    }
    void contents(Element const& element) {
        for (Label const& label : element.labels) {
            if (!inside(label.box, element.box)) note(element, "has words outside its box");
            Set const set = house_.ruler().set(label.said, label.type, label.box.width);
            if (set->height > label.box.height + 1 || set->width > label.box.width + 1)
                note(element, "has words that overflow: " + label.said.text);
            if (set->cut_word) note(element, "has a cut word: " + label.said.text);
            if (!set->missing.empty()) note(element, "has letters without a glyph");
            for (Picture const& picture : element.pictures)
                if (overlap(label.box, picture.box)) note(element, "has a picture on its words");
        }
        for (Picture const& picture : element.pictures) {
            if (!inside(picture.box, element.box)) note(element, "has a picture outside its box");
            if (picture.box.width < picture_least()) note(element, "has a picture nobody can see");
        }
    }
    void pair(Element const& a, Element const& b) {
        if (overlap(a.box, b.box)) note(a, "overlaps " + b.id);
        bool const decoration = a.role == Role::decoration || b.role == Role::decoration;
        if (decoration || !a.target() || !b.target()) return;
        double const gap = house_.metrics().mm(space_between(a.box, b.box));
        if (gap + kRoundOff < house_.theme().lengths.gap.value)
            note(a, "is " + std::to_string(gap) + " mm from " + b.id);
    }
    int picture_least() const { return house_.metrics().px({4}); }

    test::House const& house_;
    View const& view_;
    std::vector<std::string> faults_;
};

/// `state` and every further page of its screen.
std::vector<View> pages(test::House const& house, State state) {
    std::vector<View> views;
    for (;;) {
        views.push_back(house.show(state));
        Element const* const next = views.back().element("next");
        if (next == nullptr) return views;
        state = step(state, Chosen{next->action});
    }
}

std::vector<State> every_state(std::string const& language) {
    auto all = test::one_of_each(language);
    for (State& state : test::further(language))
        all.push_back(std::move(state));
    return all;
}

std::string joined(std::vector<std::string> const& all) {
    std::string text;
    for (std::string const& one : all)
        text += "\n  " + one;
    return text;
}

} // namespace

TEST_CASE("on every glass, in every language, nothing overlaps, overflows or is too small") {
    for (Glass const& glass : kGlasses) {
        test::House const house(glass.panel);
        for (catalogue::Language const& language : house.words().languages())
            for (State const& state : every_state(language.tag))
                for (View const& view : pages(house, state)) {
                    INFO(glass.why << ", " << language.tag << ", " << name_of(view.screen)
                                   << (state.asking() ? " asking" : ""));
                    auto const faults = Judge(house, view).faults();
                    INFO(joined(faults));
                    CHECK(faults.empty());
                }
    }
}

TEST_CASE("every topic and every service can be shown in a tall and in a wide script") {
    for (Glass const& glass : {kGlasses[0], kGlasses[1]}) {
        test::House const house(glass.panel);
        for (std::string const language : {"km", "fil", "ar"}) {
            auto state = test::one_of_each(language).at(3);
            for (model::Topic const& topic : house.stage().content.topics) {
                state.trail.back().id = topic.id;
                for (View const& view : pages(house, state)) {
                    INFO(glass.why << ", " << language << ", " << topic.id);
                    auto const faults = Judge(house, view).faults();
                    INFO(joined(faults));
                    CHECK(faults.empty());
                }
            }
            state = test::one_of_each(language).at(4);
            for (model::Service const& service : house.stage().content.directory.services) {
                state.trail.back().id = service.id;
                for (View const& view : pages(house, state)) {
                    INFO(glass.why << ", " << language << ", " << service.id);
                    auto const faults = Judge(house, view).faults();
                    INFO(joined(faults));
                    CHECK(faults.empty());
                }
            }
        }
    }
}

TEST_CASE("Done stands in the same corner of every screen but the first") {
    for (Glass const& glass : kGlasses) {
        test::House const house(glass.panel);
        for (std::string const language : {"en", "ar"}) {
            std::optional<Rect> corner;
            for (State const& state : test::one_of_each(language)) {
                View const view = house.show(state);
                Element const* const done = view.element("done");
                INFO(glass.why << ", " << language << ", " << name_of(view.screen));
                REQUIRE((done != nullptr) == (view.screen != Screen::attract));
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
    for (Glass const& glass : kGlasses) {
        test::House const house(glass.panel);
        int const least = house.metrics().em(house.theme().lengths.digit_least);
        for (std::size_t const screen : {4U, 14U}) {
            View const view = house.show(test::one_of_each("my").at(screen));
            Element const* const phone = view.element("phone.0");
            INFO(glass.why << ", " << name_of(view.screen));
            REQUIRE(phone != nullptr);
            CHECK(phone->labels.back().type.size >= least);
        }
    }
}

TEST_CASE("a finished edition has no word below 4.8 mm on 10, 15.6 and 22 inches") {
    for (Glass const& glass : {kGlasses[0], kGlasses[2], kGlasses[3]}) {
        test::House house(glass.panel);
        house.content().sample = house.content().draft = false; // the banner takes room
        for (catalogue::Language const& language : house.words().languages())
            for (State const& state : test::one_of_each(language.tag))
                for (Element const& element : house.show(state).elements) {
                    if (element.role == Role::banner || element.id == "languages") continue;
                    for (Label const& label : element.labels) {
                        INFO(glass.why << ", " << language.tag << ", " << element.id);
                        CHECK(label.type.size >= house.metrics().least_text());
                    }
                }
    }
}

TEST_CASE("topics stand six to a page, in tiles of 40 mm where they fit") {
    test::House house;
    house.content().sample = house.content().draft = false; // the banner takes room
    auto state = test::one_of_each("en").at(2);
    auto const all = pages(house, state);
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

TEST_CASE("a topic without services lists the hotlines and says so") {
    test::House house;
    house.content().topics.push_back({"nothing", "help"});
    auto state = test::one_of_each("en").at(3);
    state.trail.back().id = "nothing";
    View const view = house.show(state);
    REQUIRE(view.element("none") != nullptr);
    CHECK(view.element("service.svc-001") != nullptr);
    CHECK(Judge(house, view).faults().empty());
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
            house.content().sample = row.sample;
            house.content().draft = row.draft;
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

TEST_CASE("screens in words", "[golden]") {
    for (std::string const language : {"en", "km", "ar"}) {
        test::House const house({{1024, 600}, 0.21}, language);
        std::string words;
        for (State const& state : every_state(language))
            for (View const& view : pages(house, state))
                words += dump(view) + "\n";
        CHECK(test::matches_golden("kiosk/screens." + language + ".txt", words));
    }
}

TEST_CASE("10,000 random touches never meet a dead end, and Done gives the first picture") {
    test::House const house;
    std::string const first = dump(house.show(State{}));
    std::mt19937 random(5);
    State state;
    std::set<Screen> seen;
    for (int i = 0; i < 10'000; ++i) {
        View const view = house.show(state);
        seen.insert(view.screen);
        std::vector<Element const*> targets;
        for (Element const& element : view.elements)
            if (element.target()) targets.push_back(&element);
        REQUIRE_FALSE(targets.empty());
        Element const* const chosen = targets[random() % targets.size()];
        bool const rare = chosen->action.deed == Deed::done && random() % 8 != 0;
        if (!rare) state = step(step(state, Touched{}), Chosen{chosen->action});
        if (random() % 40 == 0) state = step(state, Passed{Milliseconds(random() % 90'000)});
        if (i % 100 == 0) CHECK(dump(house.show(step(state, Chosen{{Deed::done}}))) == first);
    }
    CHECK(seen.size() == kScreens);
}
