// SPDX-License-Identifier: Apache-2.0
#include "renderer/qr_reader.hpp"
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <exception>

namespace renderer {

std::optional<std::string> read_qr(GreyImage const& image) {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    try {
        ZXing::Result const result = ZXing::ReadBarcode(
            {image.pixels.data(), image.width, image.height, ZXing::ImageFormat::Lum}, hints);
        if (!result.isValid()) return std::nullopt;
        return result.text();
    } catch (std::exception const&) {
        return std::nullopt; // ZXing met what it did not expect: the code cannot be read
    }
}

} // namespace renderer
