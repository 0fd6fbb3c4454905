// SPDX-License-Identifier: Apache-2.0
#include "base/units.hpp"
#include "renderer/kit.hpp"
#include <catch2/catch.hpp>

using namespace renderer;

namespace {

TextItem const* text_of(Frame const& frame, std::string_view field) {
    for (TextItem const& item : frame.texts)
        if (item.field == field) return &item;
    return nullptr;
}

std::string repeated(std::string_view word, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += word;
    return text;
}

} // namespace

TEST_CASE("a card that cannot be made is refused with the name of its field") {
    test::Kit const kit;
    struct Row {
        char const* why;
        char const* language;
        void (*spoil)(CardRequest&);
        char const* field;
        char const* reason;
    };
    Row const rows[] = {
        {"a name too long for two lines", "en",
         [](CardRequest& r) { r.services[1].name.text = repeated("Help for everybody ", 8); },
         "front.service.2.name", "does not fit"},
        {"a Khmer name too long for two lines", "km",
         [](CardRequest& r) {
             r.services[2].name.text = repeated(r.services[2].name.text + " ", 6);
         },
         "front.service.3.name", "does not fit"},
        {"a word that cannot be broken", "en",
         [](CardRequest& r) { r.services[0].name.text = repeated("Unbreakable", 8); },
         "front.service.1.name", "does not fit"},
        {"a title too long for its line", "en",
         [](CardRequest& r) { r.say("title", repeated("Useful numbers ", 5)); }, "front.title",
         "at 7 pt, the smallest size for en"},
        {"a region too long for its line", "th",
         [](CardRequest& r) {
             auto& region = r.words["region"].text;
             region = repeated(region, 8);
         },
         "front.region", "does not fit"},
        {"a notice that fills the face", "en",
         [](CardRequest& r) { r.say("notice", repeated("All help is free. ", 20)); }, "back.notice",
         "does not fit"},
        {"words that the layout shows and nobody gave", "en",
         [](CardRequest& r) { r.words.erase("scan"); }, "back.scan", "nobody knows such words"},
        {"a character in no font", "en",
         [](CardRequest& r) { r.services[0].name.text = "Help \xEE\x80\x81"; },
         "front.service.1.name", "no font has U+E001"},
        {"a rare Chinese character outside our subset", "zh-Hans",
         [](CardRequest& r) { r.words["region"].text = "\xF0\xA0\x80\x80"; }, "front.region",
         "no font has U+20000"},
        {"a number with a character in no font", "en",
         [](CardRequest& r) { r.services[0].phones[0].shown = "12\xEE\x80\x81"; },
         "front.service.1.number", "no font has U+E001"},
        {"a number too long for one line", "en",
         [](CardRequest& r) { r.services[2].phones[0].shown = repeated("00999 ", 8) + "1"; },
         "front.service.3.number", "does not fit"},
        {"a number with a line break", "en",
         [](CardRequest& r) { r.services[0].phones[0].shown = "009\n991"; },
         "front.service.1.number", "line break"},
        {"a service without a number or words in its place", "en",
         [](CardRequest& r) { r.services[1].phones.clear(); }, "front.service.2.number",
         "has no number"},
        {"no services", "en", [](CardRequest& r) { r.services.clear(); }, "front.service",
         "room for 1 to 3"},
        {"four services", "en", [](CardRequest& r) { r.services.push_back(r.services[0]); },
         "front.service", "room for 1 to 3"},
        {"bytes that are not UTF-8", "en", [](CardRequest& r) { r.say("title", "Useful \xFF"); },
         "front.title", "not UTF-8"},
        {"a flood of text", "en", [](CardRequest& r) { r.say("notice", std::string(100000, 'a')); },
         "back.notice", "more than a card can hold"},
        {"no address", "en", [](CardRequest& r) { r.say("url", ""); }, "back.qr",
         "nothing to encode"},
        {"an address whose modules telephones cannot see", "en",
         [](CardRequest& r) { r.say("url", "HTTPS://INFO.EXAMPLE/" + repeated("X", 140)); },
         "back.qr", "characters are more"},
        {"a stamp in no font", "en", [](CardRequest& r) { r.watermark = "\xEE\x80\x81"; },
         "watermark", "no font has U+E001"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CardRequest request = kit.request(row.language);
            row.spoil(request);
            auto const card = compose(request, kit.layout, kit.fonts);
            REQUIRE_FALSE(card);
            CAPTURE(card.error().reason);
            CHECK(card.error().subject == row.field);
            CHECK(card.error().reason.find(row.reason) != std::string::npos);
        }
}

TEST_CASE("text gives way in the declared steps and not below its floor") {
    test::Kit const kit;
    struct Row {
        char const* why;
        char const* language;
        int times;
        double size;
    };
    Row const rows[] = {
        {"a short name has its full size", "en", 1, 10},
        {"a long name gives way, the number does not", "en", 3, 7},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CardRequest request = kit.request(row.language);
            request.services[0].name.text = repeated("Lumara Help Line ", row.times);
            auto const card = compose(request, kit.layout, kit.fonts);
            REQUIRE(card);
            CHECK(text_of(card->front, "front.service.1.name")->size == row.size);
        }
    for (std::string const& language : test::languages()) {
        double const floor = kit.fonts.language(language).card_floor_pt;
        Card const card = kit.card(language);
        for (Frame const* frame : {&card.front, &*card.back})
            for (TextItem const& item : frame->texts) {
                CAPTURE(language, item.field);
                CHECK(item.size >= item.floor);
                if (item.field.ends_with(".name")) CHECK(item.floor == floor);
                if (item.field.ends_with(".number")) CHECK(item.size >= 11);
            }
    }
}

TEST_CASE("a number is one line, left to right, in the Latin face, in every language") {
    test::Kit const kit;
    for (std::string const& language : test::languages()) {
        Card const card = kit.card(language);
        TextItem const* const item = text_of(card.front, "front.service.2.number");
        CAPTURE(language);
        REQUIRE(item != nullptr);
        REQUIRE(item->layout.lines.size() == 1);
        CHECK(item->layout.lines[0].text == "00999 031 5676");
        for (text::Run const& run : item->layout.lines[0].runs) {
            CHECK_FALSE(run.right_to_left);
            CHECK(run.face->name() == "NotoSans-Bold");
        }
    }
}

TEST_CASE("an Arabic card is the mirror image of the layout") {
    test::Kit const kit;
    Card const card = kit.card("ar");
    double const width = card.front.width;
    auto const right_margin = [&](TextItem const& item) { return width - item.ink().right(); };
    CHECK(right_margin(*text_of(card.front, "front.region")) == Approx(9.92).margin(1));
    CHECK(text_of(card.front, "front.title")->ink().x == Approx(9.92).margin(1));
    CHECK(right_margin(*text_of(*card.back, "back.scan")) == Approx(9.92).margin(1));
    CHECK(right_margin(*text_of(*card.back, "back.url.typed")) == Approx(9.92).margin(1));
    CHECK(card.back->codes.front().box.right() < width / 2);
    CHECK(card.front.pictograms.front().box.x > width / 2);
    TextItem const& name = *text_of(card.front, "front.service.1.name");
    TextItem const& number = *text_of(card.front, "front.service.1.number");
    CHECK(number.ink().right() < name.ink().right());
}

TEST_CASE("a name without a translation is set as the language it is in") {
    test::Kit const kit;
    CardRequest request = kit.request("ar");
    request.services[0].name = {"Lumara Help Line", "en"};
    auto const card = compose(request, kit.layout, kit.fonts);
    REQUIRE(card);
    TextItem const& name = *text_of(card->front, "front.service.1.name");
    CHECK_FALSE(name.layout.right_to_left);
    CHECK(name.layout.lines[0].runs[0].face->name() == "NotoSans-Bold");
    TextItem const& other = *text_of(card->front, "front.service.2.name");
    CHECK(name.ink().right() == Approx(other.ink().right()).margin(1.5));
}

TEST_CASE("only what is easy is shown, and how a number is used") {
    test::Kit const kit;
    CardRequest request = kit.request("en");
    request.services[0].facts[0].answer = model::Answer::no;
    request.services[0].facts[1].answer = model::Answer::unknown;
    Card const card = compose(request, kit.layout, kit.fonts).value();
    std::vector<std::string> names;
    for (PictogramItem const& item : card.front.pictograms)
        if (item.field.starts_with("front.service.1") || item.field == "front.service.2.phone")
            names.push_back(item.name);
    CHECK(names == std::vector<std::string>{"kind-hotline", "phone", "fact-children-yes",
                                            "fact-no-name-yes", "fact-no-police-yes",
                                            "fact-men-yes", "message"});
}

TEST_CASE("the code takes the highest level that leaves its modules large") {
    test::Kit kit;
    CardRequest request = kit.request("en");
    struct Row {
        char const* why;
        double side; ///< mm
        int characters;
        int size; ///< 0: refused
    };
    Row const rows[] = {
        {"a short address at level Q", 22, 29, 25},
        {"version 3 at level Q", 22, 47, 29},
        {"version 4 at level Q", 22, 67, 33},
        {"what would be version 5 at Q is 4 at M", 22, 87, 33},
        {"version 3 at level H where it is no wider than at Q", 22, 35, 29},
        {"in a large box, level H though its modules are smaller", 34, 29, 29},
        {"what no level can do", 22, 120, 0},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            double const side = base::to_points(base::Mm{row.side}).value;
            Box& box = kit.layout.back->codes.front().box;
            box.width = box.height = side;
            request.words["url"].text = repeated("A/", row.characters / 2) + "B";
            auto const card = compose(request, kit.layout, kit.fonts);
            REQUIRE(card.has_value() == (row.size > 0));
            if (!card) {
                CHECK(card.error().reason.find("too long") != std::string::npos);
                continue;
            }
            CHECK(card->back->codes.front().code.size == row.size);
            CHECK(base::to_millimetres(base::Pt{card->back->codes.front().module}).value >= 0.5);
        }
}

TEST_CASE("addresses are shown as people type them") {
    CHECK(typed_url("HTTPS://INFO.EXAMPLE/XW-11/TH") == "info.example/XW-11/TH");
    CHECK(typed_url("HTTPS://INFO.EXAMPLE") == "info.example");
    CHECK(typed_url("INFO.EXAMPLE/A") == "info.example/A");
    CHECK(typed_url("") == "");
}

TEST_CASE("the thirteen cards say and place what they did", "[golden]") {
    test::Kit const kit;
    for (std::string const& language : test::languages()) {
        Card const card = kit.card(language);
        CAPTURE(language);
        CHECK(test::matches_golden("cards/" + language + ".txt",
                                   "front\n" + dump(card.front) + "back\n" + dump(*card.back)));
    }
}
