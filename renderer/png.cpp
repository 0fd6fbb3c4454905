// SPDX-License-Identifier: Apache-2.0
#include "renderer/output.hpp"
#include "renderer/raster.hpp"
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr double kLowestDpi = 72;
constexpr double kHighestDpi = 1200;
constexpr double kGap = 5.67;      // pt = 2 mm between the faces
constexpr double kGapShade = 0.82; // darker than paper, so that the cards' edges show

cairo_status_t append(void* bytes, unsigned char const* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void copy(cairo_t* context, cairo_surface_t* face, int y) {
    cairo_set_source_surface(context, face, 0, y);
    cairo_paint(context);
}

} // namespace

base::Result<std::string> png(Card const& card, double dpi) {
    if (!(dpi >= kLowestDpi && dpi <= kHighestDpi))
        return base::Error{base::ErrorCode::refused, fmt::format("{} dpi", dpi),
                           fmt::format("a picture has {} to {}", kLowestDpi, kHighestDpi)};
    auto const front = rasterise(card.front, dpi);
    if (!front) return front.error();
    auto const back = rasterise(card.back, dpi);
    if (!back) return back.error();
    int const height = cairo_image_surface_get_height(front->get());
    int const gap = pixels(kGap, dpi);
    Surface const both{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, cairo_image_surface_get_width(front->get()),
                                   height + gap + cairo_image_surface_get_height(back->get()))};
    Context const context{cairo_create(both.get())};
    cairo_set_source_rgb(context.get(), kGapShade, kGapShade, kGapShade);
    cairo_paint(context.get());
    copy(context.get(), front->get(), 0);
    copy(context.get(), back->get(), height + gap);
    std::string bytes;
    auto const written =
        checked(cairo_surface_write_to_png_stream(both.get(), append, &bytes), "PNG");
    if (!written) return written.error();
    return bytes;
}

} // namespace renderer
