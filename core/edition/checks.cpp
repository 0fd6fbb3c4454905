// SPDX-License-Identifier: Apache-2.0
#include "edition/checks.hpp"
#include "base/text_tools.hpp"

namespace edition {
namespace {

/// The second line; the first is a comment.
base::Result<PublicKey> key_in(std::string_view file) {
    auto const lines = base::split(std::string(file), '\n');
    return parse_public_key(lines.size() < 2 ? std::string_view() : lines[1]);
}

} // namespace

base::Path signature_of(base::Path const& file) {
    return base::Path(file.string() + ".minisig");
}

std::string sign_checks(std::string_view text, SecretKey const& key) {
    return to_text(key.sign(digest_of(text), std::string(kChecks)));
}

base::Result<base::Done> verify_checks(base::Path const& file, std::string_view text,
                                       std::string_view public_key) {
    auto const key = key_in(public_key);
    if (!key) return key.error();
    base::Error const refused{base::ErrorCode::refused, file.string(),
                              "is not signed by the key " + key->id()};
    auto const read = base::read_file(signature_of(file), kLargestSignature);
    if (!read) return refused;
    auto const signature = parse_signature(*read);
    if (!signature || signature->comment != kChecks) return refused;
    if (!is_valid(*signature, *key, digest_of(text))) return refused;
    return base::Done{};
}

} // namespace edition
