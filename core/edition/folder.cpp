// SPDX-License-Identifier: Apache-2.0
#include "edition/edition.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace edition {
namespace fs = std::filesystem;
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::string_view kRootEnding = ".root";

class DiskFolder : public Folder {
  public:
    explicit DiskFolder(base::Path path) : path_(std::move(path)) {}
    Result<std::string> read(std::string_view name, std::size_t limit) const override {
        return base::read_file(path_ / name, limit);
    }
    std::vector<std::string> names(std::string_view name) const override {
        std::vector<std::string> names;
        std::error_code failure;
        for (fs::directory_iterator walk(path_ / name, failure);
             !failure && walk != fs::directory_iterator(); walk.increment(failure))
            if (walk->symlink_status(failure).type() == fs::file_type::regular)
                names.push_back(walk->path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

  private:
    base::Path path_;
};

std::string joined(std::string_view folder, std::string_view name) {
    return folder.empty() ? std::string(name) : fmt::format("{}/{}", folder, name);
}

/// The signatures `name`.ID.minisig in the folder `in`.
Result<std::vector<std::string>> signatures_of(Folder const& folder, std::string_view in,
                                               std::string const& name) {
    std::vector<std::string> signatures;
    for (std::string const& file : folder.names(in)) {
        if (!file.starts_with(name + ".") || !file.ends_with(kSignatureEnding)) continue;
        if (signatures.size() == kMostSignatures)
            return refuse(Reason::container_malformed, name + " has more than 16 signatures");
        auto bytes = folder.read(joined(in, file), kLargestSignature);
        if (!bytes) return bytes.error();
        signatures.push_back(std::move(*bytes));
    }
    return signatures;
}

/// A file, and where it and its signatures lie.
struct Wanted {
    std::string_view folder;
    std::string_view name;
    std::string_view signatures;
    std::size_t largest;
};

Result<Signed> read_signed(Folder const& folder, Wanted const& wanted) {
    auto text = folder.read(joined(wanted.folder, wanted.name), wanted.largest);
    if (!text && text.error().code == ErrorCode::not_found)
        return refuse(Reason::file_missing, wanted.name);
    if (!text) return text.error();
    auto found = signatures_of(folder, wanted.signatures, std::string(wanted.name));
    if (!found) return found.error();
    return Signed{std::move(*text), std::move(*found)};
}

Result<std::vector<Signed>> roots_in(Folder const& folder, std::string_view in) {
    std::map<int, std::string> files;
    for (std::string const& name : folder.names(in))
        if (name.ends_with(kRootEnding))
            if (auto const number =
                    parse_whole(name.substr(0, name.size() - kRootEnding.size()), 1'000'000))
                files[*number] = name;
    if (files.size() > kMostRoots)
        return refuse(Reason::container_malformed, "there are more than 64 roots");
    std::vector<Signed> roots;
    for (auto const& [number, name] : files) {
        auto root = read_signed(folder, {in, name, in, kLargestRoot});
        if (!root) return root.error();
        roots.push_back(std::move(*root));
    }
    return roots;
}

void add_signatures(std::vector<Entry>& files, std::string const& name, Signed const& document) {
    for (std::string const& text : document.signatures)
        if (auto const signature = parse_signature(text))
            files.push_back(
                {fmt::format("{}.{}{}", name, signature->id(), kSignatureEnding), text});
}

} // namespace

Result<Signed> read_signed(base::Path const& path, std::size_t largest) {
    std::string const name = path.filename().string();
    return read_signed(DiskFolder(path.parent_path()), {"", name, "", largest});
}

Result<std::vector<Signed>> read_roots(base::Path const& path) {
    std::error_code failure;
    if (fs::is_directory(path, failure)) return roots_in(DiskFolder(path), "");
    auto root = read_signed(path, kLargestRoot);
    if (!root) return root.error();
    return std::vector{std::move(*root)};
}

Result<Head> read_head(Folder const& folder) {
    auto manifest = read_signed(folder, {"", kManifestFile, kSignaturesFolder, kLargestManifest});
    if (!manifest) return manifest.error();
    auto critical = read_signed(folder, {"", kCriticalFile, kSignaturesFolder, kLargestCritical});
    if (!critical) return critical.error();
    auto roots = roots_in(folder, kRootsFolder);
    if (!roots) return roots.error();
    return Head{std::move(*roots), std::move(*manifest), std::move(*critical)};
}

Result<Head> read_head(base::Path const& folder) {
    std::error_code failure;
    if (!fs::exists(folder / kManifestFile, failure))
        return Error{ErrorCode::not_found, (folder / kManifestFile).string(),
                     "is missing; this is not an edition"};
    return read_head(DiskFolder(folder));
}

std::vector<Entry> files_of(Head const& head) {
    std::vector<Entry> files = {{std::string(kManifestFile), head.manifest.text},
                                {std::string(kCriticalFile), head.critical.text}};
    for (Signed const& document : head.roots)
        if (auto const root = parse_root(document.text)) {
            std::string const name =
                fmt::format("{}/{}{}", kRootsFolder, root->version, kRootEnding);
            files.push_back({name, document.text});
            add_signatures(files, name, document);
        }
    std::string const folder = std::string(kSignaturesFolder) + "/";
    add_signatures(files, folder + std::string(kManifestFile), head.manifest);
    add_signatures(files, folder + std::string(kCriticalFile), head.critical);
    return files;
}

} // namespace edition
