// What Cairo 1.16 cannot write into a PDF, put in afterwards; and what it writes twice or in too
// many bytes, mended. SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/frame.hpp"
#include <optional>
#include <string>
#include <vector>

namespace renderer {

struct PdfExtras {
    std::string language;    ///< of the document (ISO 32000-1, 14.9.2); a BCP 47 tag
    std::optional<Box> trim; ///< where each page is cut (14.11.2), from its top left corner
    double page_height = 0;
    std::vector<std::vector<Link>> links = {}; ///< of each page (12.5.6.5)
};

/// `pdf`, written by Cairo, with `extras` in it, made small.
base::Result<std::string> edited(std::string pdf, PdfExtras const& extras);

} // namespace renderer
