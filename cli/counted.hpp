// What kiosks counted, read from the files in which they gave it out.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "counts/report.hpp"
#include "counts/seal.hpp"
#include <string>
#include <vector>

namespace cli {

/// The key in `file`, or the public half of one.
base::Result<counts::KeyPair> read_key_of_counts(std::string const& file);

/// The reports in `files`, each sealed for `keys`.
base::Result<std::vector<counts::Report>> unsealed(std::vector<std::string> const& files,
                                                   counts::KeyPair const& keys);

/// The same for whoever looks after services: `files` may also be the ledgers of kiosks themselves,
/// which need no key; `key` is its file, or empty.
base::Result<std::vector<counts::Report>> counted(std::vector<std::string> const& files,
                                                  std::string const& key);

} // namespace cli
