// The PIN of a desk. SPDX-License-Identifier: Apache-2.0
#include "guard/pin.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using guard::Pin;

TEST_CASE("a PIN is four to twelve digits") {
    struct Row {
        char const* why;
        char const* pin;
        bool good;
    };
    static Row const rows[] = {
        {"four", "0042", true},
        {"twelve", "123456789012", true},
        {"three are too few", "123", false},
        {"thirteen are too many", "1234567890123", false},
        {"letters cannot be typed on the keypad", "12a4", false},
        {"digits of other scripts neither", "១២៣៤", false},
        {"nothing", "", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(Pin::text_of(row.pin).has_value() == row.good);
        }
}

TEST_CASE("only the right PIN is the right one, and its file does not say it") {
    test::Scratch const scratch;
    auto const file = scratch.path() / "pin";
    auto const text = Pin::text_of("0042");
    REQUIRE(text);
    CHECK(text->find("0042") == std::string::npos);
    CHECK(*text != *Pin::text_of("0042")); // salted
    REQUIRE(base::write_file(file, *text));
    auto const pin = Pin::read(file);
    REQUIRE(pin);
    CHECK(pin->is("0042"));
    for (char const* const wrong : {"0043", "042", "00420", "", "42"})
        CHECK_FALSE(pin->is(wrong));
}

TEST_CASE("a file that is no PIN opens nothing") {
    test::Scratch const scratch;
    auto const file = scratch.path() / "pin";
    CHECK_FALSE(Pin::read(file));
    for (std::string const text : {"0042\n", "", "$argon2i$v=19$m=1,t=1,p=1$AAAA$BBBB\n"}) {
        REQUIRE(base::write_file(file, text));
        CHECK_FALSE(Pin::read(file));
    }
    REQUIRE(base::write_file(file, "$argon2id$nonsense"));
    auto const broken = Pin::read(file);
    if (broken) CHECK_FALSE(broken->is("0042"));
}
