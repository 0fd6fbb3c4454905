// The voices of an edition, and the languages that are spoken and not written.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"
#include "edition/edition.hpp"
#include "model/directory.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The language whose words people see for `language`: itself, or the one that
/// data/languages.toml names as `written` for a language that is only spoken.
std::string words_of(std::string_view language);

/// `languages` and those whose words stand in for some of them.
std::vector<std::string> with_written(std::vector<std::string> languages);

/// `languages` without those that are only spoken.
std::vector<std::string> written_only(std::vector<std::string> languages);

/// What is to be spoken, and for whom.
struct Voicing {
    std::string voices; ///< the folder of clips; empty: nobody speaks
    std::vector<std::string> languages;
    bool draft = false;
};

/// The clips of every language that has all of them, as files of an edition. A language with a gap
/// is left out and said so. Nothing when it may not be published: a release with a synthetic clip
/// or one without consent, or a language that is only spoken and has gaps; each is reported.
base::Result<std::optional<std::vector<edition::Entry>>>
spoken_entries(model::Directory const& published, Voicing const& voicing, Console const& console);

} // namespace cli
