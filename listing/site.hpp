// The whole site as plain files for any server, as the QR codes on the cards have it: for every
// region and language REGION/LANGUAGE/index.html, the same for every edition that cards were
// printed from (REGION/LANGUAGE/EDITION/), a page for people under 18 and an entry for the phone
// book; the addresses in lower case, which lead on to those in upper case; a first page, and the
// page for addresses that lead nowhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "listing/frame.hpp"
#include "wording/wording.hpp"
#include <functional>

namespace listing {

/// Takes a finished file; `path` is relative to the site's folder. Several threads call it at
/// once, each for a path of its own.
using Writer =
    std::function<base::Result<base::Done>(base::Path const& path, std::string_view bytes)>;

/// An edition whose cards are still about.
struct Earlier {
    int number = 0;
    base::Date published;
    model::Directory const& directory;
};

/// What a site is made from. Borrows all of it.
struct Source {
    model::Directory const& directory;
    catalogue::Catalogue const& catalogue;
    base::Date today;
    Frame const& frame;
    std::vector<Earlier> earlier = {};
    bool lower_case = true; ///< also the addresses in lower case; not on disks that ignore case
    std::size_t workers = 1;
};

/// Makes all pages and gives each to `write`; stops at its first error. A region that only an
/// earlier edition has gets the page of the nearest region around it that is left.
/// A region id that cannot be a folder of its own (letters, digits and hyphens; no two alike but
/// for case), and an earlier edition that is not earlier, or comes twice, are ErrorCode::refused
/// before anything is written.
base::Result<base::Done> make_site(Source const& source, Writer const& write);

} // namespace listing
