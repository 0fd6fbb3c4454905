// SPDX-License-Identifier: Apache-2.0
#include "renderer/card_layout.hpp"
#include "renderer/length.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace renderer;

TEST_CASE("a length has a number, a space and a unit") {
    struct Row {
        char const* why;
        char const* text;
        double points; ///< below zero: refused
    };
    Row const rows[] = {
        {"points stay points", "9 pt", 9},
        {"millimetres become points", "25.4 mm", 72},
        {"nothing is a length too", "0 mm", 0},
        {"no unit", "9", -1},
        {"no space", "9pt", -1},
        {"another unit", "9 px", -1},
        {"something behind it", "9 pt ", -1},
        {"no number", " pt", -1},
        {"below nothing", "-1 mm", -1},
        {"larger than any paper", "2001 mm", -1},
        {"not a number", "nan mm", -1},
        {"no end", "inf mm", -1},
        {"a power", "1e2 mm", -1},
        {"empty", "", -1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const length = parse_length(row.text);
            REQUIRE(length.has_value() == (row.points >= 0));
            if (length) CHECK(length->value == Approx(row.points));
        }
}

TEST_CASE("a colour is six hexadecimal digits") {
    CHECK(parse_colour("#ff0000").value() == Colour{1, 0, 0});
    CHECK(parse_colour("#0000FF").value() == Colour{0, 0, 1});
    for (char const* wrong : {"", "#fff", "ff0000", "#ff000g", "#ff00000", "#+f0000", "red"})
        CHECK_FALSE(parse_colour(wrong));
}

TEST_CASE("the wallet layout is an ID-1 card with room for three services") {
    auto const layout = CardLayout::load(test::share() / "layouts/cards/wallet.toml");
    REQUIRE(layout);
    CHECK(layout->width == Approx(242.65).margin(0.01));
    CHECK(layout->height == Approx(153.01).margin(0.01));
    CHECK(layout->services == 3);
    CHECK(layout->front.rows.front().number.weight == text::Weight::bold);
    CHECK(layout->front.rows.front().number.sizes.back() >= kSmallestNumber);
    CHECK(layout->back->codes.front().box.width >= 62); // 22 mm
}

TEST_CASE("a fault in a layout is told with its file and key") {
    std::string const good = base::read_file(test::source() / "layouts/cards/wallet.toml").value();
    struct Row {
        char const* why;
        char const* from;
        char const* to;
        char const* told;
    };
    Row const rows[] = {
        {"no unit", "width = \"85.6 mm\"", "width = \"85.60\"", "\"width\" 85.60: is not"},
        {"a number instead", "safe = \"3 mm\"", "safe = 3", "\"safe\" is missing"},
        {"too many services", "services = 3", "services = 30", "\"services\" must be a whole"},
        {"half a service", "services = 3", "services = 1.5", "\"services\" must be a whole"},
        {"a misspelt key", "[[front.field]]\n", "[[front.field]]\nsize = \"8 pt\"\n",
         "\"front.field.1.size\" is not a key"},
        {"a misspelt table", "[[front.rule]]", "[[front.rulers]]", "\"front.rulers\" is not a key"},
        {"a missing table", "[front]", "[frond]", "\"frond\" is not a key"},
        {"a colour nobody named", "colour = \"accent\"", "colour = \"red\"",
         "\"front.field.1.colour\" must be a name from [colour]"},
        {"a colour without its hash", "\"#000000\"", "\"000000\"", "\"colour.ink\" 000000: is not"},
        {"three sides of a box", "\"46 mm\", \"5.7 mm\"]", "\"46 mm\"]",
         "\"front.field.1.box\" must be four lengths"},
        {"sizes that grow", "\"9.5 pt\", \"8.5 pt\", \"floor\"", "\"8.5 pt\", \"9.5 pt\"",
         "\"front.field.1.sizes\" must fall"},
        {"a size nobody can read", "\"8 pt\", \"floor\"]", "\"4 pt\"]", "below 5 pt"},
        {"no sizes", "sizes = [\"9.5 pt\", \"8.5 pt\", \"floor\"]", "sizes = []",
         "\"front.field.1.sizes\" must be a list"},
        {"a weight there is not", "weight = \"bold\"", "weight = \"black\"",
         "\"front.field.1.weight\" must be regular or bold"},
        {"an unknown side", "align = \"end\"", "align = \"left\"", "must be start, centre or end"},
        {"numbers below 9 pt", "\"10 pt\", \"9 pt\"]", "\"10 pt\", \"8.9 pt\"]", "goes below 9 pt"},
        {"numbers on two lines", "number = true", "number = true\nlines = 2",
         "numbers are never broken"},
        {"modules too small for telephones", "smallest_module = \"0.5 mm\"",
         "smallest_module = \"0.3 mm\"", "at least 0.4 mm"},
        {"a code that is not square", "\"34 mm\", \"34 mm\"]", "\"34 mm\", \"30 mm\"]",
         "\"back.qr.1.box\" must be square"},
        {"not TOML", "[front]", "[[[", "wallet:"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::string text = good;
            std::size_t const at = text.find(row.from);
            if (at == std::string::npos)
                text += row.to;
            else
                text.replace(at, std::string_view(row.from).size(), row.to);
            auto const layout = CardLayout::parse(text, "wallet");
            REQUIRE_FALSE(layout);
            std::string const told = base::to_string(layout.error());
            CAPTURE(told);
            CHECK(told.find("wallet") == 0);
            CHECK(told.find(row.told) != std::string::npos);
        }
}
