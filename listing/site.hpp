// The whole site as plain files for any server: REGION/LANGUAGE/index.html in upper case, as the
// QR codes on the cards have it (wording::listing_url), and a first page that lists the languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "listing/page.hpp"
#include <functional>

namespace listing {

/// Takes a finished file; `path` is relative to the site's folder.
using Writer =
    std::function<base::Result<base::Done>(base::Path const& path, std::string_view bytes)>;

/// What a site is made from. Borrows all of it.
struct Source {
    model::Directory const& directory;
    catalogue::Catalogue const& catalogue;
    base::Date today;
    Frame const& frame;
};

/// Makes a page for every region in every language of the catalogue, then the first page, and
/// gives each to `write`; stops at its first error. Yields the number of files.
/// A region id that cannot be a folder of its own (letters, digits and hyphens; no two alike but
/// for case) is ErrorCode::refused before anything is written.
base::Result<int> make_site(Source const& source, Writer const& write);

/// A Writer for the folder `site`.
Writer write_below(base::Path site);

} // namespace listing
