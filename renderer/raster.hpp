// A face as pixels. For the writer of PNG and for the proof.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/bitmap.hpp"
#include "renderer/cairo_handles.hpp"
#include "renderer/frame.hpp"
#include "renderer/painter.hpp"

namespace renderer {

/// The pixels that `points` cover at `dpi`, a broken one counted whole.
int pixels(double points, double dpi);

/// `frame` on white paper. Whoever draws many faces keeps the painter.
base::Result<Surface> rasterise(Frame const& frame, double dpi, Painter& painter);
base::Result<Surface> rasterise(Frame const& frame, double dpi);

/// The brightness of a surface that rasterise() made.
GreyImage grey(cairo_surface_t* surface);

} // namespace renderer
