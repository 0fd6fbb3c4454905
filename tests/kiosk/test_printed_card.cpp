// What a printer is handed: sheets, booklets, and what it is told about them.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/printed_card.hpp"
#include "sample.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace kiosk;

namespace {

renderer::Form form(char const* name) {
    auto loaded = renderer::Form::load(cards::settings_file("forms", name));
    REQUIRE(loaded);
    return *loaded;
}

/// The whole list of a place.
cards::Prepared booklet(CardMaker const& maker, char const* paper, char const* second, int copies) {
    CardOf wish{{}, "XW-11", "en", "booklet"};
    wish.second = second;
    auto prepared = maker.prepare(wish, paper, copies);
    REQUIRE(prepared);
    return std::move(*prepared);
}

/// Whether the page is the cover: the only one that shows the title.
bool is_cover(renderer::Card const& page) {
    auto const& texts = page.front.texts;
    return std::any_of(texts.begin(), texts.end(), [](renderer::TextItem const& text) {
        return text.field.ends_with("title");
    });
}

} // namespace

TEST_CASE("paper is ordered upright, however its page lies") {
    struct Row {
        char const* form;
        double width;
        double height;
        printing::Sides sides;
    };
    static Row const rows[] = {{"a4-10up", 210, 297, printing::Sides::long_edge},
                               {"booklet-sheet", 210, 297, printing::Sides::short_edge},
                               {"guide", 210, 297, printing::Sides::short_edge},
                               {"id1", 53.98, 85.6, printing::Sides::long_edge}};
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.form) {
            auto const wish = paper_for(form(row.form), true);
            CHECK(wish.width_mm == Approx(row.width).margin(0.1));
            CHECK(wish.height_mm == Approx(row.height).margin(0.1));
            CHECK(wish.sides == row.sides);
        }
    CHECK(paper_for(form("a4"), false).sides == printing::Sides::one);
}

TEST_CASE("copies of a booklet are the printer's, so that each begins on its own sheet") {
    test::House house;
    CardMaker const maker(house.content(), house.fonts());
    auto const once = document_of(booklet(maker, "booklet-a5", "", 1), {});
    auto const thrice = document_of(booklet(maker, "booklet-a5", "", 3), {});
    REQUIRE(once);
    REQUIRE(thrice);
    CHECK(thrice->wish.copies == 3);
    CHECK(thrice->bytes == once->bytes);
    CHECK(thrice->wish.sides == printing::Sides::long_edge);
    CHECK_FALSE(document_of(booklet(maker, "booklet-a5", "", 1), 576)); // a roll has no pages
}

TEST_CASE("a booklet in two languages has two covers") {
    test::House house;
    CardMaker const maker(house.content(), house.fonts());
    struct Row {
        char const* why;
        char const* second;
        bool at_the_end; ///< the second cover
    };
    static Row const rows[] = {
        {"what is read from the same side begins in the middle", "km", false},
        {"what is read from the other side begins at the other cover", "ar", true},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const both = booklet(maker, "booklet-a5", row.second, 1);
            auto const covers = std::count_if(both.cards.begin(), both.cards.end(), is_cover);
            CHECK(covers == 2);
            CHECK(is_cover(both.cards.front()));
            CHECK(both.cards.front().language == "en");
            CHECK(both.cards.back().language == row.second);
            CHECK(is_cover(both.cards.back()) == row.at_the_end);
        }
}

TEST_CASE("a booklet in two languages shows each the pictures that its readers know") {
    test::House house;
    CardMaker const maker(house.content(), house.fonts());
    std::map<std::string, std::set<std::string>> shown; // by language
    for (renderer::Card const& page : booklet(maker, "booklet-a5", "km", 1).cards)
        for (renderer::PictogramItem const& item : page.front.pictograms)
            shown[page.language].insert(item.name);
    CHECK(shown["en"].contains("safe-place"));
    CHECK_FALSE(shown["en"].contains("mekong/safe-place"));
    CHECK(shown["km"].contains("mekong/safe-place"));
    CHECK_FALSE(shown["km"].contains("safe-place"));
}

TEST_CASE("services that were chosen by hand are on the card, as far as they may be printed") {
    test::House house;
    CardMaker const maker(house.content(), house.fonts());
    CardOf wish{{}, "XW-11", "en", "wallet"};
    wish.services = {"svc-021", "svc-001", "no-such"};
    auto const prepared = maker.prepare(wish);
    REQUIRE(prepared);
    REQUIRE(prepared->services.size() == 2);
    CHECK(prepared->services[0]->id == "svc-021");
    CHECK(prepared->services[1]->id == "svc-001");
    house.content().today = base::plus_days(house.content().today, 4000);
    CHECK_FALSE(maker.prepare(wish)); // nothing is checked any more
}
