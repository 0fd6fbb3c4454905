// A telephone number, large enough to copy from across a counter.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/parts.hpp"

namespace kiosk {

/// A card at 0,0, `width` wide: a picture, "Call" and the grouped digits, beside one another if the
/// digits can stand there at their least height or more, else below. Digits are never smaller than
/// the theme's digit_least and never mirrored.
Element phone_card(Scene const& scene, std::string id, wording::PhoneWords const& phone, int width);

} // namespace kiosk
