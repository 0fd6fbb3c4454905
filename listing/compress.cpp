// SPDX-License-Identifier: Apache-2.0
#include "listing/compress.hpp"
#include <brotli/encode.h>
#include <libdeflate.h>
#include <memory>

namespace listing {
namespace {

using Packed = base::Result<std::string>;

/// How hard each method tries: first, and for a page that does not fit the first window then. The
/// quick ones take a millisecond; the thorough ones 60 and 15 for a tenth and a twentieth less.
/// Brotli above 6 takes so much fresh memory for each page (16 MB, 32 MB) that it is ten times as
/// slow for a hundredth.
constexpr int kQuickBrotli = 6;
constexpr int kThoroughBrotli = 11;
constexpr int kQuickGzip = 7;
constexpr int kThoroughGzip = 12;

constexpr int kBrotliWindow = 18; // 256 KB, more than any page

base::Error failed(char const* method) {
    return {base::ErrorCode::too_large, method, "the page cannot be compressed"};
}

Packed brotli_at(int quality, std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string small(size, '\0');
    auto const* const in = reinterpret_cast<std::uint8_t const*>(bytes.data());
    auto* const out = reinterpret_cast<std::uint8_t*>(small.data());
    if (BrotliEncoderCompress(quality, kBrotliWindow, BROTLI_MODE_TEXT, bytes.size(), in, &size,
                              out) != BROTLI_TRUE)
        return failed("brotli");
    small.resize(size);
    return small;
}

Packed gzip_at(int level, std::string_view bytes) {
    std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> const compressor(
        libdeflate_alloc_compressor(level), &libdeflate_free_compressor);
    if (compressor == nullptr) return failed("gzip");
    std::string small(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()), '\0');
    small.resize(libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(),
                                          small.data(), small.size()));
    return small.empty() ? Packed(failed("gzip")) : small;
}

Packed either(Packed (*method)(int, std::string_view), int quick, int thorough,
              std::string_view bytes) {
    auto small = method(quick, bytes);
    if (!small || small->size() <= kFirstWindow) return small;
    return method(thorough, bytes);
}

} // namespace

Packed brotli(std::string_view bytes) {
    return either(brotli_at, kQuickBrotli, kThoroughBrotli, bytes);
}

Packed gzip(std::string_view bytes) {
    return either(gzip_at, kQuickGzip, kThoroughGzip, bytes);
}

} // namespace listing
