// What several screens have in common: the strip below with its buttons, the heading row, the
// pager, and tiles whose pictures and words have one size.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/screens.hpp"

namespace kiosk {

/// A picture and a word on something people touch.
struct Face {
    std::string picture; ///< empty: the word alone
    Words word;
};

/// How the faces of a group are arranged, the same for all of them.
struct FaceStyle {
    bool beside = false; ///< the picture beside the word, else above it
    int picture = 0;     ///< side of the picture
    int text = 16;       ///< px per em
    bool bold = true;
};

/// What a group of faces may be like.
struct FaceWish {
    Sizes text;
    bool beside = false;        ///< preferred
    double picture_least = 0.3; ///< of the height of the box
    bool bold = true;
};

/// The arrangement in which all `faces` fit into boxes of `size` with the largest words. Where they
/// do not fit, pictures become smaller first, then words.
FaceStyle arrange(Backdrop const& scene, std::vector<Face> const& faces, Size size,
                  FaceWish const& wish);

/// Whether that takes neither words below the least size nor pictures too small to be seen.
bool fits_well(Backdrop const& scene, std::vector<Face> const& faces, Size size,
               FaceWish const& wish);

/// Whether somebody who cannot read can go by the picture: it takes two fifths of a target's
/// height.
bool goes_by_picture(Face const& face, FaceStyle const& style, int height);

/// Puts `face` into `element`, which has its box already.
void put_face(Backdrop const& scene, Element& element, Face const& face, FaceStyle const& style,
              Colour ink);

/// The message that says what keeps a printer from printing; empty: nothing does.
std::string_view trouble_with(printing::State printer);

/// A view with nothing on it but the page colour.
View blank(Backdrop const& scene);

/// Quiet (card coloured, outlined) or loud target without a face.
Element button(Backdrop const& scene, std::string id, Rect box, Action action);
Element loud_button(Backdrop const& scene, std::string id, Rect box, Paint const& paint,
                    Action action);

/// Adds what stands in the same place on every screen and returns what is left of the glass,
/// without its margins: in the strip below, Done in its corner, and `back`, `home` and the language
/// where they lead somewhere; beside it (on a tall glass: above it) help, the voice if there is
/// one, and hide. Above the strip a quiet banner says that the edition is a sample or a draft.
struct Bar {
    bool back = true;
    bool home = true;
    bool language = true;
    bool side = true;
};
Rect add_bar(View& view, Scene const& scene, Bar const& buttons = {});

/// The banner alone, for screens without a bar.
void add_banner(View& view, Backdrop const& scene, Rect box);

/// Which page of how many; `open` is brought into range.
struct Pages {
    int open = 0;
    int count = 1;
};
Pages pages_of(std::size_t things, int per_page, int wanted);

/// The row at the top of `area` in which `text` can stand as its heading, taken off it.
Rect take_heading(Backdrop const& scene, Rect& area, Words const& text);

/// Adds the heading in `row`, with the page number if there are several.
struct Heading {
    Words text;
    std::string picture = {}; ///< before the text
    Pages pages = {};
};
void add_heading(View& view, Backdrop const& scene, Rect row, Heading const& heading);

/// Adds a sentence of the page in `box`, smaller down to half of the body's size where it must be.
void add_sentence(View& view, Backdrop const& scene, std::string id, Rect const& box,
                  Words const& said);

/// `faces` in equal targets in `boxes`, in one style; tiles are loud.
struct Choice {
    std::string id;
    Face face;
    Action action;
    Paint paint;
};
void add_choices(View& view, Backdrop const& scene, std::vector<Rect> const& boxes,
                 std::vector<Choice> const& choices);
/// Whether all of `choices` fit_well() into boxes of `size`.
bool choices_fit(Backdrop const& scene, Size size, std::vector<Choice> const& choices);

/// The room the pager takes at the right of (in portrait: below) the area; nothing for one page.
Rect without_pager(Backdrop const& scene, Rect area);
/// Adds the buttons for the next and the previous page beside `area`, which is the whole area.
void add_pager(View& view, Backdrop const& scene, Rect const& area, Pages const& pages);

/// A screen of tiles: heading, as many tiles as fit without becoming small, pager.
struct Tiles {
    Heading heading;
    std::vector<Choice> choices;
    int most = 9;    ///< on one page
    int tallest = 0; ///< of a tile, in pixels; 0: whatever room there is
};
void add_tiles(View& view, Backdrop const& scene, Rect area, Tiles tiles);

/// Wide enough for the longest word of `faces` at the least size, within reason.
int column_width(Backdrop const& scene, std::vector<Face> const& faces);

} // namespace kiosk
