// The pictograms of data/pictograms as pixels, for the glass. Cards draw them as outlines.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/bitmap.hpp"
#include "renderer/frame.hpp"
#include <string>
#include <string_view>

namespace renderer {

/// The SVG of data/pictograms/`name`.svg with its white ink in `colour`. A name is made of
/// a to z, 0 to 9 and hyphens; anything else is refused.
base::Result<std::string> pictogram_svg(std::string_view name, Colour colour);

/// The pictogram on a transparent square of `side` pixels (1 to 4096).
base::Result<Bitmap> rasterise_pictogram(std::string_view name, int side, Colour colour);

} // namespace renderer
