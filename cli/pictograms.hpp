// The commands under `waypost pictograms`: comprehension of pictures after ISO 9186-1.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"
#include "model/pictures.hpp"

namespace cli {

Action declare_pictograms_test_sheet(CLI::App& app);
Action declare_pictograms_score(CLI::App& app);

/// data/pictograms/concepts.toml of this program.
base::Result<model::Pictures> read_pictures();

/// Says on `err` how many pictures no comprehension test has accepted; nothing when all were.
void tell_untested(Console const& console);

} // namespace cli
