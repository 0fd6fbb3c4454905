// SPDX-License-Identifier: Apache-2.0
#include "edition/file_hash.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace edition {
namespace {

using base::Done;
using base::Result;

constexpr std::size_t kPiece = 128U << 10U;

class OpenFile {
  public:
    explicit OpenFile(base::Path const& path)
        : fd_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {}
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile() {
        if (fd_ >= 0) ::close(fd_);
    }
    bool is_open() const { return fd_ >= 0; }
    /// The size of a regular file; -1 of anything else.
    long size() const {
        struct stat about {};
        return ::fstat(fd_, &about) == 0 && S_ISREG(about.st_mode) ? about.st_size : -1;
    }
    std::string hash() const {
        Hasher hasher;
        std::array<char, kPiece> piece; // NOLINT: filled by read
        for (ssize_t got = 1; got > 0;) {
            got = ::read(fd_, piece.data(), piece.size());
            if (got < 0) return ""; // no hash is empty
            hasher.add({piece.data(), static_cast<std::size_t>(got)});
        }
        return to_hex(hasher.finish());
    }

  private:
    int fd_;
};

} // namespace

Result<Done> check_file(base::Path const& folder, Listed const& file) {
    OpenFile const open(folder / file.path);
    if (!open.is_open() && errno == ENOENT) return refuse(Reason::file_missing, file.path);
    if (!open.is_open() || open.size() < 0)
        return refuse(Reason::file_unlisted, file.path + " is not a regular file");
    if (open.size() != static_cast<long>(file.size)) return refuse(Reason::file_size, file.path);
    if (open.hash() != file.hash) return refuse(Reason::file_hash, file.path);
    return Done{};
}

} // namespace edition
