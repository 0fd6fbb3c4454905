// Our fonts as Cairo knows them: loaded from their bytes, never hinted, each opened once.
// For painters alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/cairo_handles.hpp"
#include "text/font_set.hpp"
#include <map>
#include <memory>

namespace renderer {

/// One per document or bitmap. Borrows the faces' bytes: their FontSet must outlive it.
class InkFaces {
  public:
    InkFaces();
    ~InkFaces();
    /// The face, or nullptr when FreeType cannot read it (which the FontSet has then let pass).
    cairo_font_face_t* get(text::Face const& face);

  private:
    struct Library;
    std::shared_ptr<Library> library_;
    std::map<text::Face const*, FontFace> faces_;
};

} // namespace renderer
