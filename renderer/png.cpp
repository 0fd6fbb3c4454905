// SPDX-License-Identifier: Apache-2.0
#include "renderer/bilevel_png.hpp"
#include "renderer/degrade.hpp"
#include "renderer/output.hpp"
#include "renderer/raster.hpp"
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr double kLowestDpi = 72;
constexpr double kHighestDpi = 1200;
constexpr double kGap = 5.67;      // pt = 2 mm between the faces
constexpr double kGapShade = 0.82; // darker than paper, so that the cards' edges show

void copy(cairo_t* context, cairo_surface_t* face, int y) {
    cairo_set_source_surface(context, face, 0, y);
    cairo_paint(context);
}

base::Result<std::string> to_png(cairo_surface_t* surface) {
    std::string bytes;
    auto const written = checked(cairo_surface_write_to_png_stream(surface, append, &bytes), "PNG");
    if (!written) return written.error();
    return bytes;
}

base::Result<Surface> below_each_other(cairo_surface_t* front, cairo_surface_t* back, int gap) {
    int const height = cairo_image_surface_get_height(front);
    Surface both{cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                            cairo_image_surface_get_width(front),
                                            height + gap + cairo_image_surface_get_height(back))};
    Context const context{cairo_create(both.get())};
    cairo_set_source_rgb(context.get(), kGapShade, kGapShade, kGapShade);
    cairo_paint(context.get());
    copy(context.get(), front, 0);
    copy(context.get(), back, height + gap);
    if (auto const done = checked(cairo_status(context.get()), "PNG"); !done) return done.error();
    return both;
}

} // namespace

base::Result<std::string> png(Card const& card, PngStyle const& style) {
    if (!(style.dpi >= kLowestDpi && style.dpi <= kHighestDpi))
        return base::Error{base::ErrorCode::refused, fmt::format("{} dpi", style.dpi),
                           fmt::format("a picture has {} to {}", kLowestDpi, kHighestDpi)};
    Painter painter;
    auto face = rasterise(card.front, style.dpi, painter);
    if (face && card.back) {
        auto const back = rasterise(*card.back, style.dpi, painter);
        if (!back) return back.error();
        face = below_each_other(face->get(), back->get(), pixels(kGap, style.dpi));
    }
    if (!face) return face.error();
    if (!style.one_bit) return to_png(face->get());
    return bilevel_png(one_bit(grey(face->get())));
}

} // namespace renderer
