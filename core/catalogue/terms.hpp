// The term base, data/strings/terms.toml: the words on which help hangs, one translation each, and
// the words that no text may use.
//
// Why: in a real directory two English labels had one Arabic translation, and 207 services that
// were open to all read as being for the seriously ill only.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "base/settings.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct Term {
    std::string english;
    std::string note;                                   ///< what is meant, for translators
    std::map<std::string, std::string, std::less<>> in; ///< translations by language
};

struct TermBase {
    std::string name; ///< for problems
    std::vector<Term> terms;
    /// By language: parts of words that no text may hold, in any case.
    std::map<std::string, std::vector<std::string>, std::less<>> avoided;

    static base::Result<TermBase> from(base::Settings const& settings);
    /// The avoided words that `text` holds; English ones are avoided in every language.
    std::vector<std::string> avoided_in(std::string_view text, std::string_view language) const;
};

/// An error for every two terms with the same translation in one of `languages`, for every
/// translation that is missing, and for every one that holds an avoided word.
base::Problems check_terms(TermBase const& terms, std::vector<std::string> const& languages);

} // namespace catalogue
