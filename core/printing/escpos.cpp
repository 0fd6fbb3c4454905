// SPDX-License-Identifier: Apache-2.0
#include "printing/escpos.hpp"
#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace printing {
namespace {

constexpr int kBand = 128;    // rows at a time
constexpr int kWidest = 4096; // dots
constexpr int kTallest = 32768;
constexpr std::string_view kBegin = "\x1b@"; // ESC @: as after switching on
constexpr std::string_view kEnd{"\x1b"
                                "d\x04\x1dV\x01",
                                6}; // ESC d 4: four lines; GS V 1: cut, and hold by a corner

struct Picture {
    std::size_t row; ///< bytes
    int height;
    std::string_view bits;
};

/// The next number of a PBM header, and the one white space after it taken away.
std::optional<int> next_number(std::string_view& text) {
    int value = 0;
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr == end) return std::nullopt;
    if (std::isspace(static_cast<unsigned char>(*read.ptr)) == 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
    return value;
}

std::optional<Picture> picture_of(std::string_view pbm) {
    constexpr std::string_view magic = "P4\n";
    if (pbm.substr(0, magic.size()) != magic) return std::nullopt;
    pbm.remove_prefix(magic.size());
    auto const width = next_number(pbm);
    auto const height = next_number(pbm);
    if (!width || !height || *width < 1 || *height < 1 || *width > kWidest || *height > kTallest)
        return std::nullopt;
    auto const row = static_cast<std::size_t>(*width + 7) / 8;
    if (pbm.size() != row * static_cast<std::size_t>(*height)) return std::nullopt;
    return Picture{row, *height, pbm};
}

void add_number(std::string& bytes, std::size_t value) {
    bytes += static_cast<char>(value & 0xffU);
    bytes += static_cast<char>(value >> 8U);
}

} // namespace

base::Result<std::string> escpos(std::string_view pbm) {
    auto const picture = picture_of(pbm);
    if (!picture)
        return base::Error{base::ErrorCode::malformed, "the picture", "is not a PBM of one bit"};
    std::string bytes(kBegin);
    for (int top = 0; top < picture->height; top += kBand) {
        auto const rows = static_cast<std::size_t>(std::min(kBand, picture->height - top));
        bytes += std::string_view{"\x1dv0\0", 4};
        add_number(bytes, picture->row);
        add_number(bytes, rows);
        bytes +=
            picture->bits.substr(static_cast<std::size_t>(top) * picture->row, rows * picture->row);
    }
    bytes += kEnd;
    return bytes;
}

} // namespace printing
