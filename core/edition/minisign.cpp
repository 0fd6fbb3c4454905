// SPDX-License-Identifier: Apache-2.0
#include "edition/minisign.hpp"
#include "edition/base64.hpp"
#include <algorithm>
#include <optional>
#include <sodium.h>

namespace edition {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using std::string_view;

constexpr string_view kUntrusted = "untrusted comment: ";
constexpr string_view kTrusted = "trusted comment: ";
constexpr string_view kPrehashed = "ED";
constexpr string_view kKeyKind = "Ed";

template <std::size_t N> string_view bytes_of(std::array<unsigned char, N> const& array) {
    return {reinterpret_cast<char const*>(array.data()), N};
}
/// Takes the next N bytes of `from` into `array`; there must be as many.
template <std::size_t N> void take(string_view& from, std::array<unsigned char, N>& array) {
    std::copy_n(from.begin(), N, array.begin());
    from.remove_prefix(N);
}

bool printable(char c) {
    return c >= 0x20 && c <= 0x7E;
}

/// The next line behind `prefix`; nothing when there is none of printable ASCII.
std::optional<string_view> take_line(string_view& text, string_view prefix) {
    auto const end = text.find('\n');
    if (end == string_view::npos || text.substr(0, prefix.size()) != prefix) return std::nullopt;
    auto const line = text.substr(prefix.size(), end - std::min(end, prefix.size()));
    text.remove_prefix(end + 1);
    if (!std::all_of(line.begin(), line.end(), printable)) return std::nullopt;
    return line;
}

Error not_minisign(string_view what) {
    return {ErrorCode::malformed, std::string(what), "is not in the form that minisign writes"};
}

std::string signed_comment(Signature const& signature) {
    return std::string(bytes_of(signature.signature)) + signature.comment;
}

bool verifies(std::array<unsigned char, 64> const& signature, string_view message,
              PublicKey const& key) {
    return crypto_sign_verify_detached(signature.data(),
                                       reinterpret_cast<unsigned char const*>(message.data()),
                                       message.size(), key.point.data()) == 0;
}

} // namespace

std::string key_id(KeyNumber const& number) {
    constexpr string_view kDigits = "0123456789abcdef";
    std::string id;
    for (auto byte = number.rbegin(); byte != number.rend(); ++byte) {
        id += kDigits[*byte >> 4U];
        id += kDigits[*byte & 15U];
    }
    return id;
}

std::string to_base64(PublicKey const& key) {
    return encode_base64(std::string(kKeyKind) + std::string(bytes_of(key.number)) +
                         std::string(bytes_of(key.point)));
}

Result<PublicKey> parse_public_key(string_view base64) {
    PublicKey key;
    auto const bytes =
        decode_base64(base64, kKeyKind.size() + key.number.size() + key.point.size());
    if (!bytes || string_view(*bytes).substr(0, kKeyKind.size()) != kKeyKind)
        return not_minisign("public key");
    string_view rest = string_view(*bytes).substr(kKeyKind.size());
    take(rest, key.number);
    take(rest, key.point);
    return key;
}

std::string to_text(Signature const& signature) {
    std::string const blob = std::string(kPrehashed) + std::string(bytes_of(signature.number)) +
                             std::string(bytes_of(signature.signature));
    std::string text(kUntrusted);
    text += signature.untrusted + "\n" + encode_base64(blob) + "\n";
    text.append(kTrusted).append(signature.comment).append("\n");
    return text + encode_base64(bytes_of(signature.global)) + "\n";
}

Result<Signature> parse_signature(string_view text) {
    if (text.size() > kLargestSignature) return not_minisign("signature");
    Signature signature;
    auto const untrusted = take_line(text, kUntrusted);
    auto const blob = untrusted ? take_line(text, "") : std::nullopt;
    auto const comment = blob ? take_line(text, kTrusted) : std::nullopt;
    auto const global = comment ? take_line(text, "") : std::nullopt;
    if (!global || !text.empty()) return not_minisign("signature");
    auto const body = decode_base64(*blob, kPrehashed.size() + signature.number.size() +
                                               signature.signature.size());
    auto const over_all = decode_base64(*global, signature.global.size());
    if (!body || !over_all || string_view(*body).substr(0, kPrehashed.size()) != kPrehashed)
        return not_minisign("signature");
    string_view rest = string_view(*body).substr(kPrehashed.size());
    take(rest, signature.number);
    take(rest, signature.signature);
    rest = *over_all;
    take(rest, signature.global);
    signature.comment = *comment;
    signature.untrusted = *untrusted;
    return signature;
}

bool is_valid(Signature const& signature, PublicKey const& key, Digest const& digest) {
    return sodium_init() >= 0 && signature.number == key.number &&
           verifies(signature.signature, bytes_of(digest), key) &&
           verifies(signature.global, signed_comment(signature), key);
}

} // namespace edition
