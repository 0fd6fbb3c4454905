// Ownership of what Cairo, FreeType and librsvg hand out, and their errors as ours.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/handle.hpp"
#include "base/result.hpp"
#include <cairo/cairo.h>
#include <string>

namespace renderer {

using Surface = base::Handle<cairo_surface_t, cairo_surface_destroy>;
using Context = base::Handle<cairo_t, cairo_destroy>;
using FontFace = base::Handle<cairo_font_face_t, cairo_font_face_destroy>;
using Pattern = base::Handle<cairo_pattern_t, cairo_pattern_destroy>;
using FontOptions = base::Handle<cairo_font_options_t, cairo_font_options_destroy>;

/// Cairo's objects are never null; they carry the status of their creation instead.
inline base::Result<base::Done> checked(cairo_status_t status, char const* subject) {
    if (status == CAIRO_STATUS_SUCCESS) return base::Done{};
    return base::Error{base::ErrorCode::io, subject, cairo_status_to_string(status)};
}

/// What cairo writes streams with: `bytes` is a std::string.
inline cairo_status_t append(void* bytes, unsigned char const* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace renderer
