// A telephone number, large enough to copy from across a counter.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/parts.hpp"

namespace kiosk {

/// A card at 0,0, `width` wide: a picture, "Call" and the grouped digits, beside one another if the
/// digits can stand there at their least height or more, else below. Digits are never smaller than
/// the theme's digit_least and never mirrored. Under "Call" stands the number in the digits of the
/// reader's own script, where it has such and they make neither the card higher nor the large
/// digits smaller.
Element phone_card(Scene const& scene, std::string id, wording::PhoneWords const& phone, int width);

/// The narrowest card on which the number stands on one line at its least height.
int least_card_width(Scene const& scene, wording::PhoneWords const& phone);

} // namespace kiosk
