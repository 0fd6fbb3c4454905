// SPDX-License-Identifier: Apache-2.0
#include "edition/edition.hpp"
#include "edition/file_hash.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include <set>

namespace edition {
namespace fs = std::filesystem;
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

/// The files and folders that an edition with this manifest may have. Roots and signatures come
/// and go with every signer; whatever is in them is data that nobody believes.
struct Expected {
    std::set<std::string> files = {std::string(kManifestFile), std::string(kCriticalFile)};
    std::set<std::string> folders = {std::string(kRootsFolder), std::string(kSignaturesFolder)};
    explicit Expected(Manifest const& manifest) {
        for (Listed const& file : manifest.files) {
            files.insert(file.path);
            for (auto above = base::Path(file.path).parent_path(); !above.empty();
                 above = above.parent_path())
                folders.insert(above.string());
        }
    }
    bool allows(base::Path const& name, bool is_folder) const {
        std::string const parent = name.parent_path().string();
        bool const signature =
            (parent == kSignaturesFolder || parent == kRootsFolder) &&
            (name.extension() == kSignatureEnding || name.extension() == ".root");
        if (is_folder) return folders.contains(name.string());
        return files.contains(name.string()) || signature;
    }
};

/// Refuses what the list does not know. Links are never followed.
Result<Done> check_entry(base::Path const& folder, fs::directory_entry const& entry,
                         Expected const& expected) {
    base::Path const name = entry.path().lexically_relative(folder);
    std::error_code failure;
    auto const kind = entry.symlink_status(failure).type();
    if (kind == fs::file_type::symlink)
        return refuse(Reason::file_unlisted, name.string() + " is a symbolic link");
    if (!expected.allows(name, kind == fs::file_type::directory))
        return refuse(Reason::file_unlisted, name.string());
    if (kind != fs::file_type::directory && kind != fs::file_type::regular)
        return refuse(Reason::file_unlisted, name.string() + " is not a regular file");
    return Done{};
}

Result<Done> check_nothing_else(base::Path const& folder, Expected const& expected) {
    std::error_code failure;
    fs::recursive_directory_iterator walk(folder, failure);
    for (; !failure && walk != fs::recursive_directory_iterator(); walk.increment(failure))
        if (auto fine = check_entry(folder, *walk, expected); !fine) return fine;
    if (failure) return Error{ErrorCode::io, folder.string(), failure.message()};
    return Done{};
}

/// The list must be a file of its own: whoever can place a link must not choose what is read.
Result<Done> check_own_files(base::Path const& folder) {
    for (auto const name : {kManifestFile, kCriticalFile}) {
        std::error_code failure;
        auto const kind = fs::symlink_status(folder / name, failure).type();
        if (kind != fs::file_type::regular && kind != fs::file_type::not_found)
            return refuse(Reason::file_unlisted, std::string(name) + " is not a regular file");
    }
    return Done{};
}

} // namespace

Result<Edition> Edition::open_verified(base::Path const& folder) {
    if (auto own = check_own_files(folder); !own) return own.error();
    auto head = read_head(folder);
    if (!head) return head.error();
    auto manifest = parse_manifest(head->manifest.text);
    if (!manifest) return manifest.error();
    if (hash_of(head->critical.text) != manifest->critical) return refuse(Reason::critical_hash);
    auto critical = parse_critical(head->critical.text);
    if (!critical) return critical.error();
    return Edition(folder, std::move(*head), std::move(*manifest), std::move(*critical));
}

Result<Edition> Edition::open(base::Path const& folder) {
    auto edition = open_verified(folder);
    if (!edition) return edition;
    Manifest const& manifest = edition->manifest();
    if (auto alone = check_nothing_else(folder, Expected(manifest)); !alone) return alone.error();
    for (Listed const& file : manifest.files)
        if (auto fine = check_file(folder, file); !fine) return fine.error();
    return edition;
}

Label Edition::label() const {
    return {manifest_.version, manifest_.issued, manifest_.draft, manifest_.sample};
}

Result<std::string> Edition::bytes(std::string_view name) const {
    Listed const* const file = manifest_.file(name);
    if (file == nullptr) return refuse(Reason::file_missing, name);
    auto bytes = base::read_file(folder_ / name, kLargestFile);
    if (bytes && hash_of(*bytes) != file->hash) return refuse(Reason::file_hash, name);
    return bytes;
}

} // namespace edition
