// Where ink really falls on each paper, measured in the pixels that poppler makes of the PDF.
// SPDX-License-Identifier: Apache-2.0
#include "base/units.hpp"
#include "renderer/kit.hpp"
#include "renderer/output.hpp"
#include <catch2/catch.hpp>
#include <cmath>

using namespace renderer;

namespace {

constexpr double kDpi = 300;
constexpr double kAllowed = 0.1; // mm

/// A page as poppler draws it.
struct Page {
    int width = 0;
    int height = 0;
    std::string pixels;
    bool dark(int x, int y) const {
        bool const inside = x >= 0 && y >= 0 && x < width && y < height;
        return inside &&
               static_cast<unsigned char>(pixels[static_cast<std::size_t>(y * width + x)]) < 128;
    }
};

Page page_of(std::string const& pdf, int number) {
    test::Scratch const scratch;
    std::string const file = (scratch.path() / "sheet.pdf").string();
    REQUIRE(base::write_file(file, pdf));
    std::string const pgm = test::shell("pdftoppm -gray -r 300 -f " + std::to_string(number) +
                                        " -l " + std::to_string(number) + " " + file);
    Page page;
    int start = 0;
    REQUIRE(std::sscanf(pgm.c_str(), "P5 %d %d 255%n", &page.width, &page.height, &start) == 2);
    page.pixels = pgm.substr(static_cast<std::size_t>(start) + 1);
    return page;
}

double pixel(double mm) {
    return mm / 25.4 * kDpi;
}

/// How far, mm, the left top corner of the dark square that begins near (x, y) is from there.
double off(Page const& page, double x, double y) {
    int const inside_x = static_cast<int>(pixel(x + 1));
    int const inside_y = static_cast<int>(pixel(y + 1));
    if (!page.dark(inside_x, inside_y)) return 1000;
    int left = inside_x;
    int top = inside_y;
    while (page.dark(left - 1, inside_y))
        --left;
    while (page.dark(inside_x, top - 1))
        --top;
    return std::max(std::abs(left - pixel(x)), std::abs(top - pixel(y))) / kDpi * 25.4;
}

/// A card with a square of 2 mm at its left top corner, and on its back one at the right.
Card marked(Form const& form) {
    double const side = base::to_points(base::Mm{2}).value;
    Card card;
    card.front.width = form.card_width();
    card.front.height = form.card_height();
    card.back = card.front;
    card.front.rules = {{{0, 0, side, side}, {}}};
    card.back->rules = {{{card.back->width - side, 0, side, side}, {}}};
    return card;
}

Metadata const kMetadata{"Useful numbers", "en", *base::parse_date("2026-11-01")};

struct Paper {
    char const* form;
    int columns, rows;
    double width, height;    ///< of the page, mm
    double x, y;             ///< of the first card
    double pitch_x, pitch_y; ///< from card to card
    double card;             ///< width of a card
};

constexpr Paper kPapers[] = {
    {"avery-c32011", 2, 5, 210, 297, 15, 13.5, 95, 54, 85},
    {"avery-c32015", 2, 4, 210, 297, 17, 31.5, 91, 60, 85},
    {"avery-l7414", 2, 5, 210, 297, 15, 18.5, 90, 52, 90},
    {"avery-5371", 2, 5, 215.9, 279.4, 19.05, 12.7, 88.9, 50.8, 88.9},
    {"a4-10up", 2, 5, 210, 297, 19.4, 13.55, 85.6, 53.98, 85.6},
    {"letter-10up", 2, 5, 215.9, 279.4, 22.35, 9.5, 85.6, 52.08, 85.6},
};

} // namespace

TEST_CASE("every card lies where its paper is cut, on both sides, within 0.1 mm") {
    for (Paper const& paper : kPapers)
        DYNAMIC_SECTION(paper.form) {
            Form const form = test::form(paper.form);
            REQUIRE(form.cards_per_sheet() == static_cast<std::size_t>(paper.columns * paper.rows));
            auto const bytes =
                pdf(std::vector<Card>(form.cards_per_sheet(), marked(form)), form, kMetadata);
            REQUIRE(bytes);
            Page const front = page_of(*bytes, 1);
            Page const back = page_of(*bytes, 2);
            CHECK(std::abs(front.width - pixel(paper.width)) <= 1);
            CHECK(std::abs(front.height - pixel(paper.height)) <= 1);
            for (int i = 0; i < paper.columns * paper.rows; ++i) {
                double const x = paper.x + i % paper.columns * paper.pitch_x;
                double const y = paper.y + i / paper.columns * paper.pitch_y;
                CAPTURE(i);
                CHECK(off(front, x, y) <= kAllowed);
                // Seen through the paper, the right corner of the back lies upon the left one.
                CHECK(off(back, paper.width - x - 2, y) <= kAllowed);
            }
        }
}

TEST_CASE("turned over its short edge, the back stands on its head behind its front") {
    Form const form = test::form("a4-10up-short-edge");
    auto const bytes = pdf({marked(form)}, form, kMetadata);
    REQUIRE(bytes);
    CHECK(off(page_of(*bytes, 1), 19.4, 13.55) <= kAllowed);
    CHECK(off(page_of(*bytes, 2), 19.4, 297 - 13.55 - 2) <= kAllowed);
}

TEST_CASE("what a printer shifts is taken back on each side by itself") {
    Form form = test::form("a4-10up");
    double const mm = base::to_points(base::Mm{1}).value;
    form.offsets = {mm, 2 * mm, -mm, 0};
    auto const bytes = pdf({marked(form)}, form, kMetadata);
    REQUIRE(bytes);
    CHECK(off(page_of(*bytes, 1), 20.4, 15.55) <= kAllowed);
    CHECK(off(page_of(*bytes, 2), 210 - 19.4 - 2 - 1, 13.55) <= kAllowed);
}

TEST_CASE("the test page of a printer has the crosses of every card on both sides") {
    Form const form = test::form("avery-c32011");
    auto const bytes = calibration(form, kMetadata);
    REQUIRE(bytes);
    Page const front = page_of(*bytes, 1);
    Page const back = page_of(*bytes, 2);
    int missed = 0;
    for (double const x : {15.0, 110.0})
        for (double const y : {13.5, 67.5}) {
            auto const near = [&](Page const& page, double beside) {
                bool dark = false;
                for (int step = -2; step <= 2; ++step)
                    dark = dark || page.dark(static_cast<int>(pixel(x + beside)),
                                             static_cast<int>(pixel(y)) + step);
                return dark;
            };
            if (!near(front, 0.5) || !near(front, 2)) ++missed;
            if (near(back, 0.5) || !near(back, 2)) ++missed; // open in their middle
        }
    CHECK(missed == 0);
}

TEST_CASE("a page with bleed says where it is cut") {
    Form const form = test::form("id1-bleed");
    auto const bytes = pdf({marked(form)}, form, kMetadata);
    REQUIRE(bytes);
    CHECK(test::unpacked(*bytes).find("/TrimBox [ 8.504 8.504 251.150 161.518 ]") !=
          std::string::npos);
    auto const plain = pdf({marked(test::form("id1"))}, test::form("id1"), kMetadata);
    CHECK(test::unpacked(*plain).find("/TrimBox") == std::string::npos);
}
