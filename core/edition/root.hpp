// A root: which keys may sign what for a directory, and how many different holders it takes.
// docs/EDITION.md has the text format byte by byte. Roots form a chain; each is signed by the
// holders of the one before and by its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "edition/minisign.hpp"
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace edition {

/// root: keys · targets: manifests · critical: the evergreen numbers · beacon: "still current".
enum class Role { root, targets, critical, beacon };
inline constexpr std::array kRoles = {Role::root, Role::targets, Role::critical, Role::beacon};
std::string_view to_string(Role role);
std::optional<Role> parse_role(std::string_view word);

struct RootKey {
    PublicKey key;
    std::set<Role> roles;
    std::string holder; ///< thresholds count holders, not keys
    friend bool operator==(RootKey const&, RootKey const&) = default;
};

constexpr std::size_t kLargestRoot = 16U << 10U;

/// What a root must keep to: thresholds of root, targets and critical are 2 or more, and as many
/// holders are there; no key twice; a key that signs manifests does not sign the evergreen list;
/// revoked keys are not among the keys. Demo directories are named "demo-…".
struct Root {
    std::string directory;
    int version = 1;
    int epoch = 1; ///< goes up when keys were lost so badly that all older editions are void
    base::Date issued{};
    base::Date expires{};
    std::map<Role, int> thresholds;   ///< without beacon: no beacons
    std::vector<RootKey> keys;        ///< ascending by id
    std::vector<std::string> revoked; ///< ids, ascending; a later root never drops one

    RootKey const* key(std::string_view id) const;
    int threshold(Role role) const;
    bool is_demo() const;
};

std::string to_text(Root const& root);
/// Refuses (root-malformed) what to_text() would not have written.
base::Result<Root> parse_root(std::string_view text);
/// The rule that `root` breaks, as a sentence; empty when it keeps to all.
std::string fault_of(Root const& root);

} // namespace edition
