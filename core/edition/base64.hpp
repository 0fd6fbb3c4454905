// Base64 (RFC 4648 with padding) in its one canonical form. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace edition {

std::string encode_base64(std::string_view bytes);
/// Nothing when `text` is not exactly what encode_base64() makes of `size` bytes: libsodium alone
/// takes every byte above 0x7F for '/'.
std::optional<std::string> decode_base64(std::string_view text, std::size_t size);

} // namespace edition
