// SPDX-License-Identifier: Apache-2.0
#include "kiosk/phone_card.hpp"
#include <algorithm>

namespace kiosk {
namespace {

/// A number on one line has no place to break.
Words unbroken(Words said) {
    for (std::size_t at = 0; (at = said.text.find(' ', at)) != std::string::npos;)
        said.text.replace(at, 1, kNoBreakSpace);
    return said;
}

/// The largest digits that stand on one line of `width`; none when even the least do not.
std::optional<Type> on_one_line(Scene const& scene, Words const& said, int width) {
    Metrics const& metrics = scene.metrics();
    Type type = {0, true, text::Align::start};
    int const most = metrics.em(metrics.lengths().digit_most);
    Size const room = {width, 2 * most};
    type.size = fitting_size(scene.ruler(), {said},
                             {most, metrics.em(metrics.lengths().digit_least)}, type, room);
    return fits(scene.ruler(), said, type, room) ? std::optional(type) : std::nullopt;
}

/// Shown in groups, spoken digit by digit; both from the one number.
Words digits_of(wording::PhoneWords const& phone) {
    return {phone.shown, kDigitsLanguage, "#" + phone.dialled};
}

std::string picture_of(model::PhoneKind kind) {
    return kind == model::PhoneKind::voice ? "phone" : "message";
}

/// What stands on a card, before it is known how.
struct Parts {
    Words label;
    Type label_type;
    Size label_size;
    int side; ///< of the picture
};

/// Picture and word, and the digits beside them.
void put_in_row(Scene const& scene, Element& card, Parts const& parts, Label digits) {
    int const gap = scene.metrics().gap();
    int const height = extent(scene.ruler(), digits.said, digits.type, card.box.width).height;
    card.box.height = std::max({height, parts.label_size.height, parts.side}) + gap;
    Rect row = {gap, gap / 2, card.box.width - 2 * gap, card.box.height - gap};
    card.pictures.front().box = centred({parts.side, parts.side}, take_left(row, parts.side, gap));
    Rect const word = take_left(row, parts.label_size.width, gap);
    card.labels.push_back({parts.label, word, parts.label_type, digits.ink});
    digits.box = row;
    card.labels.push_back(std::move(digits));
}

/// Picture and word, and the digits below them, on as many lines as they need.
void put_below(Scene const& scene, Element& card, Parts const& parts, Label digits) {
    int const gap = scene.metrics().gap();
    Rect room = {gap, gap / 2, card.box.width - 2 * gap, 0};
    int const beside = room.width - parts.side - gap;
    int const label = extent(scene.ruler(), parts.label, parts.label_type, beside).height;
    Rect above = take_top(room, std::max(label, parts.side));
    room.height = extent(scene.ruler(), digits.said, digits.type, room.width).height;
    card.box.height = room.bottom() + gap / 2;
    card.pictures.front().box =
        centred({parts.side, parts.side}, take_left(above, parts.side, gap));
    card.labels.push_back({parts.label, above, parts.label_type, digits.ink});
    digits.box = room;
    card.labels.push_back(std::move(digits));
}

Element card_saying(Scene const& scene, wording::PhoneWords const& phone, Words const& label,
                    int width) {
    Metrics const& metrics = scene.metrics();
    Paint const& paint = scene.palette().card;
    int const gap = metrics.gap();
    Type const type = {metrics.body(), false, text::Align::start};
    int const side = metrics.em(metrics.lengths().text_tile);
    Parts const parts = {label, type, extent(scene.ruler(), label, type, width / 2), side};

    Element card{
        "", Role::number, {0, 0, width, 0}, paint.fill, scene.palette().outline, metrics.radius()};
    card.pictures.push_back({picture_of(phone.kind), {}, paint.ink});
    Words const line = unbroken(digits_of(phone));
    int const beside = width - 4 * gap - side - parts.label_size.width;
    int const least = metrics.em(metrics.lengths().digit_least);
    if (auto const digits = on_one_line(scene, line, beside))
        put_in_row(scene, card, parts, {line, {}, *digits, paint.ink});
    else if (auto const wide = on_one_line(scene, line, width - 2 * gap))
        put_below(scene, card, parts, {line, {}, *wide, paint.ink});
    else
        put_below(scene, card, parts,
                  {digits_of(phone), {}, {least, true, text::Align::start}, paint.ink});
    return card;
}

int digit_size(Element const& card) {
    return card.labels.back().type.size;
}

} // namespace

Element phone_card(Scene const& scene, std::string id, wording::PhoneWords const& phone,
                   int width) {
    Words label = {phone.label, scene.language,
                   phone.kind == model::PhoneKind::voice ? "service.call" : "service.message"};
    Element card = card_saying(scene, phone, label, width);
    std::string const own = catalogue::own_digits(scene.language, phone.shown);
    if (!own.empty()) {
        label.text += "\n" + unbroken({own, scene.language}).text;
        Element both = card_saying(scene, phone, label, width);
        if (both.box.height <= card.box.height && digit_size(both) >= digit_size(card))
            card = std::move(both);
    }
    card.id = std::move(id);
    return card;
}

int least_card_width(Scene const& scene, wording::PhoneWords const& phone) {
    Metrics const& metrics = scene.metrics();
    Type const type = {metrics.em(metrics.lengths().digit_least), true, text::Align::start};
    Words const line = unbroken(digits_of(phone));
    return extent(scene.ruler(), line, type, metrics.screen().width * 10).width +
           2 * metrics.gap() + 1;
}

} // namespace kiosk
