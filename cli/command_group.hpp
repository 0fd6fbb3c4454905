// A command with commands of its own: `waypost voices import`.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"
#include <span>

namespace cli {

struct Subcommand {
    char const* name;
    char const* summary;
    Action (*declare)(CommandLine&);
};

/// Declares each of `commands` below `app`; the Action runs the one that was named.
Action declare_group(CommandLine& app, std::span<Subcommand const> commands);

} // namespace cli
