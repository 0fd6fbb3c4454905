// Pictograms as recorded outlines, for the painter.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/cairo_handles.hpp"
#include "renderer/frame.hpp"
#include <string_view>

namespace renderer {

/// The side of the square that pictogram_ink draws on.
constexpr double kPictogramFrame = 640;

/// The outlines of a pictogram, recorded once: a PDF then holds them once, however many cards it
/// has.
base::Result<Surface> pictogram_ink(std::string_view name, Colour colour);

} // namespace renderer
