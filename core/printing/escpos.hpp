// Pictures for receipt printers: ESC/POS, which nearly all of them speak. Pure.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <string_view>

namespace printing {

/// The bytes that print a picture (PBM "P4", whose bits are as the printer wants them), feed it out
/// and cut: initialise, GS v 0 in bands that small buffers hold, feed, cut. ErrorCode::malformed
/// for anything but one whole picture of at most 4096 x 32768 dots.
base::Result<std::string> escpos(std::string_view pbm);

/// Forgets what lies in the printer's buffer and is not on paper (DLE DC4 8).
constexpr std::string_view kForget{"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", 10};

} // namespace printing
