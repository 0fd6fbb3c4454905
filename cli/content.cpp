// SPDX-License-Identifier: Apache-2.0
#include "cli/content.hpp"
#include "cli/source.hpp"
#include "directory/open_edition.hpp"
#include "edition/reason.hpp"

namespace cli {
namespace {

using base::Done;
using base::Result;
using edition::Reason;
using edition::refuse;
using model::Directory;

Result<Done> check_files(edition::Edition const& edition) {
    std::string const words = std::string(edition::kWordsFolder) + "/";
    for (std::string const& name :
         {std::string(edition::kDirectoryFile), std::string(kTopicsFile),
          std::string(kValidityFile), words + std::string(kLanguagesFile), words + "en.mo"})
        if (edition.manifest().file(name) == nullptr) return refuse(Reason::content_file, name);
    auto const catalogue = catalogue::Catalogue::load(edition.file(edition::kWordsFolder));
    if (!catalogue) return refuse(Reason::content_file, base::to_string(catalogue.error()));
    return Done{};
}

Result<Done> check_numbers(Directory const& directory, edition::Critical const& critical) {
    std::set<std::string, std::less<>> evergreen;
    for (edition::CriticalNumber const& one : critical.numbers)
        evergreen.insert(one.number);
    if (auto const missing = directory::missing_evergreen(directory, evergreen); !missing.empty())
        return refuse(Reason::content_number, missing);
    if (auto const found = directory::digits_in_text(directory); !found.empty())
        return refuse(Reason::content_text, found);
    return Done{};
}

} // namespace

Result<Directory> directory_of(edition::Edition const& edition) {
    auto bytes = edition.bytes(edition::kDirectoryFile);
    if (!bytes) return bytes.error();
    return directory::read_bytes(std::move(*bytes), edition.file(edition::kDirectoryFile).string());
}

Result<bool> check_content(trust::Candidate const& candidate) {
    auto const edition = edition::Edition::open(candidate.folder);
    if (!edition) return edition.error();
    if (auto fine = check_files(*edition); !fine) return fine.error();
    auto const directory = directory_of(*edition);
    if (!directory) return refuse(Reason::content_database, base::to_string(directory.error()));
    if (directory->about.sample != edition->manifest().sample)
        return refuse(Reason::content_database, "it says otherwise whether it is a sample");
    if (auto fine = check_numbers(*directory, candidate.critical); !fine) return fine.error();
    if (!candidate.before) return false;
    auto const before = edition::Edition::open(*candidate.before);
    auto const old = before ? directory_of(*before) : Result<Directory>(before.error());
    return old && directory::changes_much(*old, *directory);
}

} // namespace cli
