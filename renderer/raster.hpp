// A face as pixels. For the writer of PNG and for the proof.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/bitmap.hpp"
#include "renderer/cairo_handles.hpp"
#include "renderer/frame.hpp"
#include "renderer/painter.hpp"
#include <optional>

namespace renderer {

/// The pixels that `points` cover at `dpi`, a broken one counted whole.
int pixels(double points, double dpi);

/// `frame` on white paper. Whoever draws many faces keeps the painter.
base::Result<Surface> rasterise(Frame const& frame, double dpi, Painter& painter);
base::Result<Surface> rasterise(Frame const& frame, double dpi);

/// The same, on the surface of the face before where that is as large.
base::Result<base::Done> rasterise(Frame const& frame, double dpi, Painter& painter,
                                   Surface& surface);

/// The brightness of a surface that rasterise() made.
GreyImage grey(cairo_surface_t* surface);

/// The brightness of the part that `box` covers, points at `dpi`.
GreyImage grey(cairo_surface_t* surface, Box const& box, double dpi);

struct Pixel {
    int x = 0;
    int y = 0;
};

/// A pixel darker than `paper`, nearer than `margin` pixels to an edge of the surface.
std::optional<Pixel> ink_in_margin(cairo_surface_t* surface, int margin, std::uint8_t paper);

} // namespace renderer
