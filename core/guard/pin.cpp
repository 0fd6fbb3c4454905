// SPDX-License-Identifier: Apache-2.0
#include "guard/pin.hpp"
#include "base/text_tools.hpp"
#include <array>
#include <sodium.h>

namespace guard {
namespace {

constexpr std::size_t kLargestFile = 256; // bytes
constexpr auto kOperations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

bool is_pin(std::string_view text) {
    return text.size() >= kShortestPin && text.size() <= kLongestPin &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

base::Result<std::string> Pin::text_of(std::string_view pin) {
    if (!is_pin(pin))
        return base::Error{base::ErrorCode::refused, "PIN", "must have 4 to 12 digits"};
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    bool const made = sodium_init() >= 0 && crypto_pwhash_str(hash.data(), pin.data(), pin.size(),
                                                              kOperations, kMemory) == 0;
    if (!made) return base::Error{base::ErrorCode::io, "PIN", "needs 64 MiB of memory"};
    return std::string(hash.data()) + "\n";
}

base::Result<Pin> Pin::read(base::Path const& file) {
    auto const text = base::read_file(file, kLargestFile);
    if (!text) return text.error();
    std::string const hash(base::trimmed(*text));
    if (!hash.starts_with(crypto_pwhash_argon2id_STRPREFIX) ||
        hash.size() >= crypto_pwhash_STRBYTES)
        return base::Error{base::ErrorCode::malformed, file.string(),
                           "is no PIN; make it with waypost pin"};
    return Pin(hash);
}

bool Pin::is(std::string_view pin) const {
    return sodium_init() >= 0 &&
           crypto_pwhash_str_verify(hash_.c_str(), pin.data(), pin.size()) == 0;
}

} // namespace guard
