// SPDX-License-Identifier: Apache-2.0
#include "edition/checksum.hpp"
#include <array>
#include <sodium.h>

namespace edition {

base::Result<std::string> checksum(std::string_view bytes) {
    std::array<unsigned char, kChecksumDigits / 2> sum{};
    auto const* const data = reinterpret_cast<unsigned char const*>(bytes.data());
    bool const made = sodium_init() >= 0 && crypto_generichash(sum.data(), sum.size(), data,
                                                               bytes.size(), nullptr, 0) == 0;
    if (!made) return base::Error{base::ErrorCode::io, "checksum", "libsodium could not start"};
    std::array<char, kChecksumDigits + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), sum.data(), sum.size());
    return std::string(digits.data(), kChecksumDigits);
}

} // namespace edition
