// SPDX-License-Identifier: Apache-2.0
#include "edition/base64.hpp"
#include <sodium.h>

namespace edition {

std::string encode_base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the final zero
    return text;
}

std::optional<std::string> decode_base64(std::string_view text, std::size_t size) {
    if (text.size() != (size + 2) / 3 * 4) return std::nullopt;
    std::string bytes(size, '\0');
    std::size_t decoded = 0;
    int const failed =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &decoded, nullptr, sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0 || decoded != size || encode_base64(bytes) != text) return std::nullopt;
    return bytes;
}

} // namespace edition
