// The commands under `waypost pictograms`: comprehension of pictures after ISO 9186-1.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"
#include "model/drawings.hpp"
#include "model/pictures.hpp"

namespace cli {

Action declare_pictograms_test_sheet(CLI::App& app);
Action declare_pictograms_score(CLI::App& app);

/// data/pictograms/concepts.toml of this program.
base::Result<model::Pictures> read_pictures();
/// data/pictograms of this program.
base::Result<model::Drawings> read_drawings();

} // namespace cli
