// One font file, mapped into memory, with what HarfBuzz needs to shape with it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/font_set.hpp"
#include "text/handles.hpp"
#include <memory>

namespace text {

/// How far the ink of running text reaches from the baseline, em.
struct Reach {
    double ascent = 0;
    double descent = 0;
};

class FaceFile final : public Face {
  public:
    /// Maps the file at `path` (at most 64 MB) and makes sure that it holds an OpenType font.
    static base::Result<std::unique_ptr<FaceFile>> open(base::Path const& path, Reach reach);

    std::string const& name() const override { return name_; }
    base::Path const& path() const override { return path_; }
    std::string_view bytes() const override;
    double ascent() const override { return reach_.ascent; }
    double descent() const override { return reach_.descent; }

    /// Unhinted, in font units.
    hb_font_t* font() const { return font_.get(); }
    double units_per_em() const { return units_per_em_; }
    /// True when `character` can be drawn: it has a glyph, is never drawn at all, or HarfBuzz
    /// makes it from another (spaces of any width, the no-break hyphen).
    bool covers(char32_t character) const;

  private:
    FaceFile(base::Path path, Reach reach, FontBytes bytes, FontFace face);

    std::string name_;
    base::Path path_;
    Reach reach_;
    FontBytes bytes_;
    ShapingFont font_;
    double units_per_em_;
};

} // namespace text
