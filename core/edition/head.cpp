// SPDX-License-Identifier: Apache-2.0
#include "edition/head.hpp"
#include "edition/critical.hpp"
#include "edition/manifest.hpp"
#include "edition/reason.hpp"

namespace edition {
namespace {

using base::Result;

std::string length_bytes(std::size_t value) {
    std::string bytes;
    for (int i = 0; i < 4; ++i, value >>= 8U)
        bytes += static_cast<char>(value & 0xFFU);
    return bytes;
}

std::string pack_text(std::string const& text) {
    return length_bytes(text.size()) + text;
}

std::string pack_list(std::vector<std::string> const& signatures) {
    std::string bytes = length_bytes(signatures.size());
    for (std::string const& signature : signatures)
        bytes += pack_text(signature);
    return bytes;
}

base::Error malformed(std::string_view why) {
    return refuse(Reason::container_malformed, why);
}

Result<std::size_t> take_length(Take const& take, std::size_t most) {
    auto const bytes = take(4);
    if (!bytes) return bytes.error();
    std::size_t value = 0;
    for (auto byte = bytes->rbegin(); byte != bytes->rend(); ++byte)
        value = (value << 8U) | static_cast<unsigned char>(*byte);
    if (value > most) return malformed("a length is above its limit");
    return value;
}

Result<std::string> take_text(Take const& take, std::size_t largest) {
    auto const length = take_length(take, largest);
    if (!length) return length.error();
    return take(*length);
}

Result<std::vector<std::string>> take_list(Take const& take) {
    auto const count = take_length(take, kMostSignatures);
    if (!count) return count.error();
    std::vector<std::string> signatures;
    for (std::size_t i = 0; i < *count; ++i) {
        auto signature = take_text(take, kLargestSignature);
        if (!signature) return signature.error();
        signatures.push_back(std::move(*signature));
    }
    return signatures;
}

Result<Signed> take_signed(Take const& take, std::size_t largest) {
    auto text = take_text(take, largest);
    if (!text) return text.error();
    auto signatures = take_list(take);
    if (!signatures) return signatures.error();
    return Signed{std::move(*text), std::move(*signatures)};
}

std::string pack_roots(std::vector<Signed> const& roots) {
    std::string bytes;
    for (Signed const& root : roots)
        bytes += pack(root);
    return pack_text(bytes);
}

Result<std::vector<Signed>> take_roots(Take const& take) {
    auto const section = take_text(take, kLargestRoots);
    if (!section) return section.error();
    std::string_view rest = *section;
    Take const inner = take_from(rest);
    std::vector<Signed> roots;
    while (!rest.empty()) {
        if (roots.size() == kMostRoots) return malformed("there are more than 64 roots");
        auto root = take_signed(inner, kLargestRoot);
        if (!root) return root.error();
        roots.push_back(std::move(*root));
    }
    return roots;
}

} // namespace

Take take_from(std::string_view& rest) {
    return [&rest](std::size_t size) -> Result<std::string> {
        if (size > rest.size()) return malformed("it is cut short");
        std::string bytes(rest.substr(0, size));
        rest.remove_prefix(size);
        return bytes;
    };
}

std::string pack(Signed const& document) {
    return pack_text(document.text) + pack_list(document.signatures);
}

Result<Signed> unpack_signed(std::string_view bytes, std::size_t largest) {
    auto document = take_signed(take_from(bytes), largest);
    if (document && !bytes.empty()) return malformed("it goes on after its end");
    return document;
}

std::string pack(Head const& head) {
    return std::string(kMagic) + pack_roots(head.roots) + pack(head.manifest) + pack(head.critical);
}

Result<Head> unpack(Take const& take) {
    auto const magic = take(kMagic.size());
    if (!magic) return magic.error();
    if (*magic != kMagic) return malformed("it does not begin with WAYPOST1");
    auto roots = take_roots(take);
    if (!roots) return roots.error();
    auto manifest = take_signed(take, kLargestManifest);
    if (!manifest) return manifest.error();
    auto critical = take_signed(take, kLargestCritical);
    if (!critical) return critical.error();
    return Head{std::move(*roots), std::move(*manifest), std::move(*critical)};
}

std::string pack_signatures(Head const& head) {
    return pack_roots(head.roots) + pack_list(head.manifest.signatures) + pack(head.critical);
}

Result<Head> unpack_signatures(std::string_view bytes, std::string manifest) {
    Take const take = take_from(bytes);
    auto roots = take_roots(take);
    if (!roots) return roots.error();
    auto signatures = take_list(take);
    if (!signatures) return signatures.error();
    auto critical = take_signed(take, kLargestCritical);
    if (!critical) return critical.error();
    if (!bytes.empty()) return refuse(Reason::container_trailing);
    return Head{
        std::move(*roots), {std::move(manifest), std::move(*signatures)}, std::move(*critical)};
}

} // namespace edition
