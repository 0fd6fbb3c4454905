// What the site takes from beside the directory: recordings of the edition, and pages to print.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"
#include "cli/source.hpp"
#include "listing/site.hpp"

namespace cli {

/// The recordings of the names of hotlines that the edition in `folder` has:
/// voices/LANG/service.ID.name.opus.
std::map<listing::SoundKey, base::Path> sounds_in(base::Path const& folder, Opened const& opened);

/// The pictograms that a page can use, in any of its languages.
base::Result<listing::Pictograms> page_pictograms(Opened const& opened);

/// Makes info.pdf for every region and language: a wallet card of what is nearest, on one page.
/// A card that cannot be composed is an error with the name of what does not fit.
base::Result<base::Done> write_pages_to_print(Opened const& opened, base::Date today,
                                              listing::Writer const& write);

} // namespace cli
