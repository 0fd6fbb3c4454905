// The four commands under `waypost voices`, one file each.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"

namespace cli {

Action declare_voices_script(CLI::App& app);
Action declare_voices_coverage(CLI::App& app);
Action declare_voices_draft(CLI::App& app);
Action declare_voices_import(CLI::App& app);

} // namespace cli
