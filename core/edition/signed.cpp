// SPDX-License-Identifier: Apache-2.0
#include "edition/signed.hpp"
#include "edition/reason.hpp"
#include <fmt/format.h>

namespace edition {

std::string to_comment(Purpose const& purpose) {
    return fmt::format("waypost1 {} {} {} {}", purpose.what, purpose.directory, purpose.epoch,
                       purpose.version);
}

base::Result<Signers> signers(Signed const& document, Root const& root, Role role) {
    Signers found;
    std::set<std::string> seen;
    Digest const digest = digest_of(document.text);
    for (std::string const& text : document.signatures) {
        auto const signature = parse_signature(text);
        if (!signature) continue;
        std::string const id = signature->id();
        RootKey const* const key = root.key(id);
        if (key == nullptr) continue;
        if (!seen.insert(id).second) return refuse(Reason::signature_twice, "key " + id);
        if (key->roles.contains(role) && is_valid(*signature, key->key, digest))
            found[signature->comment].insert(key->holder);
    }
    return found;
}

int count(Signers const& signers) {
    std::set<std::string> holders;
    for (auto const& [comment, by] : signers)
        holders.insert(by.begin(), by.end());
    return static_cast<int>(holders.size());
}

int count(Signers const& signers, Purpose const& purpose) {
    auto const found = signers.find(to_comment(purpose));
    return found == signers.end() ? 0 : static_cast<int>(found->second.size());
}

} // namespace edition
