// SPDX-License-Identifier: Apache-2.0
#include "edition/hash.hpp"
#include <algorithm>
#include <cstdlib>
#include <sodium.h>

namespace edition {

struct Hasher::State {
    crypto_generichash_state sodium;
};

// libsodium can only fail to start without a source of randomness; nothing may run then.
Hasher::Hasher() : state_(std::make_unique<State>()) {
    if (sodium_init() < 0 ||
        crypto_generichash_init(&state_->sodium, nullptr, 0, kDigestBytes) != 0)
        std::abort();
}
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;
Hasher::~Hasher() = default;

void Hasher::add(std::string_view bytes) {
    crypto_generichash_update(&state_->sodium, reinterpret_cast<unsigned char const*>(bytes.data()),
                              bytes.size());
}

Digest Hasher::finish() {
    Digest digest{};
    crypto_generichash_final(&state_->sodium, digest.data(), digest.size());
    return digest;
}

Digest digest_of(std::string_view bytes) {
    Hasher hasher;
    hasher.add(bytes);
    return hasher.finish();
}

std::string to_hex(Digest const& digest) {
    std::string digits(kHashDigits + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), digest.data(), digest.size());
    digits.pop_back();
    return digits;
}

std::string hash_of(std::string_view bytes) {
    return to_hex(digest_of(bytes));
}

bool is_hash(std::string_view text) {
    return text.size() == kHashDigits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

std::string fingerprint(std::string_view hash) {
    constexpr std::string_view kConsonants = "bdfghjklmnprstvz";
    constexpr std::string_view kVowels = "aiou";
    constexpr std::size_t kWords = 6;
    constexpr std::size_t kDigitsOfWord = 4; // 16 bits
    if (!is_hash(hash)) return "";
    std::string words;
    for (std::size_t word = 0; word < kWords; ++word) {
        auto const bits = static_cast<unsigned>(std::strtoul(
            std::string(hash.substr(word * kDigitsOfWord, kDigitsOfWord)).c_str(), nullptr, 16));
        if (word > 0) words += ' ';
        words += kConsonants[bits >> 12U];
        words += kVowels[(bits >> 10U) & 3U];
        words += kConsonants[(bits >> 6U) & 15U];
        words += kVowels[(bits >> 4U) & 3U];
        words += kConsonants[bits & 15U];
    }
    return words;
}

} // namespace edition
