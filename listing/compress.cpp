// SPDX-License-Identifier: Apache-2.0
#include "listing/compress.hpp"
#include <brotli/encode.h>
#include <zlib.h>

namespace listing {
namespace {

constexpr int kQuick = 9;
/// A seventh smaller on the sample's pages, and fifty times slower.
constexpr int kThorough = 11;
constexpr int kBrotliWindow = 18;    // 256 KB, more than any page
constexpr int kGzipWindow = 15 + 16; // zlib's way to ask for the gzip format
constexpr int kGzipMemory = 9;

using Result = base::Result<std::string>;

base::Error failed(char const* method) {
    return {base::ErrorCode::too_large, method, "the page cannot be compressed"};
}

Result brotli_at(int quality, std::string_view bytes) {
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

} // namespace

Result brotli(std::string_view bytes) {
    auto quick = brotli_at(kQuick, bytes);
    if (!quick || quick->size() <= kFirstWindow) return quick;
    return brotli_at(kThorough, bytes);
}

Result gzip(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, kGzipMemory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return failed("gzip");
    std::string small(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // zlib only reads
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(small.data());
    stream.avail_out = static_cast<uInt>(small.size());
    bool const whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    small.resize(stream.total_out);
    deflateEnd(&stream);
    if (!whole) return failed("gzip");
    return small;
}

} // namespace listing
