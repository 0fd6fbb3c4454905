// SPDX-License-Identifier: Apache-2.0
#include "base/units.hpp"
#include "renderer/kit.hpp"
#include <catch2/catch.hpp>

using namespace renderer;

namespace {

double mm(double points) {
    return base::to_millimetres(base::Pt{points}).value;
}

constexpr double kExact = 0.01; // mm

} // namespace

TEST_CASE("the A4 sheet has its ten cards where the scissors expect them") {
    Form const sheet = test::form("a4-10up");
    REQUIRE(sheet.cards_per_sheet() == 10);
    struct Row {
        char const* why;
        std::size_t index;
        double left;
        double top;
    };
    Row const rows[] = {
        {"the first at the top left", 0, 19.40, 13.55},
        {"the second beside it", 1, 105.00, 13.55},
        {"the third below the first", 2, 19.40, 67.53},
        {"the last at the bottom right", 9, 105.00, 229.47},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Box const box = sheet.front(row.index);
            CHECK(mm(box.x) == Approx(row.left).margin(kExact));
            CHECK(mm(box.y) == Approx(row.top).margin(kExact));
            CHECK(mm(box.width) == Approx(85.60).margin(kExact));
            CHECK(mm(box.height) == Approx(53.98).margin(kExact));
        }
}

TEST_CASE("every back lies behind its front when the sheet is turned over its long edge") {
    for (char const* name : {"a4-10up", "id1"}) {
        Form const sheet = test::form(name);
        for (std::size_t i = 0; i < sheet.cards_per_sheet(); ++i) {
            Box const front = sheet.front(i);
            Box const back = sheet.back(i);
            CAPTURE(name, i);
            CHECK(mm(sheet.width - back.right()) == Approx(mm(front.x)).margin(kExact));
            CHECK(mm(back.y) == Approx(mm(front.y)).margin(kExact));
            CHECK(back.width == Approx(front.width));
        }
    }
}

TEST_CASE("crop marks stand outside the cards, at every edge, on front and back alike") {
    Form const sheet = test::form("a4-10up");
    auto const marks = sheet.crop_marks();
    CHECK(marks.size() == 2 * 3 + 2 * 6); // 3 upright cuts, 6 level ones, at both ends
    for (Box const& mark : marks) {
        for (std::size_t i = 0; i < 10; ++i)
            CHECK_FALSE(mark.overlaps(sheet.front(i)));
        CHECK(Box{0, 0, sheet.width, sheet.height}.holds(mark));
        Box const behind = mirrored(mark, sheet.width);
        CHECK(std::any_of(marks.begin(), marks.end(), [&](Box const& other) {
            return other.holds(behind) && behind.holds(other);
        }));
    }
    Box const& first = marks.front();
    CHECK(mm(first.x + first.width / 2) == Approx(19.40).margin(kExact));
    CHECK(mm(first.bottom()) == Approx(13.55 - 2).margin(kExact));
    CHECK(test::form("id1").crop_marks().empty());
}

TEST_CASE("cards with a gap between them are cut at both sides of the gap") {
    auto const form = Form::parse("width = \"210 mm\"\nheight = \"297 mm\"\ncolumns = 2\nrows = 1\n"
                                  "first = [\"15 mm\", \"13.5 mm\", \"85 mm\", \"54 mm\"]\n"
                                  "pitch_x = \"95 mm\"\n[marks]\nlength = \"5 mm\"\n"
                                  "distance = \"2 mm\"\nthickness = \"0.1 mm\"\n",
                                  "avery");
    REQUIRE(form);
    CHECK(form->crop_marks().size() == 2 * 4 + 2 * 2);
    CHECK(mm(form->front(1).x) == Approx(110).margin(kExact));
    CHECK(mm(form->back(1).x) == Approx(15).margin(kExact));
}

TEST_CASE("a sheet that cannot be is refused with its key") {
    struct Row {
        char const* why;
        char const* text;
        char const* told;
    };
    Row const rows[] = {
        {"cards beyond the page", "columns = 3\nrows = 1\n", "\"first\" and the cards"},
        {"cards upon each other", "columns = 2\nrows = 1\npitch_x = \"80 mm\"\n", "\"pitch_x\""},
        {"rows upon each other", "columns = 1\nrows = 2\npitch_y = \"50 mm\"\n", "\"pitch_y\""},
        {"no rows", "columns = 1\nrows = 0\n", "\"rows\" must be a whole number"},
        {"a key nobody knows", "columns = 1\nrows = 1\ncopies = 2\n", "\"copies\" is not a key"},
        {"a booklet of one column", "columns = 1\nrows = 1\nsaddle = true\n",
         "\"saddle\" needs two columns"},
        {"marks without a length", "columns = 1\nrows = 1\n[marks]\ndistance = \"1 mm\"\n",
         "\"marks.length\" is missing"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::string const page = "width = \"210 mm\"\nheight = \"297 mm\"\n"
                                     "first = [\"10 mm\", \"10 mm\", \"85 mm\", \"54 mm\"]\n";
            auto const form = Form::parse(page + row.text, "sheet");
            REQUIRE_FALSE(form);
            CHECK(base::to_string(form.error()).find(row.told) != std::string::npos);
        }
    CHECK_FALSE(Form::load(test::share() / "layouts/forms/none.toml"));
}
