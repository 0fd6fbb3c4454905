// Which places a site has pages for.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/site.hpp"
#include <string>
#include <vector>

namespace listing {

/// A region that has an address, and the region whose page is there: another one, when only an
/// earlier edition knows the first.
struct Place {
    std::string id;
    std::string shown;
    bool is_now() const { return id == shown; }
};

/// The regions of the directory, then those that only earlier editions have. Refuses what
/// make_site() refuses.
base::Result<std::vector<Place>> places_of(Source const& source);

} // namespace listing
