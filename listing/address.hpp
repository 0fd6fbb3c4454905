// Where the pages lie: in REGION/LANGUAGE/EDITION/, upper case as the QR codes on the cards have
// it (wording::listing_url). Links begin with a slash, so that they hold with and without the
// slash at the end of an address.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <string>
#include <string_view>

namespace listing {

/// A page of the site. `edition` is the one on the card that leads there; 0: the page that is
/// good for every card.
struct Address {
    std::string region;
    std::string language; ///< BCP 47
    int edition = 0;
};

/// What else lies in the folder of a region's page, under names that say nothing.
constexpr std::string_view kYoung = "Y/";         ///< the page for people under 18
constexpr std::string_view kContact = "info.vcf"; ///< for the phone book
constexpr std::string_view kToPrint = "info.pdf"; ///< one page for a printer

/// "XW-11/TH/7/", below the site's folder.
std::string folder_of(Address const& address);

/// The link to a page of a site whose first page is at `root`: "/XW-11/TH/7/".
std::string link_to(std::string_view root, Address const& address);

/// The path at which `base_url` has the site, with both slashes: "/", or "/INFO/". Upper case, as
/// the address in a QR code is.
std::string root_of(std::string_view base_url);

} // namespace listing
