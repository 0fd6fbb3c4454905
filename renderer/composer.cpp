// SPDX-License-Identifier: Apache-2.0
#include "renderer/composer.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace renderer {
namespace {} // namespace

Wanted Composer::wanted(std::string field, wording::Said said) const {
    return {std::move(field), std::move(said), request_.right_to_left};
}

Wanted Composer::wanted(std::string field, std::string const& text) const {
    return wanted(std::move(field), wording::Said{text, request_.language});
}

Box Composer::placed(Box box) const {
    return request_.right_to_left ? mirrored(box, layout_.width) : box;
}

base::Result<Frame> Composer::blank(Box const& mark) const {
    Frame frame;
    frame.width = layout_.width;
    frame.height = layout_.height;
    frame.safe = layout_.safe;
    if (request_.watermark.empty()) return frame;
    auto const sound = fitter_.check(wanted("watermark", request_.watermark));
    if (!sound) return sound.error();
    frame.watermark = watermark(placed(mark));
    return frame;
}

// Set once to see how large its turned ink is, and again at the size that fills the box.
Watermark Composer::watermark(Box box) const {
    WatermarkSpec const& spec = layout_.watermark;
    text::Style style{request_.language, text::Weight::bold, 100};
    text::Ink const ink = text::lay_out(request_.watermark, style, kUnlimited, fitter_.fonts()).ink;
    double const width = ink.right - ink.left;
    double const height = ink.bottom - ink.top;
    double const sine = std::sin(spec.angle * std::numbers::pi / 180);
    double const cosine = std::cos(spec.angle * std::numbers::pi / 180);
    style.size *= std::min(box.width / (width * cosine + height * sine),
                           box.height / (width * sine + height * cosine));
    return {text::lay_out(request_.watermark, style, kUnlimited, fitter_.fonts()),
            box.x + box.width / 2,
            box.y + box.height / 2,
            style.size,
            spec.angle,
            spec.colour};
}

// Text stands in the middle of its box by what its script needs, not by what this word has, so
// that the words of one line share a baseline from card to card.
base::Result<base::Done> Composer::add_field(Frame& frame, Wanted const& what,
                                             FieldSpec const& spec) const {
    if (what.said.text.empty()) return base::Done{};
    auto const set = fitter_.fit(what, spec);
    if (!set) return set.error();
    Box box = spec.box;
    box.y += (box.height - set->height()) / 2;
    add_text(frame, what, *set, spec.text, box);
    return base::Done{};
}

void Composer::add_text(Frame& frame, Wanted const& what, SetText const& set, TextSpec const& spec,
                        Box box) const {
    frame.texts.push_back({what.field, set.layout, placed(box).x, set.origin(box.y), set.size,
                           set.floor, spec.colour});
}

base::Result<Card> compose(CardRequest const& request, CardLayout const& layout,
                           text::FontSet const& fonts) {
    Composer const composer(request, layout, fonts);
    auto front = composer.front();
    if (!front) return front.error();
    auto back = composer.back();
    if (!back) return back.error();
    return Card{request.language, request.title, std::move(*front), std::move(*back)};
}

} // namespace renderer
