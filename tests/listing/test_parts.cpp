// SPDX-License-Identifier: Apache-2.0
#include "listing/address.hpp"
#include "listing/contact.hpp"
#include "listing/sprite.hpp"
#include "sample.hpp"
#include <catch2/catch.hpp>

using namespace listing;
using test::Pages;

TEST_CASE("the path of a site comes from its address") {
    struct Row {
        char const* base_url;
        char const* root;
    };
    static Row const rows[] = {
        {"https://info.example", "/"},
        {"https://info.example/", "/"},
        {"https://info.example/help", "/HELP/"},
        {"HTTP://X/A/B/", "/A/B/"},
        {"", "/"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.base_url) {
            CHECK(root_of(row.base_url) == row.root);
        }
    CHECK(link_to("/HELP/", {"xw-11", "zh-Hans", 7}) == "/HELP/XW-11/ZH-HANS/7/");
    CHECK(link_to("/", {"XW", "th", 0}) == "/XW/TH/");
}

TEST_CASE("outlines become coarse, or are refused") {
    struct Row {
        char const* why;
        char const* path;
        char const* coarse;
    };
    static Row const rows[] = {
        {"to the grid, then in steps", "M 13.4,26.6 L 100 205Z", "M1 2l7 13z"},
        {"commands that repeat; level and upright lines", "M0 0 200 0 200 200Z", "M0 0h15v15z"},
        {"steps too small to see go", "M0 0L1 1L2 2L200 200Z", "M0 0l15 15z"},
        {"a curve no longer than a unit is a line", "M0 0C8 0 14 8 14 14Q14 20 14 28Z",
         "M0 0l1 1v1z"},
        {"negative numbers stay apart", "M-20-40L40-80Z", "M-2-3l5-3z"},
        {"curves keep all their points", "M0 0C40 80 120 160 200 240Q280 320 360 400z",
         "M0 0c3 6 9 12 15 18q6 6 12 12z"},
        {"after its end a path goes on from its start", "M0 0L200 0L200 200ZL0 200Z",
         "M0 0h15v15zv15z"},
        {"relative commands are not ours", "M0 0l10 10", ""},
        {"arcs are not ours", "M0 0A1 1 0 0 0 10 10", ""},
        {"a number is missing", "M0 0L10", ""},
        {"numbers after the end", "M0 0Z10 10", ""},
        {"no path at all", "", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(coarse_outline(row.path) == row.coarse);
        }
}

TEST_CASE("a page draws each pictogram once, and only what it uses") {
    auto const set = Pictograms::load(test::share() / "data" / "pictograms",
                                      {"doctor", "talk", "law", "doctor"});
    REQUIRE(set);
    Html html = Html::part();
    set->draw(html, "law", "en");
    set->draw(html, "law", "en");
    set->draw(html, "no-such-picture", "en");
    std::string const sprite = set->sprite(html.so_far());
    CHECK(sprite.find("<symbol id=\"p2\"") != std::string::npos);
    // The set is drawn so: without it the question mark of "unknown" is a black spot.
    CHECK(sprite.find("<path fill-rule=\"evenodd\" d=") != std::string::npos);
    CHECK(sprite.find("<symbol", sprite.find("<symbol") + 1) == std::string::npos);
    CHECK(set->sprite("").empty());
    CHECK_FALSE(Pictograms::load(test::share() / "data" / "pictograms", {"nothing"}));
}

TEST_CASE("every pictogram of the set can be drawn on a page") {
    base::Path const folder = test::share() / "data" / "pictograms";
    std::vector<std::string> names;
    auto const files = base::files_below(std::filesystem::canonical(folder));
    REQUIRE(files);
    for (base::Path const& file : *files)
        if (file.extension() == ".svg")
            names.push_back((file.parent_path() / file.stem()).string());
    REQUIRE(names.size() > 90);
    CHECK(Pictograms::load(folder, names));
}

TEST_CASE("a page shows the drawings that its readers know") {
    auto const set = Pictograms::load(test::share() / "data" / "pictograms", {"safe-place", "law"},
                                      {"en", "km"});
    REQUIRE(set);
    auto const drawn = [&](char const* name, char const* language) {
        Html html = Html::part();
        set->draw(html, name, language);
        return std::string(html.so_far());
    };
    CHECK_FALSE(drawn("safe-place", "en").empty());
    CHECK(drawn("safe-place", "km") != drawn("safe-place", "en"));
    CHECK(drawn("safe-place", "vi") == drawn("safe-place", "en"));
    CHECK(drawn("law", "km") == drawn("law", "en"));
}

TEST_CASE("the entry for the phone book has the hotlines and says nothing else") {
    Pages const pages;
    auto const card = contact(Prepared(pages.speaker("en"), pages.frame), "xw-11");
    CHECK(card == "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Info\r\nN:Info;;;;\r\n"
                  "TEL;TYPE=VOICE:009991\r\nTEL;TYPE=VOICE:+9990123456\r\n"
                  "NOTE:List no. 7\\, Nov 2026. SAMPLE: do not call\r\nEND:VCARD\r\n");
}
