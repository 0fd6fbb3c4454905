// What of a screen is spoken, as a list of clips. A number is spoken digit by digit from its one
// canonical form, so that what is seen and what is heard cannot differ.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "catalogue/voices.hpp"
#include "kiosk/view.hpp"

namespace kiosk {

struct Clip {
    std::string element; ///< id of what is read
    base::Path file;
};

/// The clips of one element, for a visitor who reads `language`; what has no clip is left out.
std::vector<Clip> speech_of(Element const& element, std::string const& language,
                            catalogue::Voices const& voices);

/// The whole screen in the order in which it reads, without the strip below.
std::vector<Clip> speech_of(View const& view, catalogue::Voices const& voices);

/// The keys that must all be there before a language is offered as voiced: digits, its name, and
/// all fixed words of the screens that a visit needs.
std::vector<std::string> needed_clips(std::vector<std::string> const& topics);

} // namespace kiosk
