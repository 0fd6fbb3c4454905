// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include "renderer/qr.hpp"
#include "renderer/qr_reader.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

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

TEST_CASE("how large a code will be is known before it is encoded") {
    for (QrLevel const level : {QrLevel::medium, QrLevel::quartile, QrLevel::high})
        for (std::size_t length = 1; length < 160; ++length)
            for (char const letter : {'A', 'a'}) {
                std::string const payload(length, letter);
                auto const code = encode_qr(payload, level);
                CAPTURE(payload);
                CHECK(qr_size(payload, level) == (code ? code->size : 0));
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

namespace {

constexpr char const* kPayload = "HTTPS://INFO.EXAMPLE/XW-11/TH/12"; // as on cards: 32 letters

/// Whether (x, y) is no data: corner marks with their frames, timing, the mark near the corner
/// (ISO/IEC 18004, 6.3; versions 2 to 6 have one such mark).
bool is_fixed(int size, int x, int y) {
    bool const left = x <= 8;
    bool const top = y <= 8;
    bool const corner = (left && top) || (left && y >= size - 8) || (top && x >= size - 8);
    bool const mark = std::abs(x - (size - 7)) <= 2 && std::abs(y - (size - 7)) <= 2;
    return corner || mark || x == 6 || y == 6;
}

struct Module {
    int x;
    int y;
};

/// The modules in the order of the bits they hold (7.7.3): in pairs of columns from the right, up
/// and down in turn. Eight of them are a byte.
std::vector<Module> modules_in_order(int size) {
    std::vector<Module> order;
    bool up = true;
    for (int right = size - 1; right > 0; right -= 2, up = !up) {
        if (right == 6) --right;
        for (int i = 0; i < size; ++i)
            for (int const x : {right, right - 1})
                if (int const y = up ? size - 1 - i : i; !is_fixed(size, x, y))
                    order.push_back({x, y});
    }
    return order;
}

void blot(GreyImage& image, Module module, std::uint8_t shade) {
    for (int y = 0; y < kPixels; ++y)
        for (int x = 0; x < kPixels; ++x)
            image.at((kQuietZone + module.x) * kPixels + x, (kQuietZone + module.y) * kPixels + y) =
                shade;
}

/// In how many of `times` random choices `share` of the bytes of the code can be inked.
int read_without_bytes(QrCode const& code, double share, int times) {
    auto const order = modules_in_order(code.size);
    std::mt19937 random(7);
    std::vector<std::size_t> bytes(order.size() / 8);
    std::iota(bytes.begin(), bytes.end(), 0U);
    auto const count = static_cast<std::size_t>(share * static_cast<double>(bytes.size()));
    int read = 0;
    for (int i = 0; i < times; ++i) {
        std::shuffle(bytes.begin(), bytes.end(), random);
        GreyImage image = drawn(code);
        for (std::size_t byte = 0; byte < count; ++byte)
            for (std::size_t bit = 0; bit < 8; ++bit)
                blot(image, order[bytes[byte] * 8 + bit], 0);
        if (read_qr(image) == kPayload) ++read;
    }
    return read;
}

} // namespace

TEST_CASE("as many bytes of a code may be damaged as its level promises, wherever they lie") {
    auto const quartile = encode_qr(kPayload, QrLevel::quartile);
    auto const high = encode_qr(kPayload, QrLevel::high);
    REQUIRE((quartile && high));
    CHECK(modules_in_order(29).size() == 70 * 8 + 7); // version 3: 70 bytes, 7 bits to spare
    CHECK(read_without_bytes(*quartile, 0.15, 40) == 40);
    CHECK(read_without_bytes(*high, 0.15, 40) == 40);
    CHECK(read_without_bytes(*high, 0.25, 40) >= 32); // unless one block has most of them
    CHECK(read_without_bytes(*quartile, 0.5, 20) == 0);
}

namespace {

/// A round stain that covers this share of the code about (x, y), both in modules.
void stain(GreyImage& image, QrCode const& code, double share, Module at, std::uint8_t shade) {
    double const radius = std::sqrt(share * code.size * code.size / std::numbers::pi) * kPixels;
    for (int row = 0; row < image.height; ++row)
        for (int column = 0; column < image.width; ++column)
            if (std::hypot(column - (kQuietZone + at.x) * kPixels,
                           row - (kQuietZone + at.y) * kPixels) < radius)
                image.at(column, row) = shade;
}

/// The places where such a stain lies whole on the code and hides none of its corner marks.
std::vector<Module> places_for(int size, double share) {
    double const radius = std::sqrt(share * size * size / std::numbers::pi);
    auto const far = [&](int x, int y, int corner_x, int corner_y) {
        double const across = std::max({corner_x - x, 0, x - corner_x - 8});
        double const down = std::max({corner_y - y, 0, y - corner_y - 8});
        return std::hypot(across, down) >= radius;
    };
    std::vector<Module> places;
    for (int y = 0; y <= size; ++y)
        for (int x = 0; x <= size; ++x)
            if (std::min({x, y, size - x, size - y}) >= radius && far(x, y, 0, 0) &&
                far(x, y, size - 8, 0) && far(x, y, 0, size - 8))
                places.push_back({x, y});
    return places;
}

} // namespace

// A round stain touches more bytes than it covers: one on 15 % of a code damages some 22 of 70
// bytes, where level Q mends 18 and level H 22. So 15 % of the area is read nearly everywhere at
// level H, which cards have wherever it costs nothing, and in a quarter of all places at level Q;
// 8 % everywhere at both.
TEST_CASE("a code is read under stains") {
    struct Row {
        char const* why;
        QrLevel level;
        double share; ///< of the code under the stain
        std::uint8_t shade;
        double least, most; ///< share of the places at which it is read
    };
    Row const rows[] = {
        {"8 %, level Q, bleached", QrLevel::quartile, 0.08, 255, 1, 1},
        {"8 %, level Q, ink", QrLevel::quartile, 0.08, 0, 1, 1},
        {"10 %, level Q, ink", QrLevel::quartile, 0.10, 0, 0.9, 1},
        {"15 %, level Q, ink: more than it promises", QrLevel::quartile, 0.15, 0, 0.15, 0.6},
        {"10 %, level H, ink", QrLevel::high, 0.10, 0, 1, 1},
        {"15 %, level H, bleached", QrLevel::high, 0.15, 255, 0.85, 1},
        {"15 %, level H, ink", QrLevel::high, 0.15, 0, 0.85, 1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const code = encode_qr(kPayload, row.level);
            REQUIRE(code);
            auto const places = places_for(code->size, row.share);
            std::size_t tried = 0;
            int read = 0;
            for (std::size_t i = 0; i < places.size(); i += 3, ++tried) {
                GreyImage image = drawn(*code);
                stain(image, *code, row.share, places[i], row.shade);
                if (read_qr(image) == kPayload) ++read;
            }
            REQUIRE(tried > 20);
            CAPTURE(read, tried);
            CHECK(read >= row.least * static_cast<double>(tried));
            CHECK(read <= row.most * static_cast<double>(tried));
        }
}

TEST_CASE("what is not a code is not read") {
    CHECK_FALSE(read_qr({0, 0, {}}));
    CHECK_FALSE(read_qr({2, 2, {0, 255, 255, 0}}));
    CHECK_FALSE(read_qr({100, 100, std::vector<std::uint8_t>(10000, 255)}));
}
