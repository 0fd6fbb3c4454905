// The last look before anything is published: is a value that must stay here in what would go out?
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "edition/edition.hpp"
#include "model/directory.hpp"
#include <vector>

namespace cli {

/// Searches all bytes of `entries` for every secret of `directory` (directory::secrets), in UTF-8
/// and in UTF-16LE. One error for each file and service it was found for: it names the record, and
/// never the value.
base::Problems leaks(model::Directory const& directory, std::vector<edition::Entry> const& entries);

} // namespace cli
