// Draws frames with Cairo, exactly as they say. For the writers of PDF and PNG and for the proof.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/cairo_handles.hpp"
#include "renderer/frame.hpp"
#include "renderer/ink_faces.hpp"
#include <map>
#include <string>

namespace renderer {

/// One per document: fonts and pictograms are opened once and shared by its cards.
class Painter {
  public:
    /// Draws `frame` with its corner at the origin of `context`, whose unit is the point. On a
    /// surface of pixels the modules of a code become whole pixels.
    base::Result<base::Done> paint(cairo_t* context, Frame const& frame);

  private:
    base::Result<base::Done> paint(cairo_t* context, PictogramItem const& item);
    void paint(cairo_t* context, TextItem const& item);
    void paint(cairo_t* context, Watermark const& watermark);

    InkFaces faces_;
    std::map<std::string, Surface> pictograms_; ///< by name and colour
};

} // namespace renderer
