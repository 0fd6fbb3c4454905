// SPDX-License-Identifier: Apache-2.0
#include "renderer/painter.hpp"
#include "renderer/pictogram_ink.hpp"
#include "renderer/qr_painter.hpp"
#include "renderer/text_painter.hpp"
#include <fmt/format.h>
#include <numbers>

namespace renderer {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kQuarterTurn = std::numbers::pi / 2;

void set_colour(cairo_t* context, Colour colour) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue);
}

void paint_rule(cairo_t* context, RuleItem const& rule) {
    set_colour(context, rule.colour);
    cairo_rectangle(context, rule.box.x, rule.box.y, rule.box.width, rule.box.height);
    cairo_fill(context);
}

} // namespace

void Painter::paint(cairo_t* context, TextItem const& item) {
    cairo_save(context);
    cairo_translate(context, item.x, item.y);
    if (item.turned) cairo_rotate(context, -kQuarterTurn);
    set_colour(context, item.colour);
    draw_text(context, item.layout, item.size, faces_);
    cairo_restore(context);
}

void Painter::paint(cairo_t* context, Watermark const& mark) {
    text::Ink const& ink = mark.layout.ink;
    cairo_save(context);
    cairo_translate(context, mark.x, mark.y);
    cairo_rotate(context, -mark.angle * kDegree);
    cairo_translate(context, -(ink.left + ink.right) / 2, -(ink.top + ink.bottom) / 2);
    set_colour(context, mark.colour);
    draw_text(context, mark.layout, mark.size, faces_);
    cairo_restore(context);
}

base::Result<base::Done> Painter::paint(cairo_t* context, PictogramItem const& item) {
    Colour const& colour = item.colour;
    std::string const key =
        fmt::format("{} {} {} {}", item.name, colour.red, colour.green, colour.blue);
    if (!pictograms_.contains(key)) {
        auto ink = pictogram_ink(item.name, colour);
        if (!ink) return ink.error();
        pictograms_.emplace(key, std::move(*ink));
    }
    cairo_save(context);
    cairo_translate(context, item.box.x, item.box.y);
    cairo_scale(context, item.box.width / kPictogramFrame, item.box.height / kPictogramFrame);
    cairo_set_source_surface(context, pictograms_.at(key).get(), 0, 0);
    cairo_paint(context);
    cairo_restore(context);
    return base::Done{};
}

base::Result<base::Done> Painter::paint(cairo_t* context, Frame const& frame) {
    if (frame.watermark) paint(context, *frame.watermark);
    for (RuleItem const& rule : frame.rules)
        paint_rule(context, rule);
    for (PictogramItem const& item : frame.pictograms)
        if (auto const done = paint(context, item); !done) return done.error();
    for (QrItem const& item : frame.codes)
        draw_qr(context, item);
    for (TextItem const& item : frame.texts)
        paint(context, item);
    return checked(cairo_status(context), "drawing a card");
}

} // namespace renderer
