// SPDX-License-Identifier: Apache-2.0
#include "trust/fs.hpp"

namespace trust {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;

namespace {

constexpr char const* kBeside = ".new";

Result<Done> remove_if_there(Fs& fs, Path const& path) {
    if (fs.kind(path) == Kind::nothing) return Done{};
    return fs.remove(path);
}

Result<Done> write_new(Fs& fs, Path const& path, std::string_view bytes) {
    auto file = fs.create(path);
    if (!file) return file.error();
    if (auto written = (*file)->write(bytes); !written) return written;
    return (*file)->sync();
}

} // namespace

Result<std::string> read_whole(Fs const& fs, Path const& path, std::size_t limit) {
    std::string bytes;
    auto read = fs.read(path, [&](std::string_view piece) -> Result<Done> {
        if (bytes.size() + piece.size() > limit)
            return Error{ErrorCode::too_large, path.string(), "is larger than allowed"};
        bytes += piece;
        return Done{};
    });
    if (!read) return read.error();
    return bytes;
}

Result<Done> replace_file(Fs& fs, Path const& path, std::string_view bytes) {
    Path const beside = path.string() + kBeside;
    if (auto removed = remove_if_there(fs, beside); !removed) return removed;
    if (auto written = write_new(fs, beside, bytes); !written) return written;
    if (auto renamed = fs.rename(beside, path); !renamed) return renamed;
    return fs.sync_folder(path.parent_path());
}

Result<Done> replace_link(Fs& fs, Path const& path, std::string const& target) {
    Path const beside = path.string() + kBeside;
    if (auto removed = remove_if_there(fs, beside); !removed) return removed;
    if (auto made = fs.symlink(target, beside); !made) return made;
    return fs.rename(beside, path);
}

Result<Done> remove_all(Fs& fs, Path const& path) {
    Kind const kind = fs.kind(path);
    if (kind == Kind::nothing) return Done{};
    if (kind == Kind::folder) {
        auto const names = fs.names(path);
        if (!names) return names.error();
        for (std::string const& name : *names)
            if (auto removed = remove_all(fs, path / name); !removed) return removed;
    }
    return fs.remove(path);
}

} // namespace trust
