// SPDX-License-Identifier: Apache-2.0
#include "renderer/raster.hpp"
#include "base/units.hpp"
#include <cmath>
#include <cstring>

namespace renderer {
namespace {

// Rec. 601 luma in 256ths.
std::uint8_t luma(std::uint32_t pixel) {
    std::uint32_t const red = pixel >> 16U & 0xFFU;
    std::uint32_t const green = pixel >> 8U & 0xFFU;
    std::uint32_t const blue = pixel & 0xFFU;
    return static_cast<std::uint8_t>((77 * red + 150 * green + 29 * blue) >> 8U);
}

} // namespace

int pixels(double points, double dpi) {
    constexpr double kLastBit = 1e-6;
    return static_cast<int>(std::ceil(base::to_pixels(base::Pt{points}, dpi).value - kLastBit));
}

base::Result<Surface> rasterise(Frame const& frame, double dpi, Painter& painter) {
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(frame.width, dpi),
                                               pixels(frame.height, dpi))};
    Context const context{cairo_create(surface.get())};
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_scale(context.get(), dpi / base::kPointsPerInch, dpi / base::kPointsPerInch);
    auto const painted = painter.paint(context.get(), frame);
    if (!painted) return painted.error();
    cairo_surface_flush(surface.get());
    return surface;
}

base::Result<Surface> rasterise(Frame const& frame, double dpi) {
    Painter painter;
    return rasterise(frame, dpi, painter);
}

GreyImage grey(cairo_surface_t* surface) {
    GreyImage image{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    unsigned char const* row = cairo_image_surface_get_data(surface);
    int const stride = cairo_image_surface_get_stride(surface);
    image.pixels.resize(static_cast<std::size_t>(image.width) *
                        static_cast<std::size_t>(image.height));
    // A byte that is written may be anything, so compilers read what they count by anew each time:
    // hence the copies.
    std::uint8_t* into = image.pixels.data();
    std::ptrdiff_t const width = image.width;
    for (int y = image.height; y > 0; --y, row += stride, into += width)
        for (std::ptrdiff_t x = 0; x < width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + x * 4, sizeof pixel);
            into[x] = luma(pixel);
        }
    return image;
}

} // namespace renderer
