// The test page of a printer. For the writer of PDF alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/form.hpp"
#include <cairo/cairo.h>

namespace renderer {

/// The corners of every card of `form` as crosses, and in the middle of the page two rulers with a
/// stroke for every half millimetre, a longer one for every whole one and the longest in their
/// middle; on the back the crosses are open, so that held against light one shows in the other.
void draw_calibration(cairo_t* context, Form const& form, bool back);

} // namespace renderer
