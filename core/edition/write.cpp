// SPDX-License-Identifier: Apache-2.0
#include "edition/checksum.hpp"
#include "edition/edition.hpp"
#include "edition/manifest.hpp"
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace edition {
namespace fs = std::filesystem;
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

constexpr mode_t kReadableByAll = 0755;

Error io_error(base::Path const& path) {
    return {ErrorCode::io, path.string(), std::strerror(errno)};
}

/// A folder being built; removed again unless it is kept.
class Building {
  public:
    explicit Building(base::Path path) : path_(std::move(path)) {}
    Building(Building const&) = delete;
    Building& operator=(Building const&) = delete;
    ~Building() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    base::Path const& path() const { return path_; }
    void keep() { path_.clear(); }

  private:
    base::Path path_;
};

Result<Manifest> list_of(Label const& label, std::vector<Entry> const& entries) {
    Manifest manifest{label, {}};
    for (Entry const& entry : entries) {
        auto sum = checksum(entry.bytes);
        if (!sum) return sum.error();
        manifest.files.push_back({entry.name, entry.bytes.size(), std::move(*sum)});
    }
    std::sort(manifest.files.begin(), manifest.files.end(),
              [](Listed const& a, Listed const& b) { return a.name < b.name; });
    return manifest;
}

Result<Done> must_be_new(base::Path const& folder) {
    std::error_code failure;
    auto const kind = fs::symlink_status(folder, failure).type();
    if (kind == fs::file_type::not_found) return Done{};
    bool const free = kind == fs::file_type::directory && fs::is_empty(folder, failure);
    if (!free || failure)
        return Error{ErrorCode::refused, folder.string(),
                     "is there and not empty; choose a new folder for the edition"};
    return Done{};
}

/// Makes the names in `folder` outlast a power cut.
Result<Done> flush_folder(base::Path const& folder) {
    int const file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return io_error(folder);
    bool const flushed = ::fsync(file) == 0;
    auto const failure = io_error(folder);
    ::close(file);
    if (!flushed) return failure;
    return Done{};
}

Result<Done> flush_folders(base::Path const& top) {
    std::error_code failure;
    fs::recursive_directory_iterator walk(top, failure);
    for (; !failure && walk != fs::recursive_directory_iterator(); walk.increment(failure))
        if (walk->is_directory(failure))
            if (auto flushed = flush_folder(walk->path()); !flushed) return flushed;
    if (failure) return Error{ErrorCode::io, top.string(), failure.message()};
    return flush_folder(top);
}

Result<Done> fill(base::Path const& folder, Manifest const& manifest,
                  std::vector<Entry> const& entries) {
    for (Entry const& entry : entries)
        if (auto written = base::write_file(folder / entry.name, entry.bytes); !written)
            return written;
    auto listed = base::write_file(folder / kManifestFile, to_toml(manifest));
    if (!listed) return listed;
    if (::chmod(folder.c_str(), kReadableByAll) != 0) return io_error(folder);
    return flush_folders(folder);
}

/// A new folder beside `folder`, on the same disk.
Result<std::string> folder_beside(base::Path const& folder) {
    std::error_code failure;
    fs::create_directories(folder.parent_path(), failure);
    if (failure) return Error{ErrorCode::io, folder.string(), failure.message()};
    std::string name = folder.string() + ".part-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) return io_error(folder);
    return name;
}

} // namespace

Result<Done> write(base::Path const& folder, Label const& label,
                   std::vector<Entry> const& entries) {
    base::Path target = fs::absolute(folder).lexically_normal();
    if (target.filename().empty()) target = target.parent_path();
    auto const manifest = list_of(label, entries);
    if (!manifest) return manifest.error();
    if (auto fine = check_manifest(*manifest, target.string()); !fine) return fine;
    if (auto fresh = must_be_new(target); !fresh) return fresh;
    auto const beside = folder_beside(target);
    if (!beside) return beside.error();
    Building building(*beside);
    if (auto filled = fill(building.path(), *manifest, entries); !filled) return filled;
    if (::rename(building.path().c_str(), target.c_str()) != 0) return io_error(target);
    building.keep();
    return flush_folder(target.parent_path());
}

} // namespace edition
