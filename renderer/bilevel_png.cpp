// SPDX-License-Identifier: Apache-2.0
#include "renderer/bilevel_png.hpp"
#include <csetjmp>
#include <png.h>

namespace renderer {
namespace {

/// What libpng has opened, closed whatever happens.
struct Writer {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
    Writer() = default;
    Writer(Writer const&) = delete;
    Writer& operator=(Writer const&) = delete;
    ~Writer() { png_destroy_write_struct(&png, &info); }
};

void append(png_structp png, png_bytep data, std::size_t size) {
    static_cast<std::string*>(png_get_io_ptr(png))
        ->append(reinterpret_cast<char const*>(data), size);
}

void flush(png_structp) {}

// libpng reports errors by a jump to setjmp, over everything that has a destructor: so nothing
// here has one.
bool written(Writer const& writer, GreyImage const& image) {
    if (setjmp(png_jmpbuf(writer.png)) != 0) return false;
    png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(image.width),
                 static_cast<png_uint_32>(image.height), 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(writer.png, writer.info);
    png_set_packing(writer.png); // from a byte a pixel, of which it takes the lowest bit
    for (int y = 0; y < image.height; ++y)
        png_write_row(
            writer.png,
            &image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width)]);
    png_write_end(writer.png, nullptr);
    return true;
}

} // namespace

base::Result<std::string> bilevel_png(GreyImage const& image) {
    std::string bytes;
    Writer const writer;
    if (writer.info == nullptr)
        return base::Error{base::ErrorCode::io, "PNG", "there is no memory"};
    png_set_write_fn(writer.png, &bytes, append, flush);
    if (!written(writer, image))
        return base::Error{base::ErrorCode::io, "PNG", "the picture cannot be written"};
    return bytes;
}

} // namespace renderer
