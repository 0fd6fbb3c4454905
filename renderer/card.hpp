// The wallet card: what is to stand on it, and both of its faces with everything in its place.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/card_layout.hpp"
#include "renderer/frame.hpp"
#include "wording/wording.hpp"
#include <string>
#include <vector>

namespace renderer {

/// Everything a card says, as wording::Speaker says it. Texts without a language of their own
/// are in `language`. The first number of each service is the one printed (without one, what its
/// `no_phone` says); only facts whose answer is yes are.
struct CardRequest {
    std::string language; ///< BCP 47
    bool right_to_left = false;
    std::string title;
    wording::Said region;
    std::vector<wording::ServiceWords> services;
    std::string listing_url; ///< upper case: "HTTPS://INFO.EXAMPLE/XW-11/TH/7"
    std::string scan;        ///< beside the code
    std::vector<std::string> notices;
    std::string check_by;
    std::string edition;
    std::string note;      ///< on the face with the numbers: "SAMPLE: do not call"; may be empty
    std::string watermark; ///< across both faces: "DRAFT"; may be empty
};

/// Borrows the FontSet it was composed with, which must outlive it.
struct Card {
    std::string language;
    std::string title; ///< neutral: also the title of its PDF
    Frame front;
    Frame back;
};

/// Puts everything in its place. What does not fit at the smallest size its script can bear, has
/// no glyph, or cannot be encoded is refused with the name of its field, as is a service without
/// a number and without words in its place, or more services than the layout has room for.
base::Result<Card> compose(CardRequest const& request, CardLayout const& layout,
                           text::FontSet const& fonts);

/// The address as people type it: without the scheme, the host in lower case.
std::string typed_url(std::string_view listing_url);

} // namespace renderer
