// The directory in one SQLite file (data/schema/*.sql: the objects of HSDS 3.1 with their HSDS
// names, and our extension tables). Sole user of SQLite. The manager's file and the file inside
// an edition have the same schema; the edition's holds only what may be published.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/result.hpp"
#include "directory/changes.hpp"
#include "model/directory.hpp"

namespace directory {

/// Reads all of the directory at `path` (at most 512 MB). The file is opened read-only and not
/// changed, save that a write which a crash interrupted is first undone. Nothing in it is trusted:
/// a damaged file, other tables than ours or a word the model does not know is
/// ErrorCode::malformed with its table and row; another program's file or another version is
/// ErrorCode::unsupported.
base::Result<model::Directory> read(base::Path const& path);

/// Writes `directory` as the new, whole content of `path`, in one transaction: afterwards the
/// file holds either all of it or what it held before. Creates the file when it is not there;
/// a new file has the same bytes for the same directory. What is replaced is overwritten on the
/// disk. Ids that come twice or lead nowhere, and another program's file, are refused.
base::Result<base::Done> write(base::Path const& path, model::Directory const& directory);

/// The same, and adds `changes` to the history that the file keeps (HSDS metadata), in the same
/// transaction. History is never in an edition: what is published goes into a new file.
base::Result<base::Done> write(base::Path const& path, model::Directory const& directory,
                               History const& history);

/// `directory` with only what may be published on `today`: hidden records, withheld and
/// call-first places, withheld numbers and e-mails, internal notes and assurers are left out;
/// records of which one hides what another shows are both left out, until somebody has decided;
/// with `reviewed_only` translations that no native speaker has read are, too. A place keeps its
/// visibility so that "call first" can be said. A service without an open number and without an
/// open place is a dead end and left out, as are organizations that no service names.
model::Directory published(model::Directory const& directory, base::Date today, bool reviewed_only);

/// `directory` without what is withheld, whatever the day: for partners, who check for themselves.
/// Records that are not to be published, or contradict one another about it, are left out.
model::Directory shareable(model::Directory const& directory);

/// The values that must never be found in anything published: withheld and call-first addresses
/// with their landmarks and coordinates, withheld numbers (canonical, as dialled, and both in
/// groups) and e-mails, internal notes. Sorted, each once; values under four bytes, and notes under
/// twelve, would be found everywhere and are left out.
std::vector<std::string> secrets(model::Directory const& directory);

} // namespace directory
