// Ownership of what HarfBuzz and ICU create.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/handle.hpp"
#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

namespace text {

using FontBytes = base::Handle<hb_blob_t, hb_blob_destroy>;
using FontFace = base::Handle<hb_face_t, hb_face_destroy>;
using ShapingFont = base::Handle<hb_font_t, hb_font_destroy>;
using ShapingBuffer = base::Handle<hb_buffer_t, hb_buffer_destroy>;
using BreakIterator = base::Handle<UBreakIterator, ubrk_close>;
using Bidi = base::Handle<UBiDi, ubidi_close>;

} // namespace text
