// SPDX-License-Identifier: Apache-2.0
#include "cli/command_group.hpp"
#include <algorithm>
#include <memory>

namespace cli {

Action declare_group(CommandLine& app, std::span<Subcommand const> commands) {
    using Declared = std::vector<std::pair<CommandLine*, Action>>;
    auto const declared = std::make_shared<Declared>();
    app.require_subcommand();
    for (Subcommand const& command : commands) {
        CommandLine* const sub = app.add_subcommand(command.name, command.summary);
        declared->emplace_back(sub, command.declare(*sub));
    }
    return [declared](Console const& console) {
        auto const chosen = std::find_if(declared->begin(), declared->end(),
                                         [](auto const& one) { return one.first->parsed(); });
        return chosen->second(console); // require_subcommand: there is one
    };
}

} // namespace cli
