// SPDX-License-Identifier: Apache-2.0
#include "renderer/pictogram.hpp"
#include "base/files.hpp"
#include "renderer/pictogram_ink.hpp"
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

namespace renderer {
namespace {

using Svg = base::Handle<RsvgHandle, g_object_unref>;
using Fault = base::Handle<GError, g_error_free>;

constexpr std::size_t kLargestSvg = 256UL * 1024;
constexpr int kLargestSide = 4096;
constexpr std::string_view kWhite = "\"#fff\"";

base::Error no_picture(std::string_view name, std::string reason) {
    return {base::ErrorCode::malformed, "pictogram " + std::string(name), std::move(reason)};
}

std::string hex(Colour colour) {
    auto const byte = [](double value) { return std::lround(value * 255); };
    return fmt::format("\"#{:02x}{:02x}{:02x}\"", byte(colour.red), byte(colour.green),
                       byte(colour.blue));
}

base::Result<base::Done> draw_svg(cairo_t* context, std::string_view name, std::string const& svg,
                                  double side) {
    GError* fault = nullptr;
    Svg const handle{
        rsvg_handle_new_from_data(reinterpret_cast<guint8 const*>(svg.data()), svg.size(), &fault)};
    Fault const unreadable{fault};
    if (!handle) return no_picture(name, unreadable ? unreadable->message : "is not an SVG");
    RsvgRectangle const viewport{0, 0, side, side};
    fault = nullptr;
    bool const drawn = rsvg_handle_render_document(handle.get(), context, &viewport, &fault) != 0;
    Fault const undrawable{fault};
    if (!drawn) return no_picture(name, undrawable ? undrawable->message : "cannot be drawn");
    return base::Done{};
}

// Cairo's pixels are native-endian words with the colour multiplied by alpha.
Bitmap to_bitmap(cairo_surface_t* surface, int side) {
    cairo_surface_flush(surface);
    unsigned char const* const data = cairo_image_surface_get_data(surface);
    int const stride = cairo_image_surface_get_stride(surface);
    Bitmap bitmap{side, side, {}};
    for (int i = 0; i < side * side; ++i) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, data + std::ptrdiff_t{i / side} * stride + std::ptrdiff_t{i % side} * 4,
                    sizeof pixel);
        std::uint32_t const alpha = pixel >> 24U;
        for (unsigned const shift : {16U, 8U, 0U}) {
            std::uint32_t const value = pixel >> shift & 0xFFU;
            bitmap.rgba.push_back(
                static_cast<std::uint8_t>(alpha == 0 ? 0 : (value * 255 + alpha / 2) / alpha));
        }
        bitmap.rgba.push_back(static_cast<std::uint8_t>(alpha));
    }
    return bitmap;
}

bool is_name(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                                std::string_view::npos;
}

} // namespace

base::Result<std::string> pictogram_svg(std::string_view name, Colour colour) {
    auto const slash = name.find('/'); // behind the folder of a culture
    bool const whole = slash == std::string_view::npos;
    if (!is_name(name.substr(whole ? 0 : slash + 1)) || (!whole && !is_name(name.substr(0, slash))))
        return no_picture(name, "is not the name of a pictogram");
    auto svg = base::read_file(
        base::share_folder() / "data" / "pictograms" / (std::string(name) + ".svg"), kLargestSvg);
    if (!svg) return svg.error();
    std::string const ink = hex(colour);
    for (std::size_t at = 0; (at = svg->find(kWhite, at)) != std::string::npos; at += ink.size())
        svg->replace(at, kWhite.size(), ink);
    return svg;
}

base::Result<Surface> pictogram_ink(std::string_view name, Colour colour) {
    auto const svg = pictogram_svg(name, colour);
    if (!svg) return svg.error();
    cairo_rectangle_t const frame{0, 0, kPictogramFrame, kPictogramFrame};
    Surface surface{cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &frame)};
    Context const context{cairo_create(surface.get())};
    auto const drawn = draw_svg(context.get(), name, *svg, kPictogramFrame);
    if (!drawn) return drawn.error();
    return surface;
}

base::Result<Bitmap> rasterise_pictogram(std::string_view name, int side, Colour colour) {
    if (side < 1 || side > kLargestSide) return no_picture(name, "cannot be drawn at this size");
    auto const svg = pictogram_svg(name, colour);
    if (!svg) return svg.error();
    Surface const surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side)};
    Context const context{cairo_create(surface.get())};
    auto const drawn = draw_svg(context.get(), name, *svg, side);
    if (!drawn) return drawn.error();
    return to_bitmap(surface.get(), side);
}

} // namespace renderer
