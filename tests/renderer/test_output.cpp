// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "renderer/kit.hpp"
#include "renderer/output.hpp"
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace renderer;

namespace {

Metadata const kMetadata{"Useful numbers", "en", *base::parse_date("2026-11-01")};

std::string words_of(std::string const& pdf) {
    test::Scratch const scratch;
    base::Path const file = scratch.path() / "card.pdf";
    REQUIRE(base::write_file(file, pdf));
    return test::shell("pdftotext " + file.string() + " -");
}

/// What qpdf finds wrong; empty when the file is sound.
std::string faults_of(std::string const& pdf) {
    test::Scratch const scratch;
    base::Path const file = scratch.path() / "card.pdf";
    REQUIRE(base::write_file(file, pdf));
    return test::shell("qpdf --check " + file.string() +
                       " 2>&1 | grep -iE 'warning|error:|not found' || true");
}

std::string about(std::string const& pdf) {
    test::Scratch const scratch;
    base::Path const file = scratch.path() / "card.pdf";
    REQUIRE(base::write_file(file, pdf));
    return test::shell("pdfinfo -isodates " + file.string());
}

/// `text` without the marks that poppler adds for the direction, and, as it swaps an Arabic vowel
/// sign with its letter, without vowel signs.
std::string folded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        char32_t const c = base::take_code_point(text);
        bool const direction = c >= 0x202A && c <= 0x202E;
        bool const vowel_sign = c >= 0x064B && c <= 0x0652;
        if (!direction && !vowel_sign) base::append_utf8(out, c);
    }
    return out;
}

/// What has to come back in one piece: the line, or in Arabic its words, since poppler turns
/// what stands between them round.
std::vector<std::string> parts_of(std::string line, std::string const& language) {
    line = folded(line);
    if (language != "ar") return {line};
    std::vector<std::string> words;
    for (std::string word : base::split(line, ' ')) {
        for (std::string_view const sign : {".", ":", "،"})
            if (word.ends_with(sign)) word.resize(word.size() - sign.size());
        words.push_back(word);
    }
    return words;
}

int count(std::string const& text, std::string const& part) {
    int found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++found;
    return found;
}

} // namespace

TEST_CASE("pdftotext gives every line of a card back, spaces and all") {
    test::Kit const kit;
    for (std::string const& language : test::languages())
        DYNAMIC_SECTION(language) {
            Card const card = kit.card(language);
            std::string const words =
                folded(words_of(pdf({card}, test::form("id1"), kMetadata).value()));
            CAPTURE(words);
            for (Frame const* frame : {&card.front, &*card.back})
                for (TextItem const& item : frame->texts)
                    for (text::Line const& line : item.layout.lines) {
                        for (std::string const& part : parts_of(line.text, language))
                            CHECK_THAT(words, Catch::Contains(part));
                    }
        }
}

TEST_CASE("the same cards give the same bytes, and the bytes tell nothing") {
    std::string first;
    for (int turn = 0; turn < 2; ++turn) {
        test::Kit const kit;
        std::vector<Card> const cards{kit.card("km"), kit.card("ar")};
        std::string const bytes = pdf(cards, test::form("a4-10up"), kMetadata).value();
        if (turn == 1) CHECK(bytes == first);
        first = bytes;
        CHECK(png(cards[0], {200}).value() == png(cards[0], {200}).value());
    }
    CHECK(faults_of(first).empty());
    std::string const info = about(first);
    CHECK(info.find("Useful numbers") != std::string::npos);
    CHECK(info.find("2026-11-01T00:00:00Z") != std::string::npos);
    CHECK(info.find("Author") == std::string::npos);
    CHECK(info.find("ModDate") == std::string::npos);
}

TEST_CASE("a card takes few bytes, and what readers need is left") {
    test::Kit const kit;
    std::string const bytes = pdf({kit.card("en")}, test::form("id1"), kMetadata).value();
    CHECK(bytes.size() < 15'100);
    std::string const plain = test::unpacked(bytes);
    CHECK(count(plain, "/ToUnicode") == 2);
    CHECK(count(plain, "beginbfrange") == 1); // both fonts share it
    CHECK(count(plain, "/Group") == 0);
    CHECK(plain.find("/Lang (en)") != std::string::npos);
    std::string const khmer = pdf({kit.card("km")}, test::form("id1"), kMetadata).value();
    CHECK(khmer.size() < 22'000);
}

TEST_CASE("a form decides the pages and their sizes") {
    test::Kit const kit;
    std::vector<Card> const twelve(12, kit.card("en"));
    struct Row {
        char const* why;
        char const* form;
        std::size_t cards;
        char const* pages;
        char const* size;
    };
    Row const rows[] = {
        {"one card is two pages of its own size", "id1", 1, "Pages:           2",
         "242.646 x 153.014 pts"},
        {"two cards are four pages", "id1", 2, "Pages:           4", "242.646 x 153.014 pts"},
        {"one card on a sheet is two pages of A4", "a4-10up", 1, "Pages:           2", "(A4)"},
        {"ten cards are one sheet", "a4-10up", 10, "Pages:           2", "(A4)"},
        {"the eleventh opens a second sheet", "a4-10up", 11, "Pages:           4", "(A4)"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const last = twelve.begin() + static_cast<std::ptrdiff_t>(row.cards);
            auto const bytes = pdf({twelve.begin(), last}, test::form(row.form), kMetadata);
            REQUIRE(bytes);
            std::string const info = about(*bytes);
            CAPTURE(info);
            CHECK(info.find(row.pages) != std::string::npos);
            CHECK(info.find(row.size) != std::string::npos);
            CHECK(count(words_of(*bytes), "009991") == static_cast<int>(row.cards));
        }
}

TEST_CASE("further cards cost little: fonts and pictograms are in a file once") {
    test::Kit const kit;
    auto const size = [&](std::size_t cards) {
        return pdf(std::vector<Card>(cards, kit.card("en")), test::form("a4-10up"), kMetadata)
            .value()
            .size();
    };
    CHECK(size(10) - size(1) < 9 * 2000); // bytes a card: typesetting's target
}

TEST_CASE("cards that cannot be put on paper are refused") {
    test::Kit const kit;
    CHECK_FALSE(pdf({}, test::form("id1"), kMetadata));
    Form small = test::form("id1");
    small.first.width -= 1;
    CHECK_FALSE(pdf({kit.card("en")}, small, kMetadata));
    for (double const dpi : {0.0, 71.0, 1201.0, -300.0})
        CHECK_FALSE(png(kit.card("en"), {dpi}));
}

TEST_CASE("other programs find nothing wrong with any layout, and read its code at print size") {
    test::Kit const kit;
    test::Scratch const scratch;
    std::string const file = (scratch.path() / "card.pdf").string();
    std::string const page = (scratch.path() / "page").string();
    std::size_t turn = 3;
    for (std::string const& name : test::chosen_layouts())
        for (std::string const& language : test::chosen_languages(turn++)) {
            CAPTURE(name, language);
            Card const card = kit.filled_card(language, test::layout(name));
            auto const bytes = pdf({card}, test::form(test::layout(name).form), kMetadata);
            REQUIRE(bytes);
            REQUIRE(base::write_file(file, *bytes));
            CHECK(faults_of(*bytes).empty());
            // Embedded, a part of the font, and with the letters behind its glyphs.
            CHECK(test::shell("pdffonts " + file +
                              " | tail -n +3 | grep -vc 'yes yes yes' || true") == "0\n");
            CHECK(test::shell("pdfinfo " + file + " 2>&1 | grep -c Error || true") == "0\n");
            CHECK(test::shell("pdftoppm -r 203 -png " + file + " " + page).empty());
            std::string const read =
                test::shell("zbarimg -q --raw --nodbus " + page + "*.png || true");
            for (Frame const* face : {&card.front, card.back ? &*card.back : &card.front})
                for (QrItem const& item : face->codes)
                    CHECK(read.find(item.payload + "\n") != std::string::npos);
            std::filesystem::remove(page + "-1.png");
            std::filesystem::remove(page + "-2.png");
        }
}

TEST_CASE("the address and its code lead to the listing when they are touched") {
    test::Kit const kit;
    std::string const url = kit.request("ar").words.at("url").text;
    std::string const one =
        test::unpacked(pdf({kit.card("ar")}, test::form("id1"), kMetadata).value());
    CHECK(count(one, "/URI (" + url + ")") == 2);
    // On the second page, mirrored, in points from the bottom: where the composer put the code.
    Box const code = kit.card("ar").back->codes.front().box;
    CHECK(one.find(fmt::format("/Rect [ {:.0f} {:.0f} ", code.x,
                               kit.layout.height - code.bottom())) != std::string::npos);
    CHECK(one.find("/Annots") > one.find("%% Page 2"));
    std::vector<Card> const ten(10, kit.card("ar"));
    std::string const sheet = pdf(ten, test::form("a4-10up-short-edge"), kMetadata).value();
    CHECK(count(test::unpacked(sheet), "/URI (" + url + ")") == 20);
    CHECK(count(test::unpacked(sheet), "/Annots") == 1); // no fronts lead anywhere
    CHECK(faults_of(sheet).empty());
}

TEST_CASE("what is no address leads nowhere") {
    test::Kit const kit;
    for (char const* const payload : {"1:009991 2:+9990315676", "HTTPS://A.EXAMPLE/)", "ខ្មែរ"}) {
        CardRequest request = kit.request("en");
        request.words["url"] = {payload, "en"};
        auto const card = compose(request, kit.layout, kit.fonts);
        REQUIRE(card);
        CHECK(card->back->links.empty());
    }
}

TEST_CASE("other programs read the code from PDF and PNG") {
    test::Kit const kit;
    test::Scratch const scratch;
    for (char const* language : {"en", "zh-Hans"}) {
        Card const card = kit.card(language);
        base::Path const file = scratch.path() / "card.pdf";
        REQUIRE(base::write_file(file, pdf({card}, test::form("id1"), kMetadata).value()));
        for (int const dpi : {150, 200, 300}) {
            std::string const page = (scratch.path() / "page").string();
            CHECK(test::shell("pdftoppm -singlefile -f 2 -png -r " + std::to_string(dpi) + " " +
                              file.string() + " " + page)
                      .empty());
            CAPTURE(language, dpi);
            CHECK(test::shell("zbarimg -q --raw --nodbus " + page + ".png") ==
                  card.back->codes.front().payload + "\n");
        }
        base::Path const picture = scratch.path() / "card.png";
        REQUIRE(base::write_file(picture, png(card, {200}).value()));
        CHECK(test::shell("zbarimg -q --raw --nodbus " + picture.string()) ==
              card.back->codes.front().payload + "\n");
    }
}
