// SPDX-License-Identifier: Apache-2.0
#include "edition/base64.hpp"
#include "edition/minisign.hpp"
#include <cstdlib>
#include <optional>
#include <sodium.h>

namespace edition {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using std::string_view;

// minisign's layout: "Ed" ‖ "Sc" or two zeros ‖ "B2" ‖ salt[32] ‖ opslimit u64le ‖ memlimit u64le
// ‖ (key number[8] ‖ secret key[64] ‖ BLAKE2b-256("Ed" ‖ key number ‖ secret key)), the part in
// brackets XORed with what scrypt makes of the passphrase.
constexpr string_view kFirstLine = "untrusted comment: ";
constexpr string_view kPlainKind{"Ed\0\0B2", 6};
constexpr string_view kScryptKind = "EdScB2";
constexpr std::size_t kSalt = 32;
constexpr std::size_t kLimits = 16;
constexpr std::size_t kBody = 8 + 64 + 32;
constexpr std::size_t kWhole = 6 + kSalt + kLimits + kBody;
constexpr std::uint64_t kHighestMemory = std::uint64_t{2} << 30U; // of a hostile file

std::optional<std::string> decoded(string_view text) {
    auto const first = text.find('\n');
    if (text.substr(0, kFirstLine.size()) != kFirstLine || first == string_view::npos)
        return std::nullopt;
    text.remove_prefix(first + 1);
    return decode_base64(text.substr(0, text.find('\n')), kWhole);
}

std::uint64_t little_endian(string_view bytes) {
    std::uint64_t value = 0;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
        value = (value << 8U) | static_cast<unsigned char>(*byte);
    return value;
}
std::string little_endian(std::uint64_t value) {
    std::string bytes;
    for (int i = 0; i < 8; ++i, value >>= 8U)
        bytes += static_cast<char>(value & 0xFFU);
    return bytes;
}

/// XORs `body` with scrypt(passphrase); false when there is not enough memory.
bool scramble(std::string& body, string_view salt, string_view limits, string_view passphrase) {
    auto const operations = little_endian(limits.substr(0, 8));
    auto const memory = little_endian(limits.substr(8));
    std::string stream(kBody, '\0');
    if (memory > kHighestMemory) return false;
    if (crypto_pwhash_scryptsalsa208sha256(reinterpret_cast<unsigned char*>(stream.data()),
                                           stream.size(), passphrase.data(), passphrase.size(),
                                           reinterpret_cast<unsigned char const*>(salt.data()),
                                           operations, static_cast<std::size_t>(memory)) != 0)
        return false;
    for (std::size_t i = 0; i < kBody; ++i)
        body[i] = static_cast<char>(body[i] ^ stream[i]);
    sodium_memzero(stream.data(), stream.size());
    return true;
}

std::string checksum(string_view number_and_key) {
    std::string const all = "Ed" + std::string(number_and_key);
    std::string sum(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<unsigned char const*>(all.data()), all.size(), nullptr, 0);
    return sum;
}

} // namespace

SecretKey SecretKey::make() {
    if (sodium_init() < 0) std::abort();
    std::array<unsigned char, 32> seed{};
    randombytes_buf(seed.data(), seed.size());
    SecretKey key = from_seed(seed);
    randombytes_buf(key.number_.data(), key.number_.size());
    sodium_memzero(seed.data(), seed.size());
    return key;
}

SecretKey SecretKey::from_seed(std::array<unsigned char, 32> const& seed) {
    SecretKey key;
    std::array<unsigned char, 32> point{};
    crypto_sign_seed_keypair(point.data(), key.secret_.data(), seed.data());
    std::copy_n(point.begin(), key.number_.size(), key.number_.begin());
    return key;
}

SecretKey::~SecretKey() {
    sodium_memzero(secret_.data(), secret_.size());
}

PublicKey SecretKey::public_key() const {
    PublicKey key{number_, {}};
    std::copy_n(secret_.begin() + 32, key.point.size(), key.point.begin());
    return key;
}

Signature SecretKey::sign(Digest const& digest, std::string const& comment) const {
    Signature made;
    made.number = number_;
    made.comment = comment;
    made.untrusted = "signature from minisign secret key";
    crypto_sign_detached(made.signature.data(), nullptr, digest.data(), digest.size(),
                         secret_.data());
    std::string all(made.signature.begin(), made.signature.end());
    all += comment;
    crypto_sign_detached(made.global.data(), nullptr,
                         reinterpret_cast<unsigned char const*>(all.data()), all.size(),
                         secret_.data());
    return made;
}

bool is_encrypted(string_view text) {
    auto const bytes = decoded(text);
    return bytes && string_view(*bytes).substr(0, kScryptKind.size()) == kScryptKind;
}

Result<SecretKey> SecretKey::parse(string_view text, string_view passphrase) {
    if (sodium_init() < 0) std::abort();
    auto const bytes = decoded(text);
    string_view const all = bytes ? string_view(*bytes) : string_view();
    string_view const kind = all.substr(0, kPlainKind.size());
    if (kind != kPlainKind && kind != kScryptKind)
        return Error{ErrorCode::malformed, "secret key", "is not a minisign secret key"};
    std::string body(all.substr(kWhole - kBody));
    if (kind == kScryptKind &&
        !scramble(body, all.substr(6, kSalt), all.substr(6 + kSalt, kLimits), passphrase))
        return Error{ErrorCode::io, "secret key", "there is not enough memory to open it"};
    string_view const number_and_key = string_view(body).substr(0, 72);
    if (checksum(number_and_key) != body.substr(72))
        return Error{ErrorCode::refused, "secret key", "the passphrase is wrong"};
    SecretKey key;
    std::copy_n(number_and_key.begin(), 8, key.number_.begin());
    std::copy_n(number_and_key.begin() + 8, 64, key.secret_.begin());
    sodium_memzero(body.data(), body.size());
    return key;
}

Result<std::string> SecretKey::to_text(string_view passphrase) const {
    std::string salt(kSalt, '\0');
    std::string limits(kLimits, '\0');
    std::string body(number_.begin(), number_.end());
    body.append(secret_.begin(), secret_.end());
    body += checksum(body);
    if (!passphrase.empty()) {
        randombytes_buf(salt.data(), salt.size());
        limits = little_endian(crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE) +
                 little_endian(crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE);
        if (!scramble(body, salt, limits, passphrase))
            return Error{ErrorCode::io, "secret key", "there is not enough memory to encrypt it"};
    }
    std::string all(passphrase.empty() ? kPlainKind : kScryptKind);
    all += salt + limits + body;
    std::string text = "untrusted comment: minisign secret key\n" + encode_base64(all) + "\n";
    sodium_memzero(body.data(), body.size());
    sodium_memzero(all.data(), all.size());
    return text;
}

} // namespace edition
