// Every layout that is shipped, in every language, on its own form.
// SPDX-License-Identifier: Apache-2.0
#include "renderer/kit.hpp"
#include "renderer/output.hpp"
#include "renderer/proof.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>

using namespace renderer;

namespace {

void check(base::Result<Card> const& card) {
    if (!card) FAIL(base::to_string(card.error()));
    for (base::Problem const& problem : proof(*card))
        FAIL_CHECK(base::to_string(problem));
}

} // namespace

TEST_CASE("every layout in every language passes its proof on its own form") {
    test::Kit const kit;
    std::size_t turn = 0;
    for (std::string const& name : test::chosen_layouts()) {
        CardLayout const layout = test::layout(name);
        Form const form = test::form(layout.form);
        auto const fitted = layout.sized(form.card_width(), form.card_height());
        REQUIRE(fitted);
        for (std::string const& language : test::chosen_languages(turn++)) {
            CAPTURE(name, language);
            std::vector<CardRequest> const voices{kit.filled(language, layout),
                                                  kit.filled("en", layout)};
            check(compose(voices, *fitted, kit.fonts));
        }
    }
}

TEST_CASE("the wallet card is stretched to the pre-cut cards of every sheet, and no further") {
    test::Kit const kit;
    std::size_t turn = 5; // Burmese, which needs the most room, on the lowest cards
    std::vector<char const*> forms = {"avery-5371", "avery-l7414"}; // the two lowest
    if (std::getenv("WAYPOST_EVERY_LANGUAGE") != nullptr)
        for (char const* more :
             {"avery-c32011", "avery-c32015", "letter-10up", "cr80", "id1-bleed"})
            forms.push_back(more);
    for (char const* name : forms) {
        Form const form = test::form(name);
        auto const layout = kit.layout.sized(form.card_width(), form.card_height());
        REQUIRE(layout);
        for (std::string const& language : test::chosen_languages(turn++)) {
            CAPTURE(name, language);
            check(compose(kit.request(language), *layout, kit.fonts));
        }
    }
    CHECK_FALSE(kit.layout.sized(kit.layout.width * 1.2, kit.layout.height));
}

TEST_CASE("the square picture has 1080 pixels on a side, and a roll has black and white only") {
    test::Kit const kit;
    auto const picture = [&](char const* name, PngStyle const& style) {
        return png(kit.filled_card("th", test::layout(name)), style).value();
    };
    auto const number = [](std::string const& bytes, std::size_t at) {
        return static_cast<unsigned char>(bytes[at + 2]) * 256 +
               static_cast<unsigned char>(bytes[at + 3]);
    };
    std::string const square = picture("square", {300});
    CHECK(number(square, 16) == 1080);
    CHECK(number(square, 20) == 1080);
    std::string const roll = picture("receipt-58", {203, true});
    CHECK(number(roll, 16) == 384); // the dots of a 58 mm printer
    CHECK(roll[24] == 1);           // bits a pixel
}
