// A telephone number, large enough to copy from across a counter.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/parts.hpp"

namespace kiosk {

/// A card at 0,0, `width` wide: "Call", a picture and the grouped digits on one line if they can
/// stand there at their least height, else on two. Digits are never smaller than the theme's
/// digit_least and never mirrored.
Element phone_card(Scene const& scene, std::string id, wording::PhoneWords const& phone, int width);

} // namespace kiosk
