// The hash of a file on the disk, read in small pieces. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "edition/manifest.hpp"

namespace edition {

/// Refuses (file-…) a file that is not there, no regular file, or not as listed. Links are not
/// followed.
base::Result<base::Done> check_file(base::Path const& folder, Listed const& file);

} // namespace edition
