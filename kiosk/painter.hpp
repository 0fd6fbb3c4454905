// Draws a View; decides nothing. Rounded corners, pictograms and words are made once and kept in
// a bounded cache.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/text_painter.hpp"
#include "kiosk/view.hpp"
#include "model/drawings.hpp"
#include <functional>

namespace kiosk {

class Painter {
  public:
    /// A picture (PNG) of a card.
    using Cards = std::function<base::Result<std::string>(CardOf const&)>;

    /// Borrows `canvas` and `ruler`. `pictograms` is the folder of model::Drawings.
    Painter(Canvas const& canvas, Ruler const& ruler, base::Path pictograms, Cards cards = {});

    /// Draws `view` and puts it on the glass; the target `pressed` looks pressed. The error names
    /// the pictogram, font or QR text that could not be drawn; the rest is on the glass all the
    /// same.
    base::Result<base::Done> paint(View const& view, std::string_view pressed);

  private:
    using Outcome = base::Result<base::Done>;
    void fill(Rect const& box, Colour colour);
    Outcome fill_round(Rect const& box, int radius, Colour colour);
    Outcome box(Element const& element, bool pressed);
    Outcome element(Element const& element, bool pressed);
    Outcome picture(Picture const& picture);
    Outcome qr(Element const& element);
    Outcome card(Element const& element);
    Outcome chart(Chart const& chart);
    Outcome ring(Element const& element, Colour colour);
    base::Result<Stamp> disc(int radius, Colour ink) const;
    base::Result<Stamp> areas(Chart const& chart) const;
    base::Result<Stamp> pictogram(std::string const& name, int side, Colour ink) const;

    SDL_Renderer* renderer_;
    base::Result<model::Drawings> drawings_;
    std::string culture_; ///< of those who read the view that is painted
    Cards cards_;
    TextureCache cache_;
    TextPainter text_;
};

} // namespace kiosk
