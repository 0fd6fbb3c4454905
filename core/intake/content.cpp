// SPDX-License-Identifier: Apache-2.0
#include "intake/content.hpp"
#include "catalogue/catalogue.hpp"
#include "edition/reason.hpp"
#include "voices/sound.hpp"
#include <fstream>

namespace intake {
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

constexpr std::string_view kVoicesFolder = "voices";

bool lies_in(std::string const& path, std::string_view folder, std::string_view ending) {
    return path.starts_with(std::string(folder) + "/") && path.ends_with(ending);
}

/// What somebody on a kiosk would read: anything else could only be a mistake, or worse.
bool is_known(std::string const& path) {
    return path == edition::kDirectoryFile || path == kTopicsFile || path == kValidityFile ||
           lies_in(path, edition::kWordsFolder, kLanguagesFile) ||
           lies_in(path, edition::kWordsFolder, ".mo") || lies_in(path, kVoicesFolder, ".opus");
}

/// The first and the last bytes of a file; its hash was looked at a moment ago.
std::string ends_of(base::Path const& path, std::uint64_t size) {
    constexpr std::uint64_t kHead = 64;
    constexpr std::uint64_t kTail = 128U << 10U; // an Ogg page has 64 KiB at most
    std::string bytes(std::min(size, kHead + kTail), '\0');
    std::ifstream file(path, std::ios::binary);
    if (size <= kHead + kTail) {
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return bytes;
    }
    file.read(bytes.data(), kHead);
    file.seekg(static_cast<std::streamoff>(size - kTail));
    file.read(bytes.data() + kHead, kTail);
    return bytes;
}

Result<Done> check_kinds(edition::Edition const& edition) {
    for (edition::Listed const& file : edition.manifest().files) {
        if (!is_known(file.path)) return refuse(Reason::content_file, file.path + " is of no use");
        if (!file.path.ends_with(".opus")) continue;
        auto const seconds = voices::clip_seconds(ends_of(edition.file(file.path), file.size));
        if (!seconds || *seconds > voices::kLongestRecording)
            return refuse(Reason::content_file, file.path + " is no clip of at most five minutes");
    }
    return Done{};
}

} // namespace

Result<Directory> directory_of(edition::Edition const& edition) {
    auto bytes = edition.bytes(edition::kDirectoryFile);
    if (!bytes) return bytes.error();
    return directory::read_bytes(std::move(*bytes), edition.file(edition::kDirectoryFile).string());
}

Result<bool> check_content(trust::Candidate const& candidate) {
    auto const edition = edition::Edition::open_verified(candidate.folder);
    if (!edition) return edition.error();
    if (auto fine = check_kinds(*edition); !fine) return fine.error();
    if (auto fine = check_files(*edition); !fine) return fine.error();
    auto const directory = directory_of(*edition);
    if (!directory) return refuse(Reason::content_database, base::to_string(directory.error()));
    if (directory->about.sample != edition->manifest().sample)
        return refuse(Reason::content_database, "it says otherwise whether it is a sample");
    if (auto fine = check_numbers(*directory, candidate.critical); !fine) return fine.error();
    if (!candidate.before) return false;
    auto const before = edition::Edition::open_verified(*candidate.before);
    auto const old = before ? directory_of(*before) : Result<Directory>(before.error());
    return old && directory::changes_much(*old, *directory);
}

Result<News> news_in(trust::Candidate const& candidate) {
    auto const edition = edition::Edition::open_verified(candidate.folder);
    if (!edition) return edition.error();
    auto const after = directory_of(*edition);
    if (!after) return after.error();
    Directory before;
    if (candidate.before) {
        auto const old = edition::Edition::open_verified(*candidate.before);
        auto read = old ? directory_of(*old) : Result<Directory>(old.error());
        if (read) before = std::move(*read); // one that is broken is replaced whole
    }
    return News{directory::number_changes(before, *after), after->about.dial_plan};
}

} // namespace intake
