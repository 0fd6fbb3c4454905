// The signature under a file of call results, which staff hand to the manager: FILE.minisig, a
// minisign signature whose trusted comment says what it is for, so that it passes for nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "edition/minisign.hpp"

namespace edition {

constexpr std::string_view kChecks = "waypost1 checks";

/// Where the signature of `file` lies.
base::Path signature_of(base::Path const& file);

/// What belongs into signature_of() for a file with this `text`.
std::string sign_checks(std::string_view text, SecretKey const& key);

/// Done when the signature of `file`, which holds `text`, is by the key in `public_key`, a file as
/// minisign or `waypost keys` writes it. Everything else is ErrorCode::refused.
base::Result<base::Done> verify_checks(base::Path const& file, std::string_view text,
                                       std::string_view public_key);

} // namespace edition
