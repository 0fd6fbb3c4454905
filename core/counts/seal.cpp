// SPDX-License-Identifier: Apache-2.0
#include "counts/seal.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <sodium.h>
#include <vector>

namespace counts {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using Bytes = std::vector<unsigned char>;
static_assert(crypto_box_PUBLICKEYBYTES == crypto_box_SECRETKEYBYTES);
using Key = std::array<unsigned char, crypto_box_PUBLICKEYBYTES>;

constexpr std::size_t kPaddedTo = 64 * 1024;
constexpr std::string_view kFirstLine = "waypost-counts-key 1\n";

Error not_started() {
    return {ErrorCode::io, "counts", "libsodium could not start"};
}

std::string hexadecimal(Key const& key) {
    std::array<char, 2 * std::tuple_size_v<Key> + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), key.data(), key.size());
    return {digits.data(), digits.size() - 1};
}

std::optional<Key> key_of(std::string const& digits) {
    Key key{};
    std::size_t length = 0;
    int const wrong = sodium_hex2bin(key.data(), key.size(), digits.data(), digits.size(), nullptr,
                                     &length, nullptr);
    if (wrong != 0 || length != key.size() || hexadecimal(key) != digits) return std::nullopt;
    return key;
}

/// The value of the line "KEY …" in `text`, or "".
std::string line_of(std::string_view text, std::string_view key) {
    std::size_t const at = text.find(key);
    if (at == std::string_view::npos) return "";
    std::string_view const rest = text.substr(at + key.size());
    return std::string(rest.substr(0, rest.find('\n')));
}

} // namespace

Result<KeyPair> new_key_pair() {
    if (sodium_init() < 0) return not_started();
    Key open{};
    Key secret{};
    crypto_box_keypair(open.data(), secret.data());
    return KeyPair{hexadecimal(open), hexadecimal(secret)};
}

std::string to_text(KeyPair const& keys, bool with_secret) {
    std::string text = std::string(kFirstLine) + "public " + keys.public_key + "\n";
    if (with_secret) text += "secret " + keys.secret_key + "\n";
    return text;
}

Result<KeyPair> parse_keys(std::string_view text) {
    KeyPair const keys{line_of(text, "\npublic "), line_of(text, "\nsecret ")};
    bool const both = !keys.secret_key.empty();
    bool const sound = key_of(keys.public_key) && (!both || key_of(keys.secret_key));
    if (!sound || to_text(keys, both) != text)
        return Error{ErrorCode::malformed, "key", "is not as waypost counts key writes it"};
    return keys;
}

Result<std::string> seal(std::string_view text, std::string const& public_key) {
    if (sodium_init() < 0) return not_started();
    auto const key = key_of(public_key);
    if (!key) return Error{ErrorCode::malformed, "key", "is no public key"};
    if (text.size() >= kPaddedTo)
        return Error{ErrorCode::too_large, "report", "is larger than a sealed report can be"};
    Bytes padded(text.begin(), text.end());
    padded.resize(kPaddedTo, '\0');
    Bytes sealed(padded.size() + crypto_box_SEALBYTES);
    crypto_box_seal(sealed.data(), padded.data(), padded.size(), key->data());
    return std::string(sealed.begin(), sealed.end());
}

Result<std::string> unseal(std::string_view sealed, KeyPair const& keys) {
    if (sodium_init() < 0) return not_started();
    auto const open = key_of(keys.public_key);
    auto const secret = key_of(keys.secret_key);
    if (!open || !secret) return Error{ErrorCode::malformed, "key", "holds no secret half"};
    if (sealed.size() != kPaddedTo + crypto_box_SEALBYTES)
        return Error{ErrorCode::malformed, "sealed report", "has not the size all of them have"};
    Bytes const bytes(sealed.begin(), sealed.end());
    Bytes text(kPaddedTo);
    if (crypto_box_seal_open(text.data(), bytes.data(), bytes.size(), open->data(),
                             secret->data()) != 0)
        return Error{ErrorCode::refused, "sealed report",
                     "was sealed for another key, or was changed"};
    auto const end = std::find(text.begin(), text.end(), '\0');
    return std::string(text.begin(), end);
}

} // namespace counts
