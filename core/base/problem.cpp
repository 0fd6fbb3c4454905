// SPDX-License-Identifier: Apache-2.0
#include "base/problem.hpp"
#include <algorithm>

namespace base {

std::string to_string(Problem const& problem) {
    std::string line = problem.file;
    if (problem.row > 0) line += ":" + std::to_string(problem.row);
    line += ": ";
    if (!problem.column.empty()) line += problem.column + ": ";
    if (problem.severity == Severity::warning) line += "warning: ";
    return line + problem.message;
}

bool any_error(Problems const& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](Problem const& one) { return one.severity == Severity::error; });
}

} // namespace base
