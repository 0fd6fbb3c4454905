// Keys and signatures in the file formats of minisign, so that anybody can check an edition by
// hand: minisign -VHm manifest -x SIGNATURE -P KEY. Only the prehashed kind ("ED") exists here: the
// legacy kind lets the hash of a text pass for the text. Sole home of Ed25519 in Waypost.
//
// A signature file is four lines, each ended by LF, of printable ASCII: a comment that nothing
// protects, base64 of "ED" ‖ key number[8] ‖ Ed25519(BLAKE2b-512(text))[64], the trusted comment,
// base64 of Ed25519(signature ‖ trusted comment)[64]. Base64 is accepted in its one canonical form.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "edition/hash.hpp"
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace edition {

constexpr std::size_t kLargestSignature = 1024;

using KeyNumber = std::array<unsigned char, 8>;

/// The key number as minisign prints it (little-endian), in lower case: "b0c4e61f27d3a895".
std::string key_id(KeyNumber const& number);

struct PublicKey {
    KeyNumber number{};
    std::array<unsigned char, 32> point{};
    std::string id() const { return key_id(number); }
    friend bool operator==(PublicKey const&, PublicKey const&) = default;
};

/// The 56 characters that minisign takes after -P.
std::string to_base64(PublicKey const& key);
base::Result<PublicKey> parse_public_key(std::string_view base64);

struct Signature {
    KeyNumber number{};
    std::array<unsigned char, 64> signature{};
    std::string comment; ///< the trusted one
    std::array<unsigned char, 64> global{};
    std::string untrusted; ///< line 1 behind its prefix; protected by nothing
    std::string id() const { return key_id(number); }
};

std::string to_text(Signature const& signature);
base::Result<Signature> parse_signature(std::string_view text);

/// True when `signature` is by `key` over the text with `digest` and over its trusted comment.
bool is_valid(Signature const& signature, PublicKey const& key, Digest const& digest);

/// A secret key; its bytes are wiped when it goes.
class SecretKey {
  public:
    /// A new key from the system's randomness.
    static SecretKey make();
    /// The key whose 32 bytes of seed are given, for tests that must repeat themselves.
    static SecretKey from_seed(std::array<unsigned char, 32> const& seed);
    /// Reads a minisign secret key file; an encrypted one needs its passphrase. A wrong one is
    /// ErrorCode::refused, another format ErrorCode::malformed.
    static base::Result<SecretKey> parse(std::string_view text, std::string_view passphrase);
    SecretKey(SecretKey const&) = default;
    SecretKey& operator=(SecretKey const&) = default;
    ~SecretKey();

    PublicKey public_key() const;
    Signature sign(Digest const& digest, std::string const& comment) const;
    /// The minisign file, encrypted with scrypt unless `passphrase` is empty.
    base::Result<std::string> to_text(std::string_view passphrase) const;

  private:
    SecretKey() = default;
    KeyNumber number_{};
    std::array<unsigned char, 64> secret_{};
};

/// True when the secret key file says that it is encrypted.
bool is_encrypted(std::string_view text);

} // namespace edition
