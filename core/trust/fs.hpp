// The few file operations that installing needs, as an interface: the disk in programs, and in
// tests the model of a disk that loses power between any two of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trust {

/// Takes bytes piece by piece.
using Sink = std::function<base::Result<base::Done>(std::string_view)>;

/// A new file being written; what was not synced may be lost, or only half there.
class Output {
  public:
    virtual ~Output() = default;
    virtual base::Result<base::Done> write(std::string_view bytes) = 0;
    /// Makes the bytes outlast a power cut. A failure here is never retried: the system may have
    /// dropped what it could not write.
    virtual base::Result<base::Done> sync() = 0;
};

/// Everything in a folder on its way to the disk.
class Flush {
  public:
    virtual ~Flush() = default;
    /// Makes all that was written and named in the folder, and below it, outlast a power cut: many
    /// files for the price of one. A failure of the disk since the Flush was made is told here.
    virtual base::Result<base::Done> sync() = 0;
};

enum class Kind { nothing, file, folder, link, other };

class Fs {
  public:
    virtual ~Fs() = default;
    /// Done when it is already there.
    virtual base::Result<base::Done> make_folder(base::Path const& path) = 0;
    /// A file that must not be there yet.
    virtual base::Result<std::unique_ptr<Output>> create(base::Path const& path) = 0;
    /// Gives the regular file `path` to `sink` in pieces; links are not followed in the last part.
    virtual base::Result<base::Done> read(base::Path const& path, Sink const& sink) const = 0;
    /// Made before the first of those files is written.
    virtual base::Result<std::unique_ptr<Flush>> begin(base::Path const& folder) = 0;
    /// Makes names in the folder outlast a power cut.
    virtual base::Result<base::Done> sync_folder(base::Path const& path) = 0;
    /// Atomic; replaces a file or a link.
    virtual base::Result<base::Done> rename(base::Path const& from, base::Path const& to) = 0;
    /// A second name for the same file.
    virtual base::Result<base::Done> link(base::Path const& file, base::Path const& name) = 0;
    virtual base::Result<base::Done> symlink(std::string const& target, base::Path const& name) = 0;
    virtual base::Result<std::string> read_link(base::Path const& path) const = 0;
    /// A file, a link or an empty folder.
    virtual base::Result<base::Done> remove(base::Path const& path) = 0;
    /// What is in the folder, sorted; not_found when it is not there.
    virtual base::Result<std::vector<std::string>> names(base::Path const& folder) const = 0;
    virtual Kind kind(base::Path const& path) const = 0;
    /// Bytes that may still be written below `path`.
    virtual std::uint64_t room(base::Path const& path) const = 0;
};

/// All bytes of the file, at most `limit`.
base::Result<std::string> read_whole(Fs const& fs, base::Path const& path, std::size_t limit);

/// Afterwards, whatever happens, `path` holds either all of `bytes` or what it held before.
base::Result<base::Done> replace_file(Fs& fs, base::Path const& path, std::string_view bytes);
/// The same for a symbolic link. The folder is not synced.
base::Result<base::Done> replace_link(Fs& fs, base::Path const& path, std::string const& target);

/// Removes `path` and all below it; done when it is not there.
base::Result<base::Done> remove_all(Fs& fs, base::Path const& path);

} // namespace trust
