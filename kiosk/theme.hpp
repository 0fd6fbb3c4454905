// How the kiosk looks: colours and lengths, read from layouts/screens/theme.toml. No colour and
// no length stands in code.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "base/settings.hpp"
#include "base/units.hpp"
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace kiosk {

/// sRGB, opaque.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(Colour const&, Colour const&) = default;
};

/// Reads "#1B5560".
base::Result<Colour> parse_colour(std::string_view text);

/// WCAG 2.2 contrast ratio, 1 … 21.
double contrast(Colour a, Colour b);

/// The colours of one kind of surface and of what stands on it.
struct Paint {
    Colour fill;
    Colour ink;
    friend bool operator==(Paint const&, Paint const&) = default;
};

struct Palette {
    Paint page;     ///< the glass, headings and running text on it
    Paint card;     ///< white cards and quiet buttons
    Paint accent;   ///< the one thing to do next
    Paint done;     ///< the way out: the same on every screen
    Paint banner;   ///< "these numbers do not work"
    Paint bar;      ///< the strip below
    Colour outline; ///< around cards and quiet buttons
    Colour focus;   ///< around what the keys or the voice are at
    Paint plain;    ///< topics without a family
    std::map<std::string, Paint, std::less<>> topics; ///< by topic id

    Paint const& topic(std::string_view id) const;
    friend bool operator==(Palette const&, Palette const&) = default;
};

/// Lengths on the glass. Text sizes are heights of capital letters.
struct Lengths {
    base::Mm gap;        ///< between targets
    base::Mm padding;    ///< inside them
    base::Mm radius;     ///< of rounded corners
    base::Mm target;     ///< no target is smaller, in either direction
    base::Mm tile;       ///< tiles are at least so large where they fit
    base::Mm tile_least; ///< tiles of languages may shrink to this height
    base::Mm exit;       ///< width of Done, at least
    base::Mm bar_least;  ///< height of the strip below
    base::Mm bar_most;
    base::Mm text_least;  ///< no text is smaller
    base::Mm text_body;   ///< running text, where there is room
    base::Mm text_tile;   ///< words under pictures, at most
    base::Mm text_title;  ///< the attract screen, at most
    base::Mm digit_least; ///< telephone numbers
    base::Mm digit_most;
    base::Mm banner_least; ///< the quiet banner may be smaller than text_least
    base::Mm qr_most;
};

struct Theme {
    Palette palette;
    Palette contrast;                       ///< for those who ask for stronger colours
    Colour code_paper = {0xFF, 0xFF, 0xFF}; ///< behind QR codes, in every palette
    Lengths lengths;
    Lengths desk; ///< for staff, who have a mouse or time, and more to see

    /// The palette `name` ("light", "dark", …). Every colour and every length must be there; the
    /// error names the one that is not.
    static base::Result<Theme> from(base::Settings const& settings,
                                    std::string const& name = "light");
};

} // namespace kiosk
