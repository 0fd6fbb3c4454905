// Where an edition comes from. Whatever it is, nothing of it is read twice, and nothing is believed
// before it lies on our own disk.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/edition.hpp"
#include "trust/fs.hpp"
#include <memory>

namespace trust {

class Source {
  public:
    virtual ~Source() = default;
    /// First.
    virtual base::Result<edition::Head> head() = 0;
    /// Then, in the order of the manifest, each file once: taken …
    virtual base::Result<base::Done> take(edition::Listed const& file, Sink const& sink) = 0;
    /// … or passed over, because we have it.
    virtual base::Result<base::Done> skip(edition::Listed const& file) = 0;
    /// True when all of its files came along, as on a stick; false when each one asked for costs.
    virtual bool is_carried() const { return true; }
    /// Last: nothing may follow.
    virtual base::Result<base::Done> finish() = 0;
};

/// Bytes in a row, from a file or a pipe.
class Stream {
  public:
    virtual ~Stream() = default;
    /// At most `size` bytes; 0 at the end.
    virtual base::Result<std::size_t> read(char* into, std::size_t size) = 0;
    /// Passes over `size` bytes.
    virtual base::Result<base::Done> skip(std::uint64_t size);
    /// Whoever wrote into the stream says that it went well.
    virtual base::Result<base::Done> close() { return base::Done{}; }
};

/// NAME.waypost in a stream.
std::unique_ptr<Source> container_source(std::unique_ptr<Stream> stream);

/// The regular file at `path`; links and devices are refused.
base::Result<std::unique_ptr<Stream>> file_stream(base::Path const& path);

/// The file `name` in a FAT file system on `device` (or an image of one), read in user space by
/// mtools: nothing is mounted, the kernel's own readers of file systems never see it. Without a
/// `name`: the only *.waypost in its first folder.
base::Result<std::unique_ptr<Stream>> stick_stream(base::Path const& device,
                                                   std::string const& name);

/// An edition as a folder.
std::unique_ptr<Source> folder_source(base::Path const& folder);

/// How long a server is waited for.
struct Patience {
    long connect_seconds = 30;
    long slow_bytes = 100;  ///< a line that brings fewer a second …
    long slow_seconds = 60; ///< … for so long is a dead one
};

/// A static web server with `manifest`, `sig` and `blobs/HASH` below `url` (see write_mirror()).
/// Files are fetched into `partial` first, so that a broken line costs only what was missing.
/// Redirects, compression and other servers are never followed.
base::Result<std::unique_ptr<Source>>
mirror_source(std::string const& url, base::Path const& partial, Patience const& patience = {});

/// What a mirror serves for the edition in `folder`. Blobs that are there are not written again,
/// and the manifest comes last.
base::Result<base::Done> write_mirror(edition::Edition const& edition, base::Path const& folder);

/// The source that people write on a command line: "http://…", "https://…",
/// "stick:DEVICE[:NAME]", a folder or a file. `store` keeps what was fetched in part.
base::Result<std::unique_ptr<Source>> open_source(std::string const& where,
                                                  base::Path const& store);

} // namespace trust
