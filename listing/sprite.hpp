// Pictograms inside the page, each drawn once and used by its number: no request, no image file.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "listing/html.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace listing {

/// The outlines of pictograms, made coarse enough for a telephone: a grid of 48 units.
class Pictograms {
  public:
    /// Reads `folder`/NAME.svg for each name: files of one path in absolute M, L, C, Q and Z on a
    /// frame of 640 units. Another form is ErrorCode::malformed with the file's name.
    static base::Result<Pictograms> load(base::Path const& folder,
                                         std::vector<std::string> const& names);

    /// Draws the pictogram `name` here, beside words that say the same; nothing when there is no
    /// such pictogram.
    void draw(Html& html, std::string_view name) const;
    /// The outlines of those that `html` draws, to stand once in it.
    std::string sprite(std::string_view html) const;

  private:
    std::map<std::string, std::size_t, std::less<>> numbers_;
    std::vector<std::string> outlines_;
};

/// The outline `path` (SVG path data as above) on the coarse grid; empty when it has another form.
std::string coarse_outline(std::string_view path);

} // namespace listing
