// An edition: an immutable, dated folder that kiosk, cards and page all read, so that they never
// disagree. This library knows files and their checksums, not services. The edition is not yet
// signed, and says so.
//
// A folder holds edition.toml (number, day, flags, and a line per file with its size and BLAKE2b
// checksum) and exactly the files listed there. The checksums find accidents and careless changes;
// whoever rewrites edition.toml as well, or the label in it, is found only by a signature.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/files.hpp"
#include "base/result.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace edition {

/// What edition.toml says of the edition itself.
struct Label {
    int number = 0; ///< counts up from 1
    base::Date published;
    bool draft = false;  ///< holds words no native speaker has reviewed; never for release
    bool sample = false; ///< invented data: its numbers cannot be dialled
};

/// A file on its way into an edition.
struct Entry {
    std::string name; ///< relative, of [A-Za-z0-9._-], '/' at most three times, no part ".x"
    std::string bytes;
};

constexpr std::string_view kDirectoryFile = "directory.db";
constexpr std::string_view kWordsFolder = "words";

/// Writes a new edition to `folder`, which must not exist or be empty. Whole or not at all: built
/// beside (as FOLDER.part-…, which only a crash leaves behind), flushed to the disk and renamed.
/// At most 10,000 files of 64 MB; other names, or two that differ in letter case only, are
/// ErrorCode::refused.
base::Result<base::Done> write(base::Path const& folder, Label const& label,
                               std::vector<Entry> const& entries);

class Edition {
  public:
    /// Opens the folder and checks every file against edition.toml. A file that is missing,
    /// changed, not listed or a symbolic link is ErrorCode::refused with its name; so is an
    /// edition.toml that differs by a byte from what write() would have written.
    static base::Result<Edition> open(base::Path const& folder);

    Label const& label() const { return label_; }
    base::Path const& folder() const { return folder_; }
    /// Where the listed file lies.
    base::Path file(std::string_view name) const { return folder_ / name; }

  private:
    Edition(base::Path folder, Label label) : folder_(std::move(folder)), label_(label) {}
    base::Path folder_;
    Label label_;
};

} // namespace edition
