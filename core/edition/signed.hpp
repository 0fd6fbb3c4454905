// A text with the signatures that came with it, and the question how many of its rightful holders
// signed it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/root.hpp"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace edition {

constexpr std::size_t kMostSignatures = 16;

struct Signed {
    std::string text;
    std::vector<std::string> signatures; ///< minisign files; nothing in them is believed yet
    friend bool operator==(Signed const&, Signed const&) = default;
};

/// What the trusted comment of a signature must be, so that a signature made for one thing never
/// passes for another: "waypost1 WHAT DIRECTORY EPOCH VERSION". WHAT is the role, or kApproval when
/// holders of `critical` sign a manifest that changes much.
struct Purpose {
    std::string_view what;
    std::string directory;
    int epoch = 1;
    int version = 1;
};
constexpr std::string_view kApproval = "approval";
std::string to_comment(Purpose const& purpose);

/// Trusted comments, and the holders whose valid signature carries them.
using Signers = std::map<std::string, std::set<std::string>>;

/// Who, by `root`, may sign for `role` and did, by trusted comment. Signatures by others or in bad
/// form count for nothing; two by the same key are refused (signature-twice).
base::Result<Signers> signers(Signed const& document, Root const& root, Role role);

/// How many different holders signed, whatever their comments; and those with this comment.
int count(Signers const& signers);
int count(Signers const& signers, Purpose const& purpose);

} // namespace edition
