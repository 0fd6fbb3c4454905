// BLAKE2b-512 (RFC 7693, without a key) as 128 lower-case hexadecimal digits: what b2sum prints.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace edition {

constexpr std::size_t kDigestBytes = 64;
constexpr std::size_t kHashDigits = 2 * kDigestBytes;
using Digest = std::array<unsigned char, kDigestBytes>;

/// Takes bytes piece by piece.
class Hasher {
  public:
    Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;
    ~Hasher();
    void add(std::string_view bytes);
    /// Ends the hash; call once.
    Digest finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

Digest digest_of(std::string_view bytes);
std::string to_hex(Digest const& digest);
std::string hash_of(std::string_view bytes);

/// True when `text` has the form of a hash.
bool is_hash(std::string_view text);

/// Six made-up words of five letters (proquints, arXiv:0901.4016: 16 bits each), so that two
/// people can compare the first 96 bits of a hash on the telephone in any language.
std::string fingerprint(std::string_view hash);

} // namespace edition
