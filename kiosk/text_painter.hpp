// Draws what text::lay_out has set: each run in one call of SDL_ttf, at the place the layout gave
// it. Decides nothing about lines, order or fonts.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/ruler.hpp"
#include "kiosk/texture_cache.hpp"

namespace kiosk {

class TextPainter {
  public:
    /// Borrows all three.
    TextPainter(SDL_Renderer* renderer, Ruler const& ruler, TextureCache& cache)
        : renderer_(renderer), ruler_(ruler), cache_(cache) {}

    base::Result<base::Done> paint(Label const& label);

    /// A run in white pixels at `size` pixels per em, as SDL_ttf shapes it. Its baseline lies
    /// TTF_FontAscent below its top.
    base::Result<Surface> render(text::Run const& run, int size);

  private:
    base::Result<base::Done> paint_run(text::Run const& run, Label const& label, int x,
                                       int baseline);
    base::Result<Stamp> stamp_of(text::Run const& run, Label const& label);
    int overhang(text::Run const& run, Label const& label, int surface_width) const;
    /// SDL_ttf flushes its glyphs when a font changes its size: one font per face and size.
    base::Result<TTF_Font*> font(text::Face const& face, int size);

    SDL_Renderer* renderer_;
    Ruler const& ruler_;
    TextureCache& cache_;
    std::map<std::pair<std::string, int>, Font> fonts_;
};

} // namespace kiosk
