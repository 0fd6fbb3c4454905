// SPDX-License-Identifier: Apache-2.0
#include "edition/edition.hpp"
#include "edition/checksum.hpp"
#include "edition/manifest.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace edition {
namespace fs = std::filesystem;
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

/// Above 10,000 files of some 350 bytes each.
constexpr std::size_t kLargestManifest = 8 * base::kMegabyte;

Error refused(base::Path const& folder, std::string_view file, std::string_view reason) {
    return {ErrorCode::refused, (folder / file).string(), std::string(reason)};
}

/// The files and folders that an edition with this list must have, and no others.
struct Expected {
    std::set<std::string> files = {std::string(kManifestFile)};
    std::set<std::string> folders;
    explicit Expected(Manifest const& manifest) {
        for (Listed const& file : manifest.files) {
            files.insert(file.name);
            for (auto above = base::Path(file.name).parent_path(); !above.empty();
                 above = above.parent_path())
                folders.insert(above.string());
        }
    }
};

/// Refuses what the list does not know. Links are never followed.
Result<Done> check_entry(base::Path const& folder, fs::directory_entry const& entry,
                         Expected const& expected) {
    std::string const name = entry.path().lexically_relative(folder).string();
    std::error_code failure;
    auto const kind = entry.symlink_status(failure).type();
    if (kind == fs::file_type::symlink) return refused(folder, name, "is a symbolic link");
    bool const known = kind == fs::file_type::directory ? expected.folders.contains(name)
                                                        : expected.files.contains(name);
    if (!known) return refused(folder, name, "is not listed in edition.toml");
    if (kind != fs::file_type::directory && kind != fs::file_type::regular)
        return refused(folder, name, "is not a regular file");
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

Result<Done> check_file(base::Path const& folder, Listed const& file) {
    auto const bytes = base::read_file(folder / file.name, kLargestFile);
    if (!bytes && bytes.error().code == ErrorCode::not_found)
        return refused(folder, file.name, "is missing");
    if (!bytes) return refused(folder, file.name, bytes.error().reason);
    if (bytes->size() != file.size)
        return refused(folder, file.name, "has another size than listed");
    auto const sum = checksum(*bytes);
    if (!sum) return sum.error();
    if (*sum != file.blake2b) return refused(folder, file.name, "was changed");
    return Done{};
}

} // namespace

Result<Edition> Edition::open(base::Path const& folder) {
    base::Path const list = folder / kManifestFile;
    std::error_code failure;
    auto const kind = fs::symlink_status(list, failure).type();
    if (kind == fs::file_type::not_found)
        return Error{ErrorCode::not_found, list.string(), "is missing; this is not an edition"};
    if (kind != fs::file_type::regular)
        return refused(folder, kManifestFile, "is not a regular file");
    auto const text = base::read_file(list, kLargestManifest);
    if (!text) return text.error();
    auto const manifest = parse_manifest(*text, list.string());
    if (!manifest) return manifest.error();
    auto const alone = check_nothing_else(folder, Expected(*manifest));
    if (!alone) return alone.error();
    for (Listed const& file : manifest->files)
        if (auto fine = check_file(folder, file); !fine) return fine.error();
    return Edition(folder, manifest->label);
}

} // namespace edition
