// Reads QR codes out of pixels, with a reader that shares nothing with the encoder.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/bitmap.hpp"
#include <optional>
#include <string>

namespace renderer {

/// The text of the QR code in `image`; nothing when no code can be read.
std::optional<std::string> read_qr(GreyImage const& image);

} // namespace renderer
