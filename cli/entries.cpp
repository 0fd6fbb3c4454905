// SPDX-License-Identifier: Apache-2.0
#include "cli/entries.hpp"
#include "base/text_tools.hpp"
#include "base/workplace.hpp"
#include "cli/publish_voices.hpp"
#include "cli/source.hpp"
#include "directory/store.hpp"
#include <algorithm>

namespace cli {
namespace {

using base::Result;
using edition::Entry;

Result<Entry> read_entry(std::string name, base::Path const& file) {
    auto bytes = base::read_file(file);
    if (!bytes) return bytes.error();
    return Entry{std::move(name), std::move(*bytes)};
}

Result<Entry> database_entry(model::Directory const& published) {
    auto const workplace = base::Workplace::make();
    if (!workplace) return workplace.error();
    base::Path const file = workplace->path() / edition::kDirectoryFile;
    if (auto done = directory::write(file, published); !done) return done.error();
    return read_entry(std::string(edition::kDirectoryFile), file);
}

/// Names in the edition, and the files of the share folder that they come from.
std::vector<std::pair<std::string, base::Path>> shared(std::vector<std::string> const& languages,
                                                       bool draft) {
    base::Path const data = base::share_folder() / "data";
    base::Path strings = base::share_folder() / "strings";
    if (draft) strings /= "draft";
    std::string const words = std::string(edition::kWordsFolder) + "/";
    std::vector<std::pair<std::string, base::Path>> files = {
        {std::string(kTopicsFile), data / kTopicsFile},
        {std::string(kValidityFile), data / kValidityFile},
        {words + std::string(kLanguagesFile), data / kLanguagesFile}};
    for (std::string const& language : languages)
        files.emplace_back(words + base::lower_ascii(language) + ".mo",
                           strings / (words_of(language) + ".mo"));
    return files;
}

} // namespace

std::vector<std::string> with_english(std::vector<std::string> languages) {
    constexpr std::string_view kEnglish = "en";
    if (std::find(languages.begin(), languages.end(), kEnglish) == languages.end())
        languages.emplace_back(kEnglish);
    return languages;
}

Result<std::vector<Entry>> edition_entries(model::Directory const& published,
                                           std::vector<std::string> const& languages, bool draft) {
    auto database = database_entry(published);
    if (!database) return database.error();
    std::vector<Entry> entries = {std::move(*database)};
    for (auto const& [name, file] : shared(languages, draft)) {
        auto entry = read_entry(name, file);
        if (!entry) return entry.error();
        entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace cli
