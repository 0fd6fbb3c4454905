// What commands read: a directory that is being kept, or an edition that was published, told
// apart by what lies at the path.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "catalogue/catalogue.hpp"
#include "edition/edition.hpp"
#include "intake/content.hpp"
#include "model/directory.hpp"
#include <memory>

namespace cli {

using intake::kLanguagesFile;
using intake::kTopicsFile;
using intake::kValidityFile;

/// The directory at `path` (a file), with the thresholds of this program's share folder.
base::Result<model::Directory> read_directory(base::Path const& path);

/// An edition with everything in it.
struct Opened {
    edition::Label label;
    model::Directory directory;
    catalogue::Catalogue words;
    std::vector<model::Topic> topics;
};

/// The directory at `path`, whole, for drafts made on the manager's own machine: with words that
/// nobody has reviewed, and with the number 0 that no edition has.
base::Result<Opened> open_directory(base::Path const& path, base::Date today);

/// The edition in the folder `path`; anything in it that is not as it was written is refused.
base::Result<Opened> open_edition(base::Path const& path);

/// Either, told apart by what lies at `path`: an edition is a folder.
base::Result<Opened> open_either(base::Path const& path, base::Date today);

/// All of the directory of either, unpublished records too.
base::Result<model::Directory> read_either(base::Path const& path);

/// The same for commands to which a directory may be given; nothing when `path` is empty.
base::Result<std::unique_ptr<model::Directory>> services_from(std::string const& path);

} // namespace cli
