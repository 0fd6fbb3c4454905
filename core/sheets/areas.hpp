// Areas of a map out of a GeoJSON file (RFC 7946): what each is called, and its border as it
// stands there. What the areas are is for others to say.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include <string>
#include <utility>
#include <vector>

namespace sheets {

/// WGS 84, degrees.
struct Spot {
    double longitude = 0;
    double latitude = 0;
};

struct Area {
    int number = 0; ///< of the feature in the file, from 1
    /// Its id, as "id", and its properties that are texts or numbers, in the order of the file.
    std::vector<std::pair<std::string, std::string>> names;
    /// Each: the border of a part and then of its holes; closed, the first spot follows the last.
    std::vector<std::vector<std::vector<Spot>>> polygons;
};

struct Areas {
    std::vector<Area> areas;
    base::Problems problems; ///< one for each feature that was refused
    int read = 0;            ///< features: areas and refused ones
};

/// Limits: 64 MB, 32 levels deep, 20,000 features, 2,000,000 spots. A file beyond them, and one
/// that is no FeatureCollection, is refused as a whole.
base::Result<Areas> read_areas(base::Path const& path);

} // namespace sheets
