// SPDX-License-Identifier: Apache-2.0
#include "renderer/qr_painter.hpp"
#include "base/units.hpp"
#include <algorithm>
#include <bit>
#include <cmath>

namespace renderer {
namespace {

// The bit of pixel `x` in its byte: A1 keeps the first pixel of a row in the lowest bit on
// little-endian machines and in the highest on big-endian ones, in words of 32.
constexpr unsigned a1_bit(int x) {
    auto const bit = static_cast<unsigned>(x) % 8;
    return 1U << (std::endian::native == std::endian::little ? bit : 7 - bit);
}

Surface stencil(QrCode const& code) {
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_A1, code.size, code.size)};
    unsigned char* const data = cairo_image_surface_get_data(surface.get());
    if (data == nullptr) return surface; // drawing with it reports why
    int const stride = cairo_image_surface_get_stride(surface.get());
    cairo_surface_flush(surface.get());
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x)
            if (code.is_dark(x, y)) {
                unsigned char& byte = data[y * stride + x / 8];
                byte = static_cast<unsigned char>(byte | a1_bit(x));
            }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

bool has_pixels(cairo_t* context) {
    return cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_IMAGE;
}

// Goes over to whole pixels: the code in the middle of its box, every module alike.
void snap(cairo_t* context, QrItem const& item, double& x, double& y, double& module) {
    double scale = module;
    double ignored = 0;
    cairo_user_to_device_distance(context, &scale, &ignored);
    double const pixels = std::max(std::floor(scale + 1e-6), 1.0);
    double const spare = (scale - pixels) * item.code.size / 2;
    cairo_user_to_device(context, &x, &y);
    cairo_identity_matrix(context);
    x = std::round(x + spare);
    y = std::round(y + spare);
    module = pixels;
}

} // namespace

int pixels_per_module(QrItem const& item, double dpi) {
    return static_cast<int>(base::to_pixels(base::Pt{item.module}, dpi).value + 1e-6);
}

void draw_qr(cairo_t* context, QrItem const& item) {
    cairo_save(context);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_rectangle(context, item.box.x, item.box.y, item.box.width, item.box.height);
    cairo_fill(context);
    double module = item.module;
    double x = item.box.x + kQuietZone * module;
    double y = item.box.y + kQuietZone * module;
    if (has_pixels(context)) snap(context, item, x, y, module);
    cairo_translate(context, x, y);
    cairo_scale(context, module, module);
    Surface const dots = stencil(item.code);
    Pattern const mask{cairo_pattern_create_for_surface(dots.get())};
    cairo_pattern_set_filter(mask.get(), CAIRO_FILTER_NEAREST);
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_mask(context, mask.get());
    cairo_restore(context);
}

} // namespace renderer
