// How Cairo keeps one-bit pictures. For painters alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bit>

namespace renderer {

/// The bit of pixel `x` in its byte: A1 keeps the first pixel of a row in the lowest bit on
/// little-endian machines and in the highest on big-endian ones, in words of 32.
constexpr unsigned a1_bit(int x) {
    auto const bit = static_cast<unsigned>(x) % 8;
    return 1U << (std::endian::native == std::endian::little ? bit : 7 - bit);
}

} // namespace renderer
