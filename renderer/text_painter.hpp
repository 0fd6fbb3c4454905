// Draws text::Layouts with Cairo, so that the text can be searched and copied from a PDF.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/cairo_handles.hpp"
#include "renderer/frame.hpp"
#include "renderer/ink_faces.hpp"

namespace renderer {

/// Draws `layout`, set at `size`, with its top left corner at the origin of `context`, in the
/// colour that is set there.
void draw_text(cairo_t* context, text::Layout const& layout, double size, InkFaces& faces);

} // namespace renderer
