// What bad printers and hasty telephones do to a picture, for the proof.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/bitmap.hpp"

namespace renderer {

/// A Gaussian blur of `sigma` pixels; beyond the edge lies what is at the edge.
GreyImage blurred(GreyImage const& image, double sigma);

/// Black below the middle, white from it.
GreyImage one_bit(GreyImage image);

/// Each `times` by `times` pixels as one, their average.
GreyImage shrunk(GreyImage image, int times);

/// With noise of `deviation` levels of brightness, the same at every run.
GreyImage noisy(GreyImage image, double deviation);

/// Turned by `degrees` about its middle, on white paper that is large enough for it.
GreyImage turned(GreyImage const& image, double degrees);

} // namespace renderer
