// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace base {
namespace fs = std::filesystem;
namespace {

Error io_error(Path const& path) {
    return {ErrorCode::io, path.string(), std::strerror(errno)};
}

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    explicit operator bool() const { return fd_ >= 0; }
    int get() const { return fd_; }

  private:
    int fd_;
};

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t const written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Descriptor open_new(Path const& path) {
    return Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
}

Result<Done> write_flushed(Path const& path, std::string_view bytes) {
    Descriptor const file = open_new(path);
    if (!file || !write_all(file.get(), bytes) || ::fsync(file.get()) != 0) return io_error(path);
    return Done{};
}

Result<Done> make_folder(Path const& folder) {
    std::error_code failure;
    if (!folder.empty()) fs::create_directories(folder, failure);
    if (failure) return Error{ErrorCode::io, folder.string(), failure.message()};
    return Done{};
}

} // namespace

Result<std::string> read_file(Path const& path, std::size_t limit) {
    std::error_code failure;
    auto const size = fs::file_size(path, failure); // fails on folders and on what is not there
    if (failure) {
        auto const code = fs::exists(path) ? ErrorCode::io : ErrorCode::not_found;
        return Error{code, path.string(), failure.message()};
    }
    if (size > limit) return Error{ErrorCode::too_large, path.string(), "is larger than allowed"};
    std::ifstream file(path, std::ios::binary);
    std::string bytes(size, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return io_error(path);
    return bytes;
}

Result<Done> write_file(Path const& path, std::string_view bytes) {
    if (auto made = make_folder(path.parent_path()); !made) return made;
    Path const beside = path.string() + ".part";
    if (auto written = write_flushed(beside, bytes); !written) {
        ::unlink(beside.c_str());
        return written;
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) return io_error(path);
    return Done{};
}

Result<Done> write_unflushed(Path const& path, std::string_view bytes) {
    if (Descriptor const file = open_new(path)) {
        if (!write_all(file.get(), bytes)) return io_error(path);
        return Done{};
    }
    if (errno != ENOENT || fs::is_directory(path.parent_path())) return io_error(path);
    if (auto made = make_folder(path.parent_path()); !made) return made;
    return write_unflushed(path, bytes);
}

Result<Done> flush_disk(Path const& path) {
    Descriptor const folder(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!folder || ::syncfs(folder.get()) != 0) return io_error(path);
    return Done{};
}

Result<std::vector<Path>> files_below(Path const& folder) {
    std::error_code failure;
    std::vector<Path> found;
    fs::recursive_directory_iterator walk(folder, failure);
    if (failure) return Error{ErrorCode::not_found, folder.string(), failure.message()};
    for (fs::directory_entry const& entry : walk)
        if (entry.is_regular_file() && !entry.is_symlink())
            found.push_back(entry.path().lexically_relative(folder));
    std::sort(found.begin(), found.end());
    return found;
}

Path share_folder() {
    if (char const* chosen = std::getenv("WAYPOST_SHARE")) return chosen;
    std::error_code failure;
    Path const binary = fs::read_symlink("/proc/self/exe", failure);
    return binary.parent_path().parent_path() / "share" / "waypost";
}

} // namespace base
