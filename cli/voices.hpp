// The four commands under `waypost voices`, one file each.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"

namespace cli {

Action declare_voices_script(CommandLine& app);
Action declare_voices_coverage(CommandLine& app);
Action declare_voices_draft(CommandLine& app);
Action declare_voices_import(CommandLine& app);

} // namespace cli
