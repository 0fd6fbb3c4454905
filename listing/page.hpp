// The page behind the QR code: everything a region has, in one language, in one file that needs
// one request, no script, no style and no new phone. It keeps nothing on the phone and asks
// nobody else for anything.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include "wording/wording.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace listing {

/// What is the same on every page of an edition.
struct Frame {
    int number = 0; ///< of the edition
    base::Date published;
    bool draft = false;  ///< say that the words are not reviewed
    bool sample = false; ///< say that the numbers cannot be called
    /// Where the exit leads: the URL of an ordinary page elsewhere; empty: the site's first page.
    std::string leave;
    std::vector<model::Topic> topics;
};

/// The whole HTML file for `region` in the speaker's language, to be served from
/// REGION/LANGUAGE/ (all links to other pages are relative to that folder). An unknown region
/// gets a page without services.
std::string page(wording::Speaker const& speaker, std::string_view region, Frame const& frame);

/// The site's first page: each of its languages, leading to the page of `region` in it.
std::string front_page(wording::Speaker const& speaker, std::string_view region,
                       Frame const& frame);

} // namespace listing
