// SPDX-License-Identifier: Apache-2.0
#include "cli/command_group.hpp"
#include <algorithm>
#include <memory>

namespace cli {

Action declare_group(CLI::App& app, std::span<Subcommand const> commands) {
    using Declared = std::vector<std::pair<CLI::App*, Action>>;
    auto const declared = std::make_shared<Declared>();
    app.require_subcommand(1);
    for (Subcommand const& command : commands) {
        CLI::App* const sub = app.add_subcommand(command.name, command.summary);
        sub->fallthrough(); // so that --today may stand behind it
        declared->emplace_back(sub, command.declare(*sub));
    }
    return [declared](Console const& console) {
        auto const chosen = std::find_if(declared->begin(), declared->end(),
                                         [](auto const& one) { return one.first->parsed(); });
        return chosen->second(console); // require_subcommand: there is one
    };
}

} // namespace cli
