// What an edition is made of, as bytes that have not been written yet.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/edition.hpp"
#include "model/directory.hpp"
#include <string>
#include <vector>

namespace cli {

/// The words a choice of languages needs: English comes along, messages fall back to it.
std::vector<std::string> with_english(std::vector<std::string> languages);

/// The files of an edition: directory.db with exactly `published`, the words of `languages`
/// (with `draft`, words that nobody has reviewed too), languages.toml beside them, topics.toml
/// and validity.toml. A language without words is ErrorCode::not_found.
base::Result<std::vector<edition::Entry>> edition_entries(model::Directory const& published,
                                                          std::vector<std::string> const& languages,
                                                          bool draft);

} // namespace cli
