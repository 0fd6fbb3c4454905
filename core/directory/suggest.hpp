// A first mapping file for a table that nobody has seen yet.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/workbook.hpp"
#include <string>
#include <vector>

namespace directory {

/// What a column of a foreign table may be.
struct Guess {
    std::string column;
    std::string field; ///< of our services sheet; empty: nothing that we keep
    int percent = 0;   ///< how sure: by its title, by its values, by both
};

/// One guess for each titled column, in their order; no field is guessed twice. HXL tags below
/// the titles count as titles.
std::vector<Guess> guesses_for(sheets::Table const& table);

/// The mapping as TOML (docs/DATA.md), with how sure each line is as a comment. It has to be read
/// and finished by a person: topics, regions and the organization are left to them.
std::string suggested_mapping(sheets::Table const& table);

} // namespace directory
