// SPDX-License-Identifier: Apache-2.0
#include "renderer/raster.hpp"
#include "base/units.hpp"
#include <algorithm>
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

constexpr std::uint32_t kColour = 0xFFFFFF; // of a pixel: all but its unused byte

/// The pixels of a surface that rasterise() made, read where they are.
class Raster {
  public:
    explicit Raster(cairo_surface_t* surface)
        : data_(cairo_image_surface_get_data(surface)),
          stride_(cairo_image_surface_get_stride(surface)),
          width_(cairo_image_surface_get_width(surface)),
          height_(cairo_image_surface_get_height(surface)) {}

    int width() const { return width_; }
    int height() const { return height_; }

    // A byte that is written may be anything, so compilers read what they count by anew each time:
    // hence the copies.
    GreyImage part(int left, int top, int width, int height) const {
        GreyImage image{width, height, {}};
        image.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        std::uint8_t* into = image.pixels.data();
        std::ptrdiff_t const count = width;
        for (int y = top; y < top + height; ++y, into += count) {
            unsigned char const* const row = pixel(left, y);
            for (std::ptrdiff_t x = 0; x < count; ++x)
                into[x] = luma(value(row, x));
        }
        return image;
    }

    /// The first pixel from (x, y) to the right that is darker than `paper`; `count` when none is.
    /// `white` holds at least so many white pixels: bare rows, which most are, are found at once.
    int dark_from(int x, int y, int count, std::uint8_t paper,
                  std::vector<std::uint32_t> const& white) const {
        unsigned char const* const row = pixel(x, y);
        if (std::memcmp(row, white.data(), static_cast<std::size_t>(count) * 4) == 0) return count;
        for (int i = 0; i < count; ++i) {
            std::uint32_t const found = value(row, i) & kColour;
            if (found != kColour && luma(found) < paper) return i;
        }
        return count;
    }

  private:
    unsigned char const* pixel(int x, int y) const {
        return data_ + std::ptrdiff_t{y} * stride_ + std::ptrdiff_t{x} * 4;
    }
    static std::uint32_t value(unsigned char const* row, std::ptrdiff_t x) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, row + x * 4, sizeof pixel);
        return pixel;
    }

    unsigned char const* data_;
    int stride_;
    int width_;
    int height_;
};

} // namespace

int pixels(double points, double dpi) {
    constexpr double kLastBit = 1e-6;
    return static_cast<int>(std::ceil(base::to_pixels(base::Pt{points}, dpi).value - kLastBit));
}

base::Result<base::Done> rasterise(Frame const& frame, double dpi, Painter& painter,
                                   Surface& surface) {
    int const width = pixels(frame.width, dpi);
    int const height = pixels(frame.height, dpi);
    if (!surface || cairo_image_surface_get_width(surface.get()) != width ||
        cairo_image_surface_get_height(surface.get()) != height)
        surface = Surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)};
    Context const context{cairo_create(surface.get())};
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_scale(context.get(), dpi / base::kPointsPerInch, dpi / base::kPointsPerInch);
    auto painted = painter.paint(context.get(), frame);
    cairo_surface_flush(surface.get());
    return painted;
}

base::Result<Surface> rasterise(Frame const& frame, double dpi, Painter& painter) {
    Surface surface;
    auto const painted = rasterise(frame, dpi, painter, surface);
    if (!painted) return painted.error();
    return surface;
}

base::Result<Surface> rasterise(Frame const& frame, double dpi) {
    Painter painter;
    return rasterise(frame, dpi, painter);
}

GreyImage grey(cairo_surface_t* surface) {
    Raster const raster(surface);
    return raster.part(0, 0, raster.width(), raster.height());
}

GreyImage grey(cairo_surface_t* surface, Box const& box, double dpi) {
    Raster const raster(surface);
    auto const px = [&](double points, int most) {
        double const value = base::to_pixels(base::Pt{points}, dpi).value;
        return std::clamp(static_cast<int>(std::lround(value)), 0, most);
    };
    int const left = px(box.x, raster.width());
    int const top = px(box.y, raster.height());
    return raster.part(left, top, px(box.right(), raster.width()) - left,
                       px(box.bottom(), raster.height()) - top);
}

std::optional<Pixel> ink_in_margin(cairo_surface_t* surface, int margin, std::uint8_t paper) {
    Raster const raster(surface);
    int const width = raster.width();
    std::vector<std::uint32_t> const white(static_cast<std::size_t>(width), 0xFFFFFFFF);
    auto const found = [&](int x, int y, int count) {
        int const at = raster.dark_from(x, y, count, paper, white);
        return at < count ? std::optional(Pixel{x + at, y}) : std::nullopt;
    };
    for (int y = 0; y < raster.height(); ++y) {
        bool const whole = y < margin || y >= raster.height() - margin || 2 * margin >= width;
        auto dark = found(0, y, whole ? width : margin);
        if (!dark && !whole) dark = found(width - margin, y, margin);
        if (dark) return dark;
    }
    return std::nullopt;
}

} // namespace renderer
