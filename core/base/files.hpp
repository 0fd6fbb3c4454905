// Files, read whole with a limit and written whole or not at all; and where the program's own
// fonts, layouts and words lie.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace base {

using Path = std::filesystem::path;

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

/// All bytes of the regular file at `path`; more than `limit` bytes is ErrorCode::too_large.
Result<std::string> read_file(Path const& path, std::size_t limit = 64 * kMegabyte);

/// Writes `bytes` so that `path` afterwards holds either all of them or what it held before:
/// written beside, flushed to the disk, renamed. Creates the folders above it.
Result<Done> write_file(Path const& path, std::string_view bytes);

/// Writes `bytes` to `path` and does not wait for the disk: for many files that are flushed in one
/// go with flush_disk() and only then renamed to where they are read. Creates the folders above it.
Result<Done> write_unflushed(Path const& path, std::string_view bytes);

/// Waits until everything that was written to the file system of `path` is on its disk.
Result<Done> flush_disk(Path const& path);

/// The regular files below `folder`, as sorted paths relative to it. Symbolic links are not
/// followed; a missing folder is ErrorCode::not_found.
Result<std::vector<Path>> files_below(Path const& folder);

/// Folder of the fonts, layouts, pictograms and words that belong to this program: the
/// environment variable WAYPOST_SHARE, else ../share/waypost beside the running binary.
Path share_folder();

} // namespace base
