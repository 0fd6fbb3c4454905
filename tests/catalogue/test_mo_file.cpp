// SPDX-License-Identifier: Apache-2.0
#include "catalogue/mo_file.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace catalogue;

namespace {

std::uint32_t number_at(std::string const& bytes, std::size_t place) {
    std::uint32_t value = 0;
    for (std::size_t byte = 4; byte-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[place + byte]);
    return value;
}

std::string with(std::string bytes, std::size_t place, std::uint32_t value) {
    for (std::size_t byte = 0; byte < 4; ++byte)
        bytes[place + byte] = static_cast<char>(value >> (8 * byte) & 0xFFU);
    return bytes;
}

} // namespace

TEST_CASE("a compiled catalogue is whole to the table by which messages are found") {
    auto const whole = base::read_file(test::share() / "strings" / "draft" / "en.mo");
    REQUIRE(whole);
    std::uint32_t const count = number_at(*whole, 8);
    std::uint32_t const table = number_at(*whole, 24);
    struct Row {
        char const* why;
        std::string bytes;
        bool fine;
    };
    Row const rows[] = {
        {"as msgfmt made it", *whole, true},
        {"cut off", whole->substr(0, whole->size() - 1), false},
        {"a message that is none: Boost throws when it is asked for", // by fuzzing
         with(*whole, table, count + 1), false},
        {"a table that goes beyond the end", with(*whole, 20, 0x00FFFFFF), false},
        {"a table of two: Boost divides by nought", with(*whole, 20, 2), false},
        {"no table, as msgfmt --no-hash makes it", with(*whole, 20, 0), true},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(whole_mo_file(row.bytes) == row.fine);
        }
}
