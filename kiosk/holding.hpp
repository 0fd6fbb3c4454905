// What the kiosk holds to show: an edition, read and checked; or what is left of one.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "catalogue/catalogue.hpp"
#include "catalogue/voices.hpp"
#include "edition/edition.hpp"
#include "model/directory.hpp"
#include <set>
#include <string>
#include <vector>

namespace kiosk {

struct Holding {
    edition::Label label;
    base::Date expires; ///< the last day it is made for
    model::Directory directory;
    catalogue::Catalogue words;
    catalogue::Voices voices;
    std::set<std::string, std::less<>> evergreen; ///< canonical numbers
    std::vector<model::Topic> topics;
};

/// All of the edition in `folder`.
base::Result<Holding> edition_in(base::Path const& folder);
/// Nothing but the evergreen list of an edition whose files are damaged, with the program's words.
base::Result<Holding> evergreen_of(edition::Manifest const& manifest,
                                   edition::Critical const& list);

} // namespace kiosk
