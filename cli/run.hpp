// `waypost`: the manager's program, as a function, so that tests run it as people do.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ostream>
#include <string>
#include <vector>

namespace cli {

/// Runs the command in `arguments` (without the program's name). Results go to `out`; problems,
/// progress (only when `terminal`) and what was wrong with the arguments go to `err`.
/// 0: done · 1: problems found, each in a line of `err` · 2: wrong use.
int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err,
        bool terminal = false);

} // namespace cli
