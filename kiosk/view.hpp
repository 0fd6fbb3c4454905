// What a screen shows, as plain data: painting, hit-testing, dumps for people and tests all read
// the same value. It holds no pixel and no font.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/whom.hpp"
#include "kiosk/chart.hpp"
#include "kiosk/state.hpp"
#include "kiosk/theme.hpp"
#include "text/layout.hpp"
#include "wording/wording.hpp"
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

enum class Role { heading, text, number, tile, button, card, qr, banner, decoration };
std::string_view name_of(Role role);

/// How a text is set. Sizes are whole pixels per em, because SDL_ttf opens fonts in whole sizes.
struct Type {
    int size = 16;
    bool bold = false;
    text::Align align = text::Align::start;
};

/// Words and the clips that speak them, with spaces between: message keys, or "#" and the digits to
/// speak one by one. Words without a key are not spoken.
struct Words : wording::Said {
    Words() = default;
    Words(wording::Said said, std::string clip = {})
        : wording::Said(std::move(said)), key(std::move(clip)) {}
    Words(std::string words, std::string tag, std::string clip = {})
        : wording::Said{std::move(words), std::move(tag)}, key(std::move(clip)) {}
    std::string key;
};

/// A text in its box; set from the top, or in the middle when `middle`.
struct Label {
    Words said;
    Rect box;
    Type type;
    Colour ink;
    bool middle = true;
};

struct Picture {
    std::string name; ///< file stem in data/pictograms
    Rect box;         ///< square
    Colour ink;
    bool flipped = false; ///< left and right exchanged: arrows for right-to-left readers
};

/// A card that is shown as it will be printed.
struct CardOf {
    std::string service; ///< what the visitor asks about; empty: what helps most people there
    std::string region;
    std::string language;
    std::string layout = "wallet";
    std::string second = {}; ///< the other language of a card or booklet that has two
    cards::Whom whom = cards::Whom::any;
    std::vector<std::string> topics = {};   ///< empty: every topic
    std::vector<std::string> services = {}; ///< chosen by hand, instead of what helps most
    std::string there = "00";               ///< dialled before a foreign number over there
    int page = 0;                           ///< of a booklet, from 0
};
/// All of it in one line: the same for the same picture.
std::string to_string(CardOf const& card);

/// One thing on the glass. Elements never overlap, but for those that stand on a map; what is in
/// one lies inside its box.
struct Element {
    std::string id; ///< unique in the view: "topic.doctor"
    Role role = Role::text;
    Rect box;
    std::optional<Colour> fill = {};
    std::optional<Colour> outline = {};
    int radius = 0;
    std::vector<Picture> pictures = {};
    std::vector<Label> labels = {};
    std::string qr = {}; ///< what the QR code in the box says; empty: none
    Action action = {};  ///< Deed::none: not a target
    std::optional<CardOf> card = {};
    std::optional<Chart> chart = {};
    std::string spoken = {}; ///< clips for what is seen, but not in labels: on a card
    bool fixed = false;      ///< the same on every screen
    bool focused = false;    ///< the keys or the voice are at it

    bool target() const { return action.deed != Deed::none; }
};

struct View {
    std::string_view screen; ///< its name; what scripts, dumps and tests call it
    std::string language;
    bool right_to_left = false;
    Size size;
    Colour background;
    std::optional<Paint> bar; ///< the strip below, `bar_height` high
    int bar_height = 0;
    std::vector<Element> elements;

    Colour focus; ///< around the element that has it

    Element const* element(std::string_view id) const;
    /// The target at a point of the glass, or the one that the area of a map there stands for, or
    /// nullptr.
    Element const* target_at(int x, int y) const;

  private:
    Element const* area_at(int x, int y) const;
};

/// Moves the element and all that is in it.
Element moved(Element element, int dx, int dy);

/// `view` for people who read from the right: left and right exchanged, except inside numbers,
/// QR codes, words and maps; arrows turn round.
View mirrored(View view);

/// The view in words, a line per element and per thing in it; for goldens and for people.
std::string dump(View const& view);

} // namespace kiosk
