// Reads QR codes out of pixels, with a reader that shares nothing with the encoder.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/bitmap.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace renderer {

/// The text of the QR code in `image`; nothing when no code can be read.
std::optional<std::string> read_qr(GreyImage const& image);

/// What every code in the bytes of a PNG says. `name` is what errors call it; what is no PNG, or is
/// larger than 100 million pixels, is refused.
base::Result<std::vector<std::string>> read_codes(std::string_view png, std::string const& name);

} // namespace renderer
