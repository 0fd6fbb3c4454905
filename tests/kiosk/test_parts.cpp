// The small things: grids, sizes, colours, scripts, options, pages.
// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include "kiosk/flow.hpp"
#include "kiosk/options.hpp"
#include "kiosk/parts.hpp"
#include "kiosk/script.hpp"
#include <catch2/catch.hpp>
#include <random>

using namespace kiosk;

TEST_CASE("cells of any grid are equal, inside, apart, and none is lost") {
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        Grid const grid = {1 + static_cast<int>(random() % 5), 1 + static_cast<int>(random() % 5),
                           static_cast<int>(random() % 20)};
        Rect const area = {static_cast<int>(random() % 50), static_cast<int>(random() % 50),
                           200 + static_cast<int>(random() % 2000),
                           200 + static_cast<int>(random() % 2000)};
        auto const all = cells(area, grid);
        REQUIRE(static_cast<int>(all.size()) == grid.cells());
        for (std::size_t a = 0; a < all.size(); ++a) {
            CHECK(inside(all[a], area));
            CHECK(all[a].size() == all.front().size());
            for (std::size_t b = 0; b < a; ++b) {
                Rect const wide = inset(all[b], -grid.gap);
                CHECK_FALSE(overlap(all[a], grid.gap > 0 ? inset(wide, 1) : all[b]));
            }
        }
        CHECK(area.right() - all.back().right() < grid.columns);
        CHECK(area.bottom() - all.back().bottom() < grid.rows);
    }
}

TEST_CASE("the best grid shows most, wastes least, and keeps to the least size") {
    struct Row {
        char const* why;
        Size area;
        Wish wish;
        int columns;
        int rows;
    };
    static Row const rows[] = {
        {"thirteen names on ten inches stand five by three",
         {1000, 400},
         {13, 15, {170, 105}, 14},
         5,
         3},
        {"six things on a wide glass", {900, 400}, {6, 6, {100, 100}, 10}, 3, 2},
        {"six things on a tall glass", {600, 1200}, {6, 6, {100, 100}, 10}, 2, 3},
        {"no room at all still gives one cell", {50, 50}, {6, 6, {100, 100}, 10}, 1, 1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Grid const grid = best_grid(row.area, row.wish);
            CHECK(grid.columns == row.columns);
            CHECK(grid.rows == row.rows);
        }
}

TEST_CASE("strips cut off a rectangle leave the rest") {
    Rect rest = {10, 20, 100, 200};
    CHECK(take_top(rest, 30, 5) == Rect{10, 20, 100, 30});
    CHECK(rest == Rect{10, 55, 100, 165});
    CHECK(take_bottom(rest, 15, 5) == Rect{10, 205, 100, 15});
    CHECK(take_left(rest, 20, 1) == Rect{10, 55, 20, 145});
    CHECK(take_right(rest, 9, 1) == Rect{101, 55, 9, 145});
    CHECK(rest == Rect{31, 55, 69, 145});
}

TEST_CASE("a panel too small for fingers is refused with the size it would need") {
    test::House const house;
    Lengths const& lengths = house.theme().lengths;
    struct Row {
        char const* why;
        Panel panel;
        char const* says; ///< nullptr: it fits
    };
    static Row const rows[] = {
        {"ten inches", {{1024, 600}, 0.21}, nullptr},
        {"seven inches", {{800, 480}, 0.1925}, nullptr},
        {"a telephone", {{640, 360}, 0.1}, "need at least 100 x 61 mm"},
        {"a pixel as large as a pea", {{800, 480}, 5}, "--mm-per-px"},
        {"no pixel", {{800, 480}, 0}, "--mm-per-px"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const metrics = Metrics::fit(row.panel, lengths);
            REQUIRE(metrics.has_value() == (row.says == nullptr));
            if (row.says == nullptr) continue;
            INFO(base::to_string(metrics.error()));
            CHECK(metrics.error().reason.find(row.says) != std::string::npos);
        }
}

TEST_CASE("what is believed of a display") {
    CHECK(assumed_mm_per_px({1024, 600}, 96.0) == 0.21);
    CHECK(assumed_mm_per_px({1920, 1080}, 96.0) == Approx(0.2646).margin(0.001));
    CHECK(assumed_mm_per_px({1920, 1080}, 1.0) == Approx(0.18).margin(0.005)); // nonsense
    CHECK(assumed_mm_per_px({1920, 1080}, std::nullopt) == Approx(0.18).margin(0.005));
}

TEST_CASE("millimetres never become too few pixels") {
    test::House const house;
    for (double mm = 0.1; mm < 100; mm += 0.37)
        CHECK(house.metrics().mm(house.metrics().px({mm})) >= mm - 1e-9);
}

TEST_CASE("every ink can be read on its fill") {
    test::House const house;
    Palette const& palette = house.theme().palette;
    for (Paint const& paint : {palette.page, palette.card, palette.accent, palette.done,
                               palette.banner, palette.bar, palette.plain})
        CHECK(contrast(paint.fill, paint.ink) >= 7);
    for (model::Topic const& topic : house.stage().content.topics)
        CHECK(palette.topics.contains(topic.id));
    for (auto const& [topic, paint] : palette.topics) {
        INFO(topic);
        CHECK(contrast(paint.fill, paint.ink) >= 7);
        CHECK(contrast(paint.fill, palette.card.fill) >= 3); // its pictures on white cards
    }
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
}

TEST_CASE("a theme with a fault names it") {
    auto const path = test::source() / "layouts" / "screens" / "theme.toml";
    std::string const good = *base::read_file(path);
    struct Row {
        char const* why;
        char const* before;
        char const* after;
        char const* named;
    };
    static Row const rows[] = {
        {"a colour that is none", "#12363C", "#12363", "light.page.ink"},
        {"a length below zero", "gap = 3.0", "gap = -3.0", "mm.gap"},
        {"a length that is missing", "exit = 25.0", "", "mm.exit"},
        {"a family nobody painted", "doctor = \"health\"", "doctor = \"wealth\"", "wealth"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::string text = good;
            text.replace(text.find(row.before), std::string(row.before).size(), row.after);
            auto const theme = Theme::from(*base::Settings::parse(text, "theme.toml"));
            REQUIRE_FALSE(theme.has_value());
            CHECK(base::to_string(theme.error()).find(row.named) != std::string::npos);
        }
}

TEST_CASE("a script is read line by line, and its faults are named") {
    struct Row {
        char const* why;
        char const* text;
        int commands; ///< -1: refused
    };
    static Row const rows[] = {
        {"comments and empty lines are nothing", "# a visit\n\n  \n", 0},
        {"one of each", "tap start\ntap 10 20\nkey escape\nwait 5\ntick 61\nshot a-1 # picture\r\n",
         6},
        {"headphones", "jack in\njack out", 2},
        {"the language is filled in", "tap language.{language}", 1},
        {"a verb that is none", "swipe left", -1},
        {"a key that is none", "key f4", -1},
        {"headphones halfway", "jack half", -1},
        {"a number that is none", "wait soon", -1},
        {"a wait of a day", "wait 86400000", -1},
        {"a name that leaves the folder", "shot ../../etc/x", -1},
        {"too many words", "tap 1 2 3", -1},
        {"below zero", "tap -1 2", -1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const commands = parse_script(row.text, "visit.kiosk", "km");
            CHECK((commands ? static_cast<int>(commands->size()) : -1) == row.commands);
            if (!commands) CHECK(commands.error().subject == "visit.kiosk:1");
        }
    CHECK(parse_script("tap language.{language}", "x", "km")->front().word == "language.km");
}

TEST_CASE("a script names the target that is not there, and those that are") {
    test::House const house;
    ScriptSource source(*parse_script("tap topic.doctor", "visit.kiosk", "en"), "visit.kiosk");
    auto const pages = test::pages(house, test::one_of_each("en").at(1));
    REQUIRE(pages.size() > 1);
    REQUIRE(source.next(pages.front(), std::nullopt).has_value()); // a touch of "next"
    REQUIRE(source.next(pages.front(), std::nullopt).has_value()); // and its end
    auto const input = source.next(pages.back(), std::nullopt);
    REQUIRE_FALSE(input.has_value());
    CHECK(base::to_string(input.error()).find("language.zh-Hans") != std::string::npos);
}

TEST_CASE("a script turns the pages to find a target, but not for what it only tries") {
    test::House const house;
    View const view = house.show(test::one_of_each("en").at(1));
    ScriptSource trying(*parse_script("try language.zh-Hans", "x", "en"), "x");
    CHECK(std::holds_alternative<TimePassed>(trying.next(view, std::nullopt)->what));
    ScriptSource finding(*parse_script("tap language.zh-Hans", "x", "en"), "x");
    auto const input = finding.next(view, std::nullopt);
    auto const* const touch = std::get_if<Pointer>(&input->what);
    REQUIRE(touch != nullptr);
    CHECK(view.target_at(touch->x, touch->y)->id == "next");
}

TEST_CASE("a scripted tap is a press and a release, later than the last") {
    test::House const house;
    ScriptSource source(*parse_script("tap done\ntick 7\ntap 3 4", "x", "en"), "x");
    View const view = house.show(test::one_of_each("en").at(2));
    std::vector<Milliseconds> times;
    for (int i = 0; i < 5; ++i)
        times.push_back(source.next(view, std::nullopt)->at);
    CHECK(times[1] - times[0] >= kShortestTouch);
    CHECK(times[2] - times[1] >= std::chrono::seconds(7));
    CHECK(times[3] - times[1] > kBetweenTaps);
    CHECK(std::holds_alternative<Quit>(source.next(view, std::nullopt)->what));
}

TEST_CASE("blocks flow over pages and none is cut") {
    auto const block = [](std::string id, int height, bool half) {
        Element element;
        element.id = std::move(id);
        element.box = {0, 0, half ? 45 : 100, height};
        return Block{element, half};
    };
    std::vector<Block> const blocks = {block("a", 40, false), block("b", 30, true),
                                       block("c", 50, true),  block("d", 30, true),
                                       block("e", 20, false), block("f", 300, false)};
    auto const pages = flow(blocks, {5, 10, 100, 120}, 10);
    REQUIRE(pages.size() == 3);
    REQUIRE(pages[0].size() == 3);
    CHECK(pages[0][1].box == Rect{5, 60, 45, 50});
    CHECK(pages[0][2].box == Rect{60, 60, 45, 50}); // as high as its neighbour
    CHECK(pages[1][0].box == Rect{5, 10, 45, 30});
    CHECK(pages[1][1].box.y == 50); // a whole block does not stand beside a half one
    CHECK(pages[2].size() == 1);
    CHECK(flow({}, {0, 0, 10, 10}, 1).size() == 1);
}

TEST_CASE("which page of how many") {
    CHECK(pages_of(12, 6, 1).count == 2);
    CHECK(pages_of(13, 6, 9).open == 2);
    CHECK(pages_of(0, 6, 3).count == 1);
    CHECK(pages_of(0, 6, 3).open == 0);
    CHECK(pages_of(5, 6, -2).open == 0);
}

TEST_CASE("a shortened text ends in an ellipsis between words, and fits") {
    test::House const house;
    Type const type = {30, false, text::Align::start};
    Words const said = {"Women can sleep here tonight and eat in the morning.", "en"};
    for (int width = 150; width < 900; width += 50) {
        Size const box = {width, 60};
        Words const short_one = shortened(house.ruler(), said, type, box);
        INFO(short_one.text);
        CHECK(fits(house.ruler(), short_one, type, box));
        if (short_one.text == said.text) continue;
        std::string const begin = short_one.text.substr(0, short_one.text.size() - 3);
        CHECK(said.text.starts_with(begin));
        CHECK(said.text.at(begin.size()) == ' ');
    }
}

TEST_CASE("the place where a kiosk stands") {
    auto const directory = test::sample_directory();
    CHECK(*place_of(directory, "XW-22") == "XW-22");
    CHECK(*place_of(directory, "") == "XW-11");
    auto const nowhere = place_of(directory, "XX");
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().reason.find("XW-11") != std::string::npos);
    CHECK_FALSE(place_of(model::Directory{}, "").has_value());
}

TEST_CASE("the command line") {
    struct Row {
        char const* why;
        std::vector<char const*> words;
        int status; ///< -1: understood
    };
    static Row const rows[] = {
        {"the least", {"--edition", "e"}, -1},
        {"all of it",
         {"--edition", "e", "--window", "800x480", "--today", "2026-11-16", "--mm-per-px", "0.2"},
         -1},
        {"where it stands", {"--edition", "e", "--at", "11.5,104.9"}, -1},
        {"half of where it stands", {"--edition", "e", "--at", "11.5"}, 2},
        {"a place in words", {"--edition", "e", "--at", "here,there"}, 2},
        {"a place beyond the earth", {"--edition", "e", "--at", "11.5,200"}, 2},
        {"help is no fault", {"--help"}, 0},
        {"no edition", {}, 2},
        {"a size that is none", {"--edition", "e", "--window", "800"}, 2},
        {"a size with a tail", {"--edition", "e", "--window", "800x480px"}, 2},
        {"a day that is none", {"--edition", "e", "--today", "2026-02-30"}, 2},
        {"a pixel of no size", {"--edition", "e", "--mm-per-px", "0"}, 2},
        {"an option nobody knows", {"--edition", "e", "--fast"}, 2},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::vector<char const*> words = {"waypost-kiosk"};
            words.insert(words.end(), row.words.begin(), row.words.end());
            auto const parsed = parse_options(static_cast<int>(words.size()), words.data());
            auto const* status = std::get_if<int>(&parsed);
            CHECK((status == nullptr ? -1 : *status) == row.status);
        }
    char const* const words[] = {"waypost-kiosk", "--edition", "e", "--at", "11.5,-104.9"};
    auto const standing = std::get<Options>(parse_options(5, words)).at;
    REQUIRE(standing.has_value());
    CHECK(standing->latitude == 11.5);
    CHECK(standing->longitude == -104.9);
}
