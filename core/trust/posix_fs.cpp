// SPDX-License-Identifier: Apache-2.0
#include "trust/posix_fs.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace trust {
namespace stdfs = std::filesystem;
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;

constexpr std::size_t kCopied = 128U << 10U;
constexpr mode_t kFolderMode = 0755;
constexpr mode_t kFileMode = 0644;

Error error_on(Path const& path) {
    if (errno == ENOSPC || errno == EDQUOT)
        return edition::refuse(edition::Reason::disk_full, path.string());
    return {errno == ENOENT ? ErrorCode::not_found : ErrorCode::io, path.string(),
            std::strerror(errno)};
}

Result<Done> done_unless(bool failed, Path const& path) {
    if (failed) return error_on(path);
    return Done{};
}

class PosixOutput final : public Output {
  public:
    PosixOutput(Descriptor file, Path path) : file_(std::move(file)), path_(std::move(path)) {}
    Result<Done> write(std::string_view bytes) override {
        while (!bytes.empty()) {
            ssize_t const written = ::write(file_.get(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return error_on(path_);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return Done{};
    }
    Result<Done> sync() override { return done_unless(::fsync(file_.get()) != 0, path_); }

  private:
    Descriptor file_;
    Path path_;
};

/// Open from before the first write on: syncfs() tells of every failure since then.
class PosixFlush final : public Flush {
  public:
    PosixFlush(Descriptor folder, Path path) : folder_(std::move(folder)), path_(std::move(path)) {}
    Result<Done> sync() override { return done_unless(::syncfs(folder_.get()) != 0, path_); }

  private:
    Descriptor folder_;
    Path path_;
};

Descriptor open_folder(Path const& path) {
    return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

} // namespace

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

Result<Descriptor> open_regular(Path const& path) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file && errno == ELOOP)
        return Error{ErrorCode::refused, path.string(), "is a symbolic link"};
    if (!file) return error_on(path);
    struct stat about {};
    if (::fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode))
        return Error{ErrorCode::refused, path.string(), "is not a regular file"};
    return file;
}

Result<std::size_t> read_some(Descriptor const& file, char* into, std::size_t size) {
    for (;;) {
        ssize_t const got = ::read(file.get(), into, size);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) return Error{ErrorCode::io, "reading", std::strerror(errno)};
    }
}

Result<Done> PosixFs::make_folder(Path const& path) {
    bool const made = ::mkdir(path.c_str(), kFolderMode) == 0;
    bool const there = !made && errno == EEXIST && kind(path) == Kind::folder;
    return done_unless(!made && !there, path);
}

Result<std::unique_ptr<Output>> PosixFs::create(Path const& path) {
    Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kFileMode));
    if (!file) return error_on(path);
    return std::unique_ptr<Output>(std::make_unique<PosixOutput>(std::move(file), path));
}

Result<Done> PosixFs::read(Path const& path, Sink const& sink) const {
    auto const file = open_regular(path);
    if (!file) return file.error();
    auto const piece = std::make_unique<std::array<char, kCopied>>();
    for (;;) {
        auto const got = read_some(*file, piece->data(), piece->size());
        if (!got) return Error{ErrorCode::io, path.string(), got.error().reason};
        if (*got == 0) return Done{};
        if (auto taken = sink({piece->data(), *got}); !taken) return taken;
    }
}

Result<std::unique_ptr<Flush>> PosixFs::begin(Path const& folder) {
    Descriptor open = open_folder(folder);
    if (!open) return error_on(folder);
    return std::unique_ptr<Flush>(std::make_unique<PosixFlush>(std::move(open), folder));
}

Result<Done> PosixFs::sync_folder(Path const& path) {
    Descriptor const folder = open_folder(path);
    return done_unless(!folder || ::fsync(folder.get()) != 0, path);
}

Result<Done> PosixFs::rename(Path const& from, Path const& to) {
    return done_unless(::rename(from.c_str(), to.c_str()) != 0, to);
}

Result<Done> PosixFs::link(Path const& file, Path const& name) {
    return done_unless(::link(file.c_str(), name.c_str()) != 0, name);
}

Result<Done> PosixFs::symlink(std::string const& target, Path const& name) {
    return done_unless(::symlink(target.c_str(), name.c_str()) != 0, name);
}

Result<std::string> PosixFs::read_link(Path const& path) const {
    std::error_code failure;
    auto const target = stdfs::read_symlink(path, failure);
    if (failure) return Error{ErrorCode::not_found, path.string(), failure.message()};
    return target.string();
}

Result<Done> PosixFs::remove(Path const& path) {
    std::error_code failure;
    stdfs::remove(path, failure);
    if (failure) return Error{ErrorCode::io, path.string(), failure.message()};
    return Done{};
}

Result<std::vector<std::string>> PosixFs::names(Path const& folder) const {
    std::error_code failure;
    std::vector<std::string> names;
    stdfs::directory_iterator walk(folder, failure);
    for (; !failure && walk != stdfs::directory_iterator(); walk.increment(failure))
        names.push_back(walk->path().filename().string());
    if (failure) return Error{ErrorCode::not_found, folder.string(), failure.message()};
    std::sort(names.begin(), names.end());
    return names;
}

Kind PosixFs::kind(Path const& path) const {
    std::error_code failure;
    switch (stdfs::symlink_status(path, failure).type()) {
    case stdfs::file_type::not_found:
        return Kind::nothing;
    case stdfs::file_type::regular:
        return Kind::file;
    case stdfs::file_type::directory:
        return Kind::folder;
    case stdfs::file_type::symlink:
        return Kind::link;
    default:
        return Kind::other;
    }
}

std::uint64_t PosixFs::room(Path const& path) const {
    struct statvfs about {};
    if (::statvfs(path.c_str(), &about) != 0) return 0;
    return std::uint64_t{about.f_bavail} * about.f_frsize;
}

Result<Lock> Lock::take(Path const& folder) {
    Path const path = folder / "lock";
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, kFileMode));
    if (!file) return error_on(path);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return edition::refuse(edition::Reason::store_busy, folder.string());
    return Lock(std::move(file));
}

} // namespace trust
