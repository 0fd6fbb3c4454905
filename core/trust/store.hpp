// Where a kiosk keeps its editions: DIR/v/EPOCH-VERSION is an edition as a folder, the links
// `current` and `previous` say which are in use, roots/N.root is the chain of trust, state.a and
// state.b remember what may never come back. An interrupted step leaves the old edition in use.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "trust/source.hpp"
#include "trust/state.hpp"
#include <map>
#include <optional>

namespace trust {

/// What the content of an edition is judged by, after its files lie on the disk and before it is
/// in use. `before` is the edition in use, if there is one. Every file of both was hashed a moment
/// ago.
struct Candidate {
    base::Path folder;
    edition::Manifest const& manifest;
    edition::Critical const& critical;
    std::optional<base::Path> before;
};
/// True: so much changed that the manifest needs approval by the holders of `critical`.
using ContentCheck = std::function<base::Result<bool>(Candidate const&)>;

/// An edition in the store.
struct Installed {
    std::string name; ///< its folder in DIR/v
    std::string hash; ///< of its manifest
    edition::Manifest manifest;
    edition::Critical critical;
};

struct Outcome {
    Installed edition;
    std::size_t taken = 0;     ///< files that came from the source
    std::size_t reused = 0;    ///< files that the edition in use had already
    bool root_expired = false; ///< the roots should be renewed
    bool was_there = false;    ///< the same edition was in use and whole; nothing was done
};

class Store {
  public:
    /// Makes a new store in `folder` that trusts `root`, which people handed over. Done when the
    /// store is there and trusts the same root.
    static base::Result<base::Done> create(Fs& fs, base::Path const& folder,
                                           edition::Signed const& root, Policy const& policy);
    /// Opens a store. Borrows `fs`. Changes nothing.
    static base::Result<Store> open(Fs& fs, base::Path const& folder, Policy const& policy);

    /// Goes through all that install() does, as far as the content's check, and takes it away
    /// again: what install() would say, without anything coming into use. Roots that follow the
    /// trusted one are kept.
    base::Result<Outcome> look_at(Source& source, ContentCheck const& check);
    /// Verifies and installs. Whatever fails, the edition in use stays in use.
    base::Result<Outcome> install(Source& source, ContentCheck const& check);
    /// Back to `previous`, if it is whole and its signers are trusted to this day.
    base::Result<Installed> roll_back();

    /// The edition to show: `current` if every byte of it is as it was signed, else `previous`,
    /// else any other that is; refused (store-broken) when there is none.
    base::Result<Installed> best() const;
    /// For a kiosk that best() leaves with nothing: the newest edition of which at least manifest
    /// and evergreen list are as they were signed, whatever became of its files.
    base::Result<Installed> best_list() const;
    /// The edition that the link names, if all of it verifies.
    base::Result<Installed> linked(std::string_view link) const;

    edition::Root const& newest_root() const { return roots_.rbegin()->second; }
    /// What must not come back; with a newer edition than was written down the hours begin again.
    State state() const;
    /// Notes that the kiosk ran for so many whole hours more.
    base::Result<base::Done> count_hours(int hours);
    base::Path folder_of(Installed const& edition) const;
    /// Roots, manifest and list of an edition in the store, with all signatures it came with.
    base::Result<edition::Head> head_of(Installed const& edition) const;
    base::Path const& folder() const { return folder_; }

  private:
    friend class Installation;
    Store(Fs& fs, base::Path folder, Policy const& policy)
        : fs_(&fs), folder_(std::move(folder)), policy_(policy) {}
    base::Result<base::Done> read_roots();
    base::Result<base::Done> keep_root(edition::Signed const& document, edition::Root const& root);
    using Check = base::Result<Installed> (Store::*)(std::string const&) const;
    /// The newest folder of DIR/v that passes `check`.
    base::Result<Installed> newest(Check check) const;
    /// Signatures and list of DIR/v/`name`, without its files.
    base::Result<Installed> signed_version(std::string const& name) const;
    /// The same, and every file.
    base::Result<Installed> whole_version(std::string const& name) const;
    std::string name_behind(std::string_view link) const;
    base::Result<base::Done> point(std::string_view link, std::string const& name);
    base::Result<base::Done> remember();

    Fs* fs_;
    base::Path folder_;
    Policy policy_;
    std::map<int, edition::Root> roots_; ///< by version; those up to the first one are trusted
};

constexpr std::string_view kCurrent = "current";
constexpr std::string_view kPrevious = "previous";

/// True when signatures of `head` still reach the threshold by the keys of `root`.
bool still_trusted(edition::Head const& head, edition::Root const& root);

} // namespace trust
