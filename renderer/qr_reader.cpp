// SPDX-License-Identifier: Apache-2.0
#include "renderer/qr_reader.hpp"
#include "renderer/raster.hpp"
#include <cstring>
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <exception>

namespace renderer {

namespace {

constexpr double kMostPixels = 100e6;
constexpr std::size_t kHeader = 24; // bytes up to the height (PNG, 11.2.1)

struct Source {
    std::string_view bytes;
    static cairo_status_t read(void* source, unsigned char* into, unsigned length) {
        std::string_view& rest = static_cast<Source*>(source)->bytes;
        if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(into, rest.data(), length);
        rest.remove_prefix(length);
        return CAIRO_STATUS_SUCCESS;
    }
};

double number_at(std::string_view png, std::size_t at) {
    double value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = value * 256 + static_cast<unsigned char>(png[i]);
    return value;
}

// White paper behind whatever the picture leaves open.
base::Result<GreyImage> decoded(std::string_view png, std::string const& name) {
    base::Error const refused{base::ErrorCode::unsupported, name, "is not a PNG that can be read"};
    if (png.size() < kHeader || !png.starts_with("\x89PNG")) return refused;
    if (number_at(png, 16) * number_at(png, 20) > kMostPixels) return refused;
    Source source{png};
    Surface const picture{cairo_image_surface_create_from_png_stream(Source::read, &source)};
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS) return refused;
    Surface const paper{cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                   cairo_image_surface_get_width(picture.get()),
                                                   cairo_image_surface_get_height(picture.get()))};
    Context const context{cairo_create(paper.get())};
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_set_source_surface(context.get(), picture.get(), 0, 0);
    cairo_paint(context.get());
    if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) return refused;
    cairo_surface_flush(paper.get());
    return grey(paper.get());
}

} // namespace

base::Result<std::vector<std::string>> read_codes(std::string_view png, std::string const& name) {
    auto const image = decoded(png, name);
    if (!image) return image.error();
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    std::vector<std::string> codes;
    try {
        for (ZXing::Result const& result : ZXing::ReadBarcodes(
                 {image->pixels.data(), image->width, image->height, ZXing::ImageFormat::Lum},
                 hints))
            codes.push_back(result.text());
    } catch (std::exception const&) {
        return codes; // ZXing met what it did not expect: nothing more can be read
    }
    return codes;
}

// Telephones look at a code in more than one way; so do we: brightness compared with middle grey,
// which noise in bare paper does not deceive and which takes least time, then with that nearby.
// (The histogram of the whole picture, ZXing's third way, misreads a third of clean codes whose
// paper is noisy.)
std::optional<std::string> read_qr(GreyImage const& image) {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    try {
        for (auto const look : {ZXing::Binarizer::FixedThreshold, ZXing::Binarizer::LocalAverage}) {
            hints.setBinarizer(look);
            ZXing::Result const result = ZXing::ReadBarcode(
                {image.pixels.data(), image.width, image.height, ZXing::ImageFormat::Lum}, hints);
            if (result.isValid()) return result.text();
        }
    } catch (std::exception const&) {
        return std::nullopt; // ZXing met what it did not expect: the code cannot be read
    }
    return std::nullopt;
}

} // namespace renderer
