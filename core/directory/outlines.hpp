// Borders from a map file find their regions.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include "sheets/areas.hpp"

namespace directory {

struct OutlineImport {
    model::Directory directory; ///< `before` with the outlines in it
    std::string property;       ///< the one whose values are ids of regions
    int read = 0;               ///< features
    int taken = 0;
    int refused = 0;   ///< one error each
    int elsewhere = 0; ///< of no region of the directory: a file of the world has many
    base::Problems problems;
};

/// Gives each region of `before` the border of the area that has its id in `property`: the
/// property with the most ids of regions in it, which may be called anything. Borders are made
/// simple: a country has at most 400 corners, a province 200, a district 100. Villages have none.
/// A file without any such property is ErrorCode::not_found.
base::Result<OutlineImport> import_outlines(sheets::Areas const& areas, std::string const& file,
                                            model::Directory before);

} // namespace directory
