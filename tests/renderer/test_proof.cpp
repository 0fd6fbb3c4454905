// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include "renderer/kit.hpp"
#include "renderer/proof.hpp"
#include "renderer/qr_painter.hpp"
#include "renderer/raster.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace renderer;

TEST_CASE("the cards of all thirteen languages pass their proof, stamped or not") {
    test::Kit const kit;
    for (std::string const& language : test::languages())
        DYNAMIC_SECTION(language) {
            CardRequest request = kit.request(language);
            for (char const* key : {"", "card.draft"}) {
                request.watermark = *key == '\0' ? "" : kit.words->text(language, key);
                auto const card = compose(request, kit.layout, kit.fonts);
                REQUIRE(card);
                for (base::Problem const& problem : proof(*card))
                    FAIL_CHECK(base::to_string(problem));
            }
        }
}

TEST_CASE("whatever is wrong with a card, its proof finds it") {
    test::Kit const kit;
    struct Row {
        char const* why;
        void (*spoil)(Card&);
        char const* code;
        char const* field;
    };
    Row const rows[] = {
        {"a code of another address", [](Card& c) { c.back->codes.front().payload += "X"; },
         "unreadable", "back.qr"},
        {"a code that is dirty beyond repair",
         [](Card& c) {
             auto& dark = c.back->codes.front().code.dark;
             std::fill(dark.begin() + 200, dark.begin() + 500, std::uint8_t{1});
         },
         "unreadable", "back.qr"},
        {"a rule through the code",
         [](Card& c) {
             Box const box = c.back->codes.front().box;
             c.back->rules.push_back({{box.x, box.y + box.height / 2, box.width, 6}, {}});
         },
         "overlap", "rule"},
        {"text at the very edge", [](Card& c) { c.front.texts[0].x = 2; }, "outside",
         "front.region"},
        {"ink at the very edge", [](Card& c) { c.front.texts[0].x = 2; }, "margin", ""},
        {"text on text", [](Card& c) { c.front.texts[1].x = c.front.texts[0].x; }, "overlap",
         "front.region"},
        {"a pictogram on a text", [](Card& c) { c.front.pictograms[0].box.x += 30; }, "overlap",
         "front.service.1.name"},
        {"text below its floor", [](Card& c) { c.back->texts.back().size = 6; }, "too-small",
         "back.notice"},
        {"a missing glyph",
         [](Card& c) {
             c.front.texts[0].layout.missing = {{U'\uE001', 0}};
         },
         "missing-glyph", "front.region"},
        {"a word that was cut", [](Card& c) { c.front.texts[0].layout.cut_word = true; },
         "cut-word", "front.region"},
        {"a number on two lines",
         [](Card& c) {
             for (TextItem& item : c.front.texts)
                 if (item.field.ends_with(".number"))
                     item.layout.lines.push_back(item.layout.lines[0]);
         },
         "broken-number", "front.service.1.number"},
        {"a pictogram there is not", [](Card& c) { c.front.pictograms[0].name = "no-such-thing"; },
         "not-drawn", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Card card = kit.card("en");
            row.spoil(card);
            base::Problems const problems = proof(card);
            CHECK(base::any_error(problems));
            CHECK(std::any_of(problems.begin(), problems.end(), [&](base::Problem const& found) {
                return found.code == row.code && found.column == row.field;
            }));
        }
}

TEST_CASE("every module of a drawn code is the same whole number of pixels") {
    test::Kit const kit;
    Card const card = kit.card("en");
    QrItem const& item = card.back->codes.front();
    for (double const dpi : {150.0, 200.0, 203.0, 300.0, 600.0}) {
        auto const surface = rasterise(*card.back, dpi);
        REQUIRE(surface);
        GreyImage const code = grey(surface->get(), item.box, dpi);
        int const side = pixels_per_module(item, dpi);
        CAPTURE(dpi, side);
        CHECK(side >= 4);
        int left = 0;
        while (std::all_of(code.pixels.begin(), code.pixels.end(), [&, y = 0](auto) mutable {
            return y >= code.height || code.at(left, y++) > 250;
        }))
            ++left;
        int top = 0;
        while (code.at(left, top) > 250)
            ++top;
        int wrong = 0;
        for (int y = 0; y < item.code.size * side; ++y)
            for (int x = 0; x < item.code.size * side; ++x) {
                int const wanted = item.code.is_dark(x / side, y / side) ? 0 : 255;
                if (code.at(left + x, top + y) != wanted) ++wrong;
            }
        CHECK(wrong == 0);
    }
}
