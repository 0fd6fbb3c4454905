// A card: what is to stand on it, and its faces with everything in its place.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/card_layout.hpp"
#include "renderer/frame.hpp"
#include "wording/wording.hpp"
#include <map>
#include <span>
#include <string>
#include <vector>

namespace renderer {

/// Everything a card says in one language, as wording::Speaker says it.
struct CardRequest {
    std::string language; ///< BCP 47
    bool right_to_left = false;
    /// By the names that layouts use: "title", "region", "url". A word that has an empty text is
    /// not printed; one that is not here at all is refused.
    std::map<std::string, wording::Said, std::less<>> words;
    /// "service.1.name", ".number", ".abroad", … come from these. The first number of each is the
    /// one printed (without one, what its `no_phone` says); only facts whose answer is yes are.
    std::vector<wording::ServiceWords> services;
    std::string watermark; ///< across every face: "DRAFT"; may be empty

    /// Sets a word in the card's own language.
    void say(std::string const& name, std::string text) {
        words[name] = {std::move(text), language};
    }
};

/// Borrows the FontSet it was composed with, which must outlive it.
struct Card {
    std::string language;
    std::string title; ///< neutral: also the title of its PDF
    Frame front;
    std::optional<Frame> back;
};

/// Puts everything in its place. `voices` are the same card in one or two languages; each face
/// speaks the one its layout asks for, or the first when there is only one. What does not fit at
/// the smallest size its script can bear, has no glyph, or cannot be encoded is refused with the
/// name of its field, as is a service without a number and without words in its place.
base::Result<Card> compose(std::span<CardRequest const> voices, CardLayout const& layout,
                           text::FontSet const& fonts);
base::Result<Card> compose(CardRequest const& request, CardLayout const& layout,
                           text::FontSet const& fonts);

/// The address as people type it: without the scheme, the host in lower case.
std::string typed_url(std::string_view listing_url);

} // namespace renderer
