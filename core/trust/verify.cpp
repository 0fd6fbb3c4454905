// SPDX-License-Identifier: Apache-2.0
#include "trust/verify.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace trust {
namespace {

using base::Done;
using base::Result;
using edition::Critical;
using edition::Head;
using edition::Manifest;
using edition::Purpose;
using edition::Reason;
using edition::refuse;
using edition::Role;
using edition::Root;
using edition::Signed;

constexpr int kLongestJump = 10'000; // versions that can be skipped within an epoch

/// Refuses with `reason` unless enough holders of `role` signed `document` for `purpose`.
Result<Done> check_quorum(Signed const& document, Root const& root, Purpose const& purpose,
                          Reason reason) {
    Role const role = *edition::parse_role(purpose.what);
    auto const signers = edition::signers(document, root, role);
    if (!signers) return signers.error();
    int const found = edition::count(*signers, purpose);
    int const needed = root.threshold(role);
    if (found < needed) return refuse(reason, fmt::format("{} of {}", found, needed));
    return Done{};
}

Result<Done> check_succession(Signed const& document, Root const& next, Root const& trusted) {
    if (next.version != trusted.version + 1)
        return refuse(Reason::root_skipped,
                      fmt::format("{} after {}", next.version, trusted.version));
    if (next.directory != trusted.directory) return refuse(Reason::root_directory, next.directory);
    if (next.epoch < trusted.epoch) return refuse(Reason::root_epoch);
    if (!std::includes(next.revoked.begin(), next.revoked.end(), trusted.revoked.begin(),
                       trusted.revoked.end()))
        return refuse(Reason::root_unrevoked);
    Purpose const purpose{"root", next.directory, next.epoch, next.version};
    if (auto old = check_quorum(document, trusted, purpose, Reason::root_old_threshold); !old)
        return old;
    return check_quorum(document, next, purpose, Reason::root_new_threshold);
}

Result<Done> check_place(Manifest const& manifest, Root const& root) {
    if (manifest.directory != root.directory)
        return refuse(Reason::manifest_directory, manifest.directory);
    if (manifest.root_version != root.version)
        return refuse(Reason::manifest_root,
                      fmt::format("{}, and {} is the newest", manifest.root_version, root.version));
    if (manifest.epoch != root.epoch)
        return refuse(Reason::manifest_epoch, fmt::format("{}", manifest.epoch));
    return Done{};
}

Result<Done> check_needs(Manifest const& manifest, Policy const& policy) {
    if (manifest.schema != policy.schema)
        return refuse(Reason::manifest_schema, fmt::format("schema {}", manifest.schema));
    if (manifest.min_app > policy.app)
        return refuse(Reason::manifest_app,
                      fmt::format("{}.{}.{}", manifest.min_app.major, manifest.min_app.minor,
                                  manifest.min_app.patch));
    return Done{};
}

/// True when the manifest is the one at the floor.
Result<bool> check_floor(Manifest const& manifest, std::string const& hash, Floor const& floor) {
    auto const place = std::pair(manifest.epoch, manifest.version);
    auto const lowest = std::pair(floor.epoch, floor.version);
    if (place < lowest)
        return refuse(Reason::manifest_older,
                      fmt::format("{}-{} after {}-{}", manifest.epoch, manifest.version,
                                  floor.epoch, floor.version));
    if (place == lowest && hash != floor.manifest) return refuse(Reason::manifest_altered);
    bool const same_epoch = floor.version > 0 && manifest.epoch == floor.epoch;
    if (same_epoch && manifest.version - floor.version > kLongestJump)
        return refuse(Reason::manifest_jump, fmt::format("version {}", manifest.version));
    return place == lowest;
}

Result<Done> check_days(Manifest const& manifest, Floor const& floor, base::Date latest) {
    int const life = base::days_between(manifest.issued, manifest.expires);
    if (life < 0 || life > edition::kLongestLife) return refuse(Reason::manifest_dates);
    if (floor.issued.ok() && manifest.epoch == floor.epoch && manifest.issued < floor.issued)
        return refuse(Reason::manifest_backdated, base::to_string(manifest.issued));
    if (manifest.expires <= latest)
        return refuse(Reason::manifest_expired, base::to_string(manifest.expires));
    return Done{};
}

Result<Critical> signed_critical(Head const& head, Manifest const& manifest, Root const& root) {
    if (edition::hash_of(head.critical.text) != manifest.critical)
        return refuse(Reason::critical_hash);
    auto critical = edition::parse_critical(head.critical.text);
    if (!critical) return critical;
    if (critical->directory != root.directory || critical->epoch > root.epoch)
        return refuse(Reason::critical_directory);
    auto quorum = check_quorum(
        head.critical, root, {"critical", critical->directory, critical->epoch, critical->version},
        Reason::critical_threshold);
    if (!quorum) return quorum.error();
    return critical;
}

Result<bool> is_approved(Head const& head, Manifest const& manifest, Root const& root) {
    auto const signers = edition::signers(head.manifest, root, Role::critical);
    if (!signers) return signers.error();
    Purpose const purpose{edition::kApproval, manifest.directory, manifest.epoch, manifest.version};
    return edition::count(*signers, purpose) >= root.threshold(Role::critical);
}

} // namespace

Result<Root> first_root(std::string_view text, Policy const& policy) {
    auto root = edition::parse_root(text);
    if (root && root->is_demo() && !policy.accepts_demo) return refuse(Reason::root_demo);
    return root;
}

Result<Root> follow(Root trusted, std::span<Signed const> roots, Keep const& keep) {
    for (Signed const& document : roots) {
        auto next = edition::parse_root(document.text);
        if (!next) return next;
        if (next->version < trusted.version) continue;
        if (next->version == trusted.version) {
            if (document.text != edition::to_text(trusted)) return refuse(Reason::root_diverged);
            continue;
        }
        if (auto fine = check_succession(document, *next, trusted); !fine) return fine.error();
        if (auto kept = keep(document, *next); !kept) return kept.error();
        trusted = std::move(*next);
    }
    return trusted;
}

Result<Manifest> signed_manifest(Head const& head, Root const& root) {
    auto const signers = edition::signers(head.manifest, root, Role::targets);
    if (!signers) return signers.error();
    int const needed = root.threshold(Role::targets);
    auto const too_few = [&](int found) {
        return refuse(Reason::signature_threshold, fmt::format("{} of {}", found, needed));
    };
    if (int const found = edition::count(*signers); found < needed) return too_few(found);
    auto manifest = edition::parse_manifest(head.manifest.text);
    if (!manifest) return manifest;
    Purpose const purpose{"targets", manifest->directory, manifest->epoch, manifest->version};
    if (int const found = edition::count(*signers, purpose); found < needed) return too_few(found);
    return manifest;
}

Result<Verified> check_new(Head const& head, Root const& newest, Floor const& floor,
                           Policy const& policy) {
    auto manifest = signed_manifest(head, newest);
    if (!manifest) return manifest.error();
    if (auto fine = check_place(*manifest, newest); !fine) return fine.error();
    if (auto fine = check_needs(*manifest, policy); !fine) return fine.error();
    auto const same = check_floor(*manifest, edition::hash_of(head.manifest.text), floor);
    if (!same) return same.error();
    base::Date const latest = std::max({floor.latest, newest.issued, policy.built});
    if (auto fine = check_days(*manifest, floor, latest); !fine) return fine.error();
    auto critical = signed_critical(head, *manifest, newest);
    if (!critical) return critical.error();
    if (std::pair(critical->epoch, critical->version) <
        std::pair(floor.critical_epoch, floor.critical_version))
        return refuse(Reason::critical_older);
    auto const approved = is_approved(head, *manifest, newest);
    if (!approved) return approved.error();
    bool const expired = newest.expires <= std::max(latest, manifest->issued);
    return Verified{std::move(*manifest), std::move(*critical), *same, *approved, expired};
}

Result<Verified> check_installed(Head const& head, Root const& root) {
    auto manifest = signed_manifest(head, root);
    if (!manifest) return manifest.error();
    if (auto fine = check_place(*manifest, root); !fine) return fine.error();
    auto critical = signed_critical(head, *manifest, root);
    if (!critical) return critical.error();
    return Verified{std::move(*manifest), std::move(*critical), true, false, false};
}

} // namespace trust
