// A site in memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/site.hpp"
#include "sample.hpp"
#include <map>
#include <mutex>

namespace test {

struct Site {
    base::Result<base::Done> outcome;
    std::map<std::string, std::string> files;
    /// The file at `path`; empty when there is none.
    std::string at(std::string const& path) const {
        auto const found = files.find(path);
        return found == files.end() ? "" : found->second;
    }
};

inline Site made(Pages const& pages, std::vector<listing::Earlier> earlier = {},
                 std::size_t workers = 1) {
    Site site{base::Done{}, {}};
    std::mutex mutex;
    site.outcome = listing::make_site({pages.all, *pages.words, *base::parse_date("2026-11-23"),
                                       pages.frame, std::move(earlier), true, workers},
                                      [&](base::Path const& path, std::string_view bytes) {
                                          std::lock_guard const lock(mutex);
                                          site.files[path.string()] = bytes;
                                          return base::Result<base::Done>(base::Done{});
                                      });
    return site;
}

} // namespace test
