// SPDX-License-Identifier: Apache-2.0
#include "cli/pictograms.hpp"
#include "base/files.hpp"
#include "cli/command_group.hpp"
#include <array>

namespace cli {

base::Result<model::Pictures> read_pictures() {
    return model::Pictures::load(base::share_folder() / "data" / "pictograms" / "concepts.toml");
}

base::Result<model::Drawings> read_drawings() {
    return model::Drawings::load(base::share_folder() / "data" / "pictograms");
}

Action declare_pictograms(CLI::App& app) {
    static constexpr std::array kCommands = {
        Subcommand{"test-sheet", "Prints booklets that ask people what the pictures mean",
                   declare_pictograms_test_sheet},
        Subcommand{"score", "Counts their answers and says which pictures are understood",
                   declare_pictograms_score},
    };
    return declare_group(app, kCommands);
}

} // namespace cli
