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
    /// Reads each of `names` as the readers of each of `languages` see it (model::Drawings in
    /// `folder`): files of one path in absolute M, L, C, Q and Z on a frame of 640 units. Another
    /// form is ErrorCode::malformed with the file's name.
    static base::Result<Pictograms> load(base::Path const& folder,
                                         std::vector<std::string> const& names,
                                         std::vector<std::string> const& languages = {});

    /// Draws the pictogram `name` here for readers of `language`, beside words that say the same;
    /// nothing when there is no such pictogram.
    void draw(Html& html, std::string_view name, std::string_view language) const;
    /// The outlines of those that `html` draws, to stand once in it.
    std::string sprite(std::string_view html) const;

  private:
    base::Result<base::Done> add(std::string const& name, base::Path const& file);

    std::map<std::string, std::string, std::less<>> cultures_; ///< by language
    /// By "NAME", and "CULTURE/NAME" where that is another drawing.
    std::map<std::string, std::size_t, std::less<>> numbers_;
    std::vector<std::string> outlines_;
};

/// The outline `path` (SVG path data as above) on the coarse grid; empty when it has another form.
std::string coarse_outline(std::string_view path);

} // namespace listing
