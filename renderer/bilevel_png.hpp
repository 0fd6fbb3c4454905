// Pictures of black and white, one bit a pixel: what thermal printers eat. Cairo writes none.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/bitmap.hpp"
#include <string>

namespace renderer {

/// `image` as a PNG in which every pixel that is not 0 is white.
base::Result<std::string> bilevel_png(GreyImage const& image);

} // namespace renderer
