// The site's folder on the disk. A new site replaces the old one file by file without ever
// showing half a file, and without leaving a page behind that has old numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <cstddef>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace listing {

/// What finish() did; each page counts once, with its compressed forms.
struct Tally {
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0; ///< pages of an earlier run that this one does not have
};

class SiteFolder {
  public:
    explicit SiteFolder(base::Path site) : site_(std::move(site)) {}

    /// Takes a finished file; `path` is relative to the site. Beside a page (.html) of more than
    /// two packets go its forms in brotli (.br) and gzip (.gz). What is on the disk already is left
    /// alone; the rest is written beside, to be put in place by finish(). A page that a thread
    /// gives twice running is one file by two names (hard links) where the disk has such. Several
    /// threads may call it at once, for different paths.
    base::Result<base::Done> put(base::Path const& path, std::string_view bytes);

    /// Flushes everything to the disk once, puts it in place, compressed forms before their page,
    /// and removes what an earlier run made and this one did not. Only files that can be ours are
    /// removed: those that make_site() makes, by their names.
    base::Result<Tally> finish();

    /// True on a disk where Index.html and index.html are one file; makes the folder.
    base::Result<bool> ignores_case() const;

    /// The numbered editions that have pages in the folder now, before this run.
    std::set<int> editions() const;

  private:
    struct Page {
        std::string html;
        base::Path path;
        bool staged = false;
    };
    bool is_there(base::Path const& path, std::string_view bytes) const;
    base::Result<base::Done> stage(base::Path const& path, std::string_view bytes);
    base::Result<base::Done> stage_page(base::Path const& path, std::string_view html);
    base::Result<base::Done> stage_again(Page const& page, base::Path const& path);
    base::Result<base::Done> stage_link(base::Path const& from, base::Path const& path);
    Page last_page();
    void remember(Page page);
    base::Result<base::Done> place(bool pages) const;
    base::Result<std::size_t> remove_others() const;

    base::Path site_;
    std::mutex mutex_; ///< of what follows
    std::vector<base::Path> staged_;
    std::set<base::Path> kept_;
    std::map<std::thread::id, Page> last_; ///< the one page that each thread gave last
    Tally tally_;
};

/// True when make_site() could have made the file `path` (relative to the site).
bool is_ours(base::Path const& path);

} // namespace listing
