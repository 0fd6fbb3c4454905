// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include "renderer/qr.hpp"
#include "renderer/qr_reader.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

using namespace renderer;

namespace {

constexpr int kPixels = 4; // a module

/// The code as pixels, with its quiet zone.
GreyImage drawn(QrCode const& code) {
    int const side = (code.size + 2 * kQuietZone) * kPixels;
    GreyImage image{side, side,
                    std::vector<std::uint8_t>(static_cast<std::size_t>(side * side), 255)};
    for (int y = 0; y < code.size * kPixels; ++y)
        for (int x = 0; x < code.size * kPixels; ++x)
            if (code.is_dark(x / kPixels, y / kPixels))
                image.at(x + kQuietZone * kPixels, y + kQuietZone * kPixels) = 0;
    return image;
}

} // namespace

TEST_CASE("a code is as small as its payload allows") {
    struct Row {
        char const* why;
        std::string payload;
        QrLevel level;
        int size;
    };
    Row const rows[] = {
        {"one letter is version 1", "A", QrLevel::quartile, 21},
        {"16 alphanumeric characters fill version 1-Q", "HTTPS://A.EXAMPL", QrLevel::quartile, 21},
        {"the 17th needs version 2", "HTTPS://A.EXAMPLE", QrLevel::quartile, 25},
        {"the sample's address is version 2-Q", "HTTPS://INFO.EXAMPLE/XW-11/TH", QrLevel::quartile,
         25},
        {"47 alphanumeric characters fill version 3-Q", std::string(47, 'A'), QrLevel::quartile,
         29},
        {"lower case costs a version", "https://info.example/xw-11/th", QrLevel::quartile, 29},
        {"level M is smaller than Q", "https://info.example/xw-11/th", QrLevel::medium, 29},
        {"level M holds 61 in version 3", std::string(61, 'A'), QrLevel::medium, 29},
        {"bytes of any script are taken", "ខ្មែរ", QrLevel::quartile, 25},
        {"version 6 is the last: 108 at level Q", std::string(108, 'A'), QrLevel::quartile, 41},
        {"version 6 is the last: 154 at level M", std::string(154, 'A'), QrLevel::medium, 41},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const code = encode_qr(row.payload, row.level);
            REQUIRE(code);
            CHECK(code->size == row.size);
            CHECK(code->dark.size() == static_cast<std::size_t>(row.size * row.size));
            CHECK(code->is_dark(0, 0));
            CHECK_FALSE(code->is_dark(1, 1));
            CHECK(read_qr(drawn(*code)) == row.payload);
            CHECK(read_qr(one_bit(blurred(drawn(*code), 0.35 * kPixels))) == row.payload);
        }
}

TEST_CASE("a payload that a card cannot hold is refused by name") {
    struct Row {
        char const* why;
        std::string payload;
        QrLevel level;
    };
    Row const rows[] = {
        {"nothing", "", QrLevel::medium},
        {"one more than version 6-Q", std::string(109, 'A'), QrLevel::quartile},
        {"one more than version 6-M", std::string(155, 'A'), QrLevel::medium},
        {"far more than any version", std::string(100000, 'A'), QrLevel::medium},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const code = encode_qr(row.payload, row.level);
            REQUIRE_FALSE(code);
            CHECK(code.error().subject.starts_with("QR code for \""));
            CHECK(code.error().subject.size() < 120);
            CHECK_FALSE(code.error().reason.empty());
        }
}

TEST_CASE("level Q is still read when an eighth of the code is gone") {
    auto const code = encode_qr("HTTPS://INFO.EXAMPLE/XW-11/TH", QrLevel::quartile);
    REQUIRE(code);
    GreyImage image = drawn(*code);
    int const from = (kQuietZone + 12) * kPixels;
    for (int y = from; y < from + 8 * kPixels; ++y)
        for (int x = from; x < from + 8 * kPixels; ++x)
            image.at(x, y) = 255;
    CHECK(read_qr(image) == "HTTPS://INFO.EXAMPLE/XW-11/TH");
}

namespace {

/// A round stain that covers this share of the code about (x, y), both in modules.
void stain(GreyImage& image, QrCode const& code, double share, double x, double y,
           std::uint8_t shade) {
    double const radius = std::sqrt(share * code.size * code.size / std::numbers::pi) * kPixels;
    for (int row = 0; row < image.height; ++row)
        for (int column = 0; column < image.width; ++column)
            if (std::hypot(column - (kQuietZone + x) * kPixels, row - (kQuietZone + y) * kPixels) <
                radius)
                image.at(column, row) = shade;
}

} // namespace

// Level Q mends a quarter of a code's bytes, and a round stain touches more bytes than it covers:
// so 15 % of the area is read in more than half of all places, 8 % nearly everywhere.
TEST_CASE("level Q is read under stains wherever no corner mark is hidden") {
    char const* const payload = "HTTPS://INFO.EXAMPLE/XW-11/TH";
    auto const code = encode_qr(payload, QrLevel::quartile);
    REQUIRE(code);
    struct Row {
        char const* why;
        double share; ///< of the code under the stain
        std::uint8_t shade;
        double least, most; ///< share of the places at which it is read
    };
    Row const rows[] = {
        {"8 %, bleached", 0.08, 255, 0.9, 1},
        {"8 %, ink", 0.08, 0, 0.9, 1},
        {"15 %, bleached", 0.15, 255, 0.5, 1},
        {"15 %, ink", 0.15, 0, 0.5, 1},
        {"40 % is more than level Q bears", 0.4, 255, 0, 0.1}, // but beyond an edge
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            int places = 0;
            int read = 0;
            for (double x = 9; x <= 25; x += 3)
                for (double y = 9; y <= 25; y += 3) {
                    double const radius = std::sqrt(row.share * 625 / std::numbers::pi);
                    bool const hides =
                        std::hypot(std::max(0.0, x - 7), std::max(0.0, y - 7)) < radius ||
                        std::hypot(std::max(0.0, 18 - x), std::max(0.0, y - 7)) < radius ||
                        std::hypot(std::max(0.0, x - 7), std::max(0.0, 18 - y)) < radius;
                    if (hides && row.most == 1) continue;
                    GreyImage image = drawn(*code);
                    stain(image, *code, row.share, x, y, row.shade);
                    ++places;
                    if (read_qr(image) == payload) ++read;
                }
            REQUIRE(places > 3);
            CAPTURE(read, places);
            CHECK(read >= row.least * places);
            CHECK(read <= row.most * places);
        }
}

TEST_CASE("what is not a code is not read") {
    CHECK_FALSE(read_qr({0, 0, {}}));
    CHECK_FALSE(read_qr({2, 2, {0, 255, 255, 0}}));
    CHECK_FALSE(read_qr({100, 100, std::vector<std::uint8_t>(10000, 255)}));
}
