// Who may say what: the checks on roots, manifest and evergreen list, in their one order, on bytes
// in memory. Nothing here reads a clock or a disk; days come from what was signed, so that a wrong
// clock changes no decision.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/edition.hpp"
#include "trust/policy.hpp"
#include <functional>
#include <span>

namespace trust {

/// Below this nothing is installed.
struct Floor {
    int epoch = 0;
    int version = 0;
    std::string manifest; ///< its hash
    base::Date issued{};  ///< of the installed manifest
    int critical_epoch = 0;
    int critical_version = 0;
    base::Date latest{}; ///< the latest day that anything accepted was issued on
};

/// Called with each root that was accepted, before the next is looked at. Its failure ends the
/// walk.
using Keep = std::function<base::Result<base::Done>(edition::Signed const&, edition::Root const&)>;

/// Goes from `trusted` along `roots` (ascending; those up to the trusted one may be among them) to
/// the newest: each exactly one version on, of the same directory, signed by the holders of both.
base::Result<edition::Root> follow(edition::Root trusted, std::span<edition::Signed const> roots,
                                   Keep const& keep);

/// A root that is trusted because somebody handed it over, not because of signatures.
base::Result<edition::Root> first_root(std::string_view text, Policy const& policy);

/// What was signed, understood.
struct Verified {
    edition::Manifest manifest;
    edition::Critical critical;
    bool installed_before = false; ///< exactly the one at the floor: a repair
    bool approved = false;         ///< holders of `critical` signed the manifest too
    bool root_expired = false;     ///< to be said, not a reason to refuse
};

/// All checks on the head of an edition that is to be installed.
base::Result<Verified> check_new(edition::Head const& head, edition::Root const& newest,
                                 Floor const& floor, Policy const& policy);

/// The checks that an installed edition must pass for ever: signatures under the root that it
/// names, and that its list is the one signed. `root` is of the manifest's root-version.
base::Result<Verified> check_installed(edition::Head const& head, edition::Root const& root);

/// Checks the signatures of the manifest before it is understood, then what it says; then the list.
base::Result<edition::Manifest> signed_manifest(edition::Head const& head,
                                                edition::Root const& root);

} // namespace trust
