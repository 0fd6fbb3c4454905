// Which words nobody has read yet: the messages of the program and the texts of the directory.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "base/result.hpp"
#include "model/directory.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The number of messages in the bytes of a gettext .mo file (GNU gettext manual, "The Format of
/// GNU MO Files"), its header among them; bytes of another kind are ErrorCode::malformed.
base::Result<int> messages_in(std::string_view mo);

/// One error for each of `languages` in which messages of the program, or texts of `directory`,
/// have not been read by a native speaker; it says how many.
base::Result<base::Problems> unreviewed(model::Directory const& directory,
                                        std::vector<std::string> const& languages);

/// `directory` with texts in `languages` and in the language it is kept in, and no others.
model::Directory in_languages(model::Directory directory,
                              std::vector<std::string> const& languages);

} // namespace cli
