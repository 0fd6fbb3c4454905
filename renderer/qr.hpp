// QR codes (ISO/IEC 18004), as a matrix of modules for whoever paints it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <cstdint>
#include <string_view>
#include <vector>

namespace renderer {

/// Share of a code's bytes that may be damaged and still be mended: about 15, 25 and 30 %. A stain
/// damages more bytes than its share of the code: each that it touches.
enum class QrLevel { medium, quartile, high };

/// The quiet zone that every reader needs around a code, in modules.
constexpr int kQuietZone = 4;

struct QrCode {
    int size = 0;                   ///< modules on a side, without the quiet zone
    std::vector<std::uint8_t> dark; ///< size × size, row by row; 1 is dark
    bool is_dark(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                    static_cast<std::size_t>(x)] != 0;
    }
};

/// The modules on a side that `payload` needs, told without the work of encoding it; 0 when it is
/// more than encode_qr() takes.
int qr_size(std::string_view payload, QrLevel level);

/// Encodes `payload`; upper-case URLs take the compact alphanumeric mode by themselves.
/// An empty payload, or one beyond what a wallet card can hold (version 6), is refused.
base::Result<QrCode> encode_qr(std::string_view payload, QrLevel level);

} // namespace renderer
