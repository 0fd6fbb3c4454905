// SPDX-License-Identifier: Apache-2.0
#include "cli/voices.hpp"
#include "cli/command_group.hpp"
#include <array>

namespace cli {

Action declare_voices(CommandLine& app) {
    static constexpr std::array kCommands = {
        Subcommand{"script", "Writes what a speaker reads aloud, with pictures (PDF) or as CSV",
                   declare_voices_script},
        Subcommand{"coverage", "Lists the clips that are missing in each language",
                   declare_voices_coverage},
        Subcommand{"draft", "Makes marked synthetic clips where a machine speaks tolerably",
                   declare_voices_draft},
        Subcommand{"import", "Takes in recordings: trims, judges, levels and encodes them",
                   declare_voices_import},
    };
    return declare_group(app, kCommands);
}

} // namespace cli
