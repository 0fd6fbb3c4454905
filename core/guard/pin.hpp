// The PIN of a desk that stands where anybody can reach it. What is kept is a hash that is slow to
// try (Argon2id, libsodium's crypto_pwhash_str), so that a stolen file gives no PIN away quickly.
// Whoever has lost it and may write the file makes a new one: `waypost pin`.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <string>
#include <string_view>

namespace guard {

constexpr std::size_t kShortestPin = 4;
constexpr std::size_t kLongestPin = 12;

class Pin {
  public:
    /// The file of `pin`: one line. Anything but 4 to 12 digits is ErrorCode::refused.
    static base::Result<std::string> text_of(std::string_view pin);
    /// Reads such a file; anything else is ErrorCode::malformed.
    static base::Result<Pin> read(base::Path const& file);

    /// Takes a tenth of a second and 64 MiB, on purpose.
    bool is(std::string_view pin) const;

  private:
    explicit Pin(std::string hash) : hash_(std::move(hash)) {}
    std::string hash_;
};

} // namespace guard
