// What is in an edition, looked at before it is used: the last door against an honest mistake too;
// and what it would change. `waypost install` and the staff desk both ask here.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/open_edition.hpp"
#include "trust/store.hpp"

namespace intake {

constexpr std::string_view kTopicsFile = "topics.toml";
constexpr std::string_view kLanguagesFile = "languages.toml";
constexpr std::string_view kValidityFile = "validity.toml";

/// The directory of an edition, from the very bytes that were verified.
base::Result<model::Directory> directory_of(edition::Edition const& edition);

/// Refuses (content-…) an edition whose database is not ours, whose hotlines' numbers are not in
/// the evergreen list, whose texts hold numbers, or that lacks words. True: it changes so much of
/// the edition before that the holders of `critical` must have signed the manifest.
base::Result<bool> check_content(trust::Candidate const& candidate);

/// What people are shown before they take an edition into use.
struct News {
    std::vector<directory::NumberChange> numbers; ///< all of them, where nothing was in use before
    model::DialPlan plan;                         ///< by which they are dialled
};
base::Result<News> news_in(trust::Candidate const& candidate);

} // namespace intake
