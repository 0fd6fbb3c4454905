// An edition as a folder: what kiosk, cards and page all read, so that they never disagree. This
// library knows files, hashes and signatures, not services.
//
// The folder holds `manifest`, `critical.tsv`, exactly the files that the manifest lists, and
// beside them `roots/` and `signatures/`, whose files are minisign's own. Edition::open() finds
// every accident and careless change; only core/trust tells whether the right people signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/files.hpp"
#include "base/result.hpp"
#include "edition/critical.hpp"
#include "edition/head.hpp"
#include "edition/manifest.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace edition {

/// What the outputs say of the edition itself.
struct Label {
    int number = 0; ///< counts up from 1
    base::Date published;
    bool draft = false;  ///< holds words no native speaker has reviewed; never for release
    bool sample = false; ///< invented data: its numbers cannot be dialled
};

/// A file on its way into an edition.
struct Entry {
    std::string name; ///< a path as fault_of_path() allows it: lower case
    std::string bytes;
};

constexpr std::string_view kDirectoryFile = "directory.db";
constexpr std::string_view kWordsFolder = "words";
constexpr std::string_view kManifestFile = "manifest";
constexpr std::string_view kCriticalFile = "critical.tsv";
constexpr std::string_view kRootsFolder = "roots";
constexpr std::string_view kSignaturesFolder = "signatures";
constexpr std::string_view kSignatureEnding = ".minisig";

/// An edition that has not been written yet. `manifest` needs neither files nor the hash of the
/// list; write() fills them in.
struct Draft {
    Manifest manifest;
    std::string critical;                         ///< the text of critical.tsv
    std::vector<std::string> critical_signatures; ///< those it already has
    std::vector<Signed> roots;                    ///< the whole chain
};

/// Writes a new edition to `folder`, which must not exist or be empty. Whole or not at all: built
/// beside (as FOLDER.part-…, which only a crash leaves behind), flushed to the disk and renamed.
/// What parse_manifest() or parse_critical() would refuse is refused.
base::Result<base::Done> write(base::Path const& folder, Draft const& draft,
                               std::vector<Entry> const& entries);

class Edition {
  public:
    /// Opens the folder and checks every file against the manifest. A file that is missing,
    /// changed, not listed or a symbolic link is refused by its code of reason.hpp and name.
    static base::Result<Edition> open(base::Path const& folder);

    /// The same for a folder whose files were verified a moment ago, as trust::Candidate's were: it
    /// looks at none of them. bytes() hashes what it reads all the same.
    static base::Result<Edition> open_verified(base::Path const& folder);

    Label label() const;
    Manifest const& manifest() const { return manifest_; }
    Critical const& critical() const { return critical_; }
    /// Roots, manifest, list and all signatures; none of them was verified.
    Head const& head() const { return head_; }
    base::Path const& folder() const { return folder_; }
    /// Where the listed file lies.
    base::Path file(std::string_view name) const { return folder_ / name; }
    /// The bytes of a listed file, hashed once more as they are read: whoever uses these need not
    /// trust the disk since open().
    base::Result<std::string> bytes(std::string_view name) const;

  private:
    Edition(base::Path folder, Head head, Manifest manifest, Critical critical)
        : folder_(std::move(folder)), head_(std::move(head)), manifest_(std::move(manifest)),
          critical_(std::move(critical)) {}
    base::Path folder_;
    Head head_;
    Manifest manifest_;
    Critical critical_;
};

/// A folder that can be looked into: on the disk, or in the model of a disk that tests use.
class Folder {
  public:
    virtual ~Folder() = default;
    /// The bytes of the regular file `name`, at most `limit`; not_found when it is not there.
    virtual base::Result<std::string> read(std::string_view name, std::size_t limit) const = 0;
    /// The sorted names of the regular files in the folder `name` below; none when it is not there.
    virtual std::vector<std::string> names(std::string_view name) const = 0;
};

/// Whatever the folder holds of a head; a manifest and a list must be there.
base::Result<Head> read_head(Folder const& folder);
base::Result<Head> read_head(base::Path const& folder);

/// The files of `head` with their paths in a folder: manifest, critical.tsv, roots/N.root,
/// roots/N.root.ID.minisig, signatures/FILE.ID.minisig. Signatures in bad form are left out.
std::vector<Entry> files_of(Head const& head);

/// The text in the file `path` with the signatures NAME.*.minisig beside it.
base::Result<Signed> read_signed(base::Path const& path, std::size_t largest);

/// All roots of the folder (N.root), ascending by N; or the one root in the file `path`.
base::Result<std::vector<Signed>> read_roots(base::Path const& path);

} // namespace edition
