// What bad printers and hasty telephones do to a picture, for the proof.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/bitmap.hpp"
#include "renderer/frame.hpp"

namespace renderer {

/// The part of a face at `dpi` that `box` (points) covers.
GreyImage cropped(GreyImage const& image, Box const& box, double dpi);

/// A Gaussian blur of `sigma` pixels; beyond the edge lies what is at the edge.
GreyImage blurred(GreyImage const& image, double sigma);

/// Black below the middle, white from it.
GreyImage one_bit(GreyImage image);

} // namespace renderer
