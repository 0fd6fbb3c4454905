// The real disk.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "trust/fs.hpp"

namespace trust {

class PosixFs final : public Fs {
  public:
    base::Result<base::Done> make_folder(base::Path const& path) override;
    base::Result<std::unique_ptr<Output>> create(base::Path const& path) override;
    base::Result<base::Done> read(base::Path const& path, Sink const& sink) const override;
    /// Needs Linux 5.8: before, syncfs() did not say that the disk failed.
    base::Result<std::unique_ptr<Flush>> begin(base::Path const& folder) override;
    base::Result<base::Done> sync_folder(base::Path const& path) override;
    base::Result<base::Done> rename(base::Path const& from, base::Path const& to) override;
    base::Result<base::Done> link(base::Path const& file, base::Path const& name) override;
    base::Result<base::Done> symlink(std::string const& target, base::Path const& name) override;
    base::Result<std::string> read_link(base::Path const& path) const override;
    base::Result<base::Done> remove(base::Path const& path) override;
    base::Result<std::vector<std::string>> names(base::Path const& folder) const override;
    Kind kind(base::Path const& path) const override;
    std::uint64_t room(base::Path const& path) const override;
};

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();
    explicit operator bool() const { return fd_ >= 0; }
    int get() const { return fd_; }

  private:
    int fd_;
};

/// Opens a regular file for reading; a link, device or pipe is refused, and never waited for.
base::Result<Descriptor> open_regular(base::Path const& path);

/// At most `size` bytes into `into`; 0 at the end of the file.
base::Result<std::size_t> read_some(Descriptor const& file, char* into, std::size_t size);

/// Holds the one lock of a store until it goes; a store that is locked is refused (store-busy).
class Lock {
  public:
    static base::Result<Lock> take(base::Path const& folder);

  private:
    explicit Lock(Descriptor file) : file_(std::move(file)) {}
    Descriptor file_;
};

} // namespace trust
