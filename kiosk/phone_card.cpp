// SPDX-License-Identifier: Apache-2.0
#include "kiosk/phone_card.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr char const* kDigitsLanguage = "en"; // ASCII digits for people of every script

struct Digits {
    Type type;
    Size size;
};

/// The largest digits that fit into `width` on one line, or the least ones on two.
Digits set_digits(Scene const& scene, wording::Said const& said, int width) {
    Metrics const& metrics = scene.metrics();
    Type type = {0, true, text::Align::start};
    int const least = metrics.em(metrics.lengths().digit_least);
    int const height = 2 * metrics.em(metrics.lengths().digit_most);
    wording::Said joined = said; // a number on one line has no place to break
    for (std::size_t at = 0; (at = joined.text.find(' ', at)) != std::string::npos;)
        joined.text.replace(at, 1, "\xC2\xA0");
    type.size =
        fitting_size(scene.ruler(), {joined}, {metrics.em(metrics.lengths().digit_most), least},
                     type, {width, height});
    return {type, extent(scene.ruler(), said, type, width)};
}

std::string picture_of(model::PhoneKind kind) {
    return kind == model::PhoneKind::voice ? "phone" : "message";
}

} // namespace

Element phone_card(Scene const& scene, std::string id, wording::PhoneWords const& phone,
                   int width) {
    Metrics const& metrics = scene.metrics();
    Paint const& paint = scene.palette().card;
    int const padding = metrics.gap();
    wording::Said const label = {phone.label, scene.language};
    wording::Said const shown = {phone.shown, kDigitsLanguage};
    Type const type = {metrics.least_text(), false, text::Align::start};
    int const side = metrics.em(metrics.lengths().digit_least);
    int const room = width - 3 * padding - side;

    Digits const digits = set_digits(scene, shown, room);
    Size const above = extent(scene.ruler(), label, type, room);
    bool const one_row = digits.size.width + padding + above.width <= room;
    int const height =
        (one_row ? std::max(above.height, digits.size.height) : above.height + digits.size.height) +
        metrics.padding();
    Element card{std::move(id),
                 Role::number,
                 {0, 0, width, height},
                 paint.fill,
                 scene.palette().outline,
                 metrics.radius(),
                 {},
                 {},
                 {},
                 {}};
    card.pictures.push_back(
        {picture_of(phone.kind), centred({side, side}, {padding, 0, side, height}), paint.ink});
    Rect words = {2 * padding + side, metrics.padding() / 2, room, height - metrics.padding()};
    Rect const word =
        one_row ? take_left(words, above.width, padding) : take_top(words, above.height);
    card.labels.push_back({label, word, type, paint.ink});
    card.labels.push_back({shown, words, digits.type, paint.ink});
    return card;
}

} // namespace kiosk
