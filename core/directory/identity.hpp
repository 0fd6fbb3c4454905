// Ids: each names one record, and what a record refers to is there. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "model/directory.hpp"
#include <optional>
#include <string>

namespace directory {

/// Errors duplicate-id, unknown-region and unknown-organization. A record without an organization
/// refers to none, which is allowed.
base::Problems identity_problems(model::Directory const& directory);

/// The first of them as a sentence: a file cannot hold such a directory.
std::optional<std::string> identity_fault(model::Directory const& directory);

} // namespace directory
