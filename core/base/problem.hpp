// One thing wrong in what somebody typed or published, said so that they can mend it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace base {

enum class Severity { warning, error };

/// A fault at a place. Printed as `file:row: column: sentence`.
struct Problem {
    Severity severity = Severity::error;
    std::string code;    ///< stable, kebab-case, for machines: "bad-number"
    std::string file;    ///< file, and sheet where it has several: "list.xlsx[services]"
    int row = 0;         ///< as the spreadsheet numbers it, the header is 1; 0: the whole file
    std::string column;  ///< the header's words; empty: the whole row
    std::string message; ///< one sentence: what is wrong, and how to mend it
};

using Problems = std::vector<Problem>;

/// The line people read.
std::string to_string(Problem const& problem);

/// True when at least one of them is an error.
bool any_error(Problems const& problems);

} // namespace base
