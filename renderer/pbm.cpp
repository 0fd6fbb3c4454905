// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include "renderer/output.hpp"
#include "renderer/raster.hpp"
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr double kDpi = 203.2; // 8 dots a millimetre: what nearly all receipt printers have
constexpr std::size_t kBits = 8;

/// A row of `dots`, a bit each, the first the highest; 1 is black.
std::string packed(GreyImage const& image, int y, int dots) {
    std::string row((static_cast<std::size_t>(dots) + kBits - 1) / kBits, '\0');
    int const margin = (dots - image.width) / 2;
    for (int x = 0; x < image.width; ++x) {
        if (image.at(x, y) != 0) continue;
        auto const at = static_cast<std::size_t>(margin + x);
        row[at / kBits] = static_cast<char>(static_cast<unsigned char>(row[at / kBits]) |
                                            (0x80U >> (at % kBits)));
    }
    return row;
}

} // namespace

base::Result<std::string> pbm(Card const& card, int dots) {
    auto const face = rasterise(card.front, kDpi);
    if (!face) return face.error();
    GreyImage const image = one_bit(grey(face->get()));
    if (image.width > dots)
        return base::Error{base::ErrorCode::refused, "the receipt",
                           fmt::format("is {} dots wide, the printer {}", image.width, dots)};
    std::string bytes = fmt::format("P4\n{} {}\n", dots, image.height);
    for (int y = 0; y < image.height; ++y)
        bytes += packed(image, y, dots);
    return bytes;
}

} // namespace renderer
