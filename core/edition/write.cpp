// SPDX-License-Identifier: Apache-2.0
#include "edition/edition.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
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

Result<Head> head_of(Draft const& draft, std::vector<Entry> const& entries) {
    Manifest manifest = draft.manifest;
    manifest.critical = hash_of(draft.critical);
    manifest.files.clear();
    for (Entry const& entry : entries)
        manifest.files.push_back({hash_of(entry.bytes), entry.bytes.size(), entry.name});
    std::sort(manifest.files.begin(), manifest.files.end(),
              [](Listed const& a, Listed const& b) { return a.path < b.path; });
    if (auto const fault = fault_of(manifest); !fault.empty())
        return refuse(Reason::manifest_malformed, fault);
    if (auto const critical = parse_critical(draft.critical); !critical) return critical.error();
    return Head{draft.roots, {to_text(manifest), {}}, {draft.critical, draft.critical_signatures}};
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

Result<Done> fill(base::Path const& folder, std::vector<Entry> const& entries) {
    for (Entry const& entry : entries)
        if (auto written = base::write_file(folder / entry.name, entry.bytes); !written)
            return written;
    return Done{};
}

Result<Done> finish(base::Path const& folder) {
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

Result<Done> write(base::Path const& folder, Draft const& draft,
                   std::vector<Entry> const& entries) {
    base::Path target = fs::absolute(folder).lexically_normal();
    if (target.filename().empty()) target = target.parent_path();
    auto const head = head_of(draft, entries);
    if (!head) return head.error();
    if (auto fresh = must_be_new(target); !fresh) return fresh;
    auto const beside = folder_beside(target);
    if (!beside) return beside.error();
    Building building(*beside);
    if (auto filled = fill(building.path(), entries); !filled) return filled;
    if (auto filled = fill(building.path(), files_of(*head)); !filled) return filled;
    if (auto flushed = finish(building.path()); !flushed) return flushed;
    if (::rename(building.path().c_str(), target.c_str()) != 0) return io_error(target);
    building.keep();
    return flush_folder(target.parent_path());
}

} // namespace edition
