// Records as the rows of our workbook: column title and text, in the order of the columns. What an
// export writes, an import reads and a comparison of two versions talks about is this one form.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include <string>
#include <utility>
#include <vector>

namespace directory {

/// Only columns with something in them.
using Flat = std::vector<std::pair<std::string, std::string>>;

/// `language` is the one the directory is kept in: its texts stand in "name", others in
/// "name [th]".
Flat flat(model::About const& about);
Flat flat(model::Region const& region, std::string const& language);
Flat flat(model::Organization const& organization, std::string const& language);
Flat flat(model::Service const& service, std::string const& language);

/// The language the directory is kept in; English when it does not say.
std::string own_language(model::Directory const& directory);

/// "no_papers" for Fact::no_papers, whose stable word is "no-papers".
std::string column_of(model::Fact fact);

} // namespace directory
