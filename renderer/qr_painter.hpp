// Draws a QR code with Cairo. For the painter.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/cairo_handles.hpp"
#include "renderer/frame.hpp"

namespace renderer {

/// Draws the code, black on a white quiet zone. It is a stencil of one bit a module, not a
/// drawing of squares: a page description then holds it in some 100 bytes, draws it fastest
/// of all forms, has no hairlines between modules, and it decodes at every resolution. On a
/// surface of pixels each module is a whole number of them, so that its edges stay sharp.
void draw_qr(cairo_t* context, QrItem const& item);

/// The pixels on a side of a module of `item` at `dpi`: as many as fit into its box.
int pixels_per_module(QrItem const& item, double dpi);

} // namespace renderer
