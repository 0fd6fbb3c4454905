// Sealed reports: neither the staff of a kiosk nor who steals its stick can read what was counted.
// libsodium's sealed boxes (X25519, XSalsa20-Poly1305), padded to one size for all.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <string_view>

namespace counts {

/// Both halves of a programme's key, as lower-case hexadecimal digits. The public half goes onto
/// the kiosks; the secret one stays with whoever may read.
struct KeyPair {
    std::string public_key;
    std::string secret_key;
};
base::Result<KeyPair> new_key_pair();

/// "waypost-counts-key 1", "public …" and, for the secret half's file, "secret …", a line each.
std::string to_text(KeyPair const& keys, bool with_secret);
/// Reads either file; `secret_key` is empty when only the public half is there.
base::Result<KeyPair> parse_keys(std::string_view text);

/// All sealed reports have the same size, whatever was counted; text above 64 KiB is too large.
base::Result<std::string> seal(std::string_view text, std::string const& public_key);
/// ErrorCode::refused when it was sealed for another key or was changed.
base::Result<std::string> unseal(std::string_view sealed, KeyPair const& keys);

} // namespace counts
