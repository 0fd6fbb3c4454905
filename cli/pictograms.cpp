// SPDX-License-Identifier: Apache-2.0
#include "cli/pictograms.hpp"
#include "base/files.hpp"
#include "cli/command_group.hpp"
#include <algorithm>
#include <array>
#include <fmt/ostream.h>

namespace cli {

base::Result<model::Pictures> read_pictures() {
    return model::Pictures::load(base::share_folder() / "data" / "pictograms" / "concepts.toml");
}

void tell_untested(Console const& console) {
    auto const pictures = read_pictures();
    if (!pictures) return;
    auto const& all = pictures->all();
    auto const untested = std::count_if(
        all.begin(), all.end(), [](model::Picture const& picture) { return !picture.accepted; });
    if (untested > 0)
        fmt::print(console.err,
                   "{} of {} pictures were never tested with people; see waypost pictograms\n",
                   untested, all.size());
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
