// BLAKE2b-256 (RFC 7693) of bytes. Sole user of libsodium. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <string_view>

namespace edition {

constexpr std::size_t kChecksumDigits = 64;

/// 64 lower-case hexadecimal digits.
base::Result<std::string> checksum(std::string_view bytes);

} // namespace edition
