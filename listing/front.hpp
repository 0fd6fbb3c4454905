// The few pages that are no region's.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/frame.hpp"
#include "wording/wording.hpp"
#include <string>
#include <string_view>

namespace listing {

/// The site's first page: each of its languages, leading to the page of `region` in it.
std::string front_page(wording::Speaker const& speaker, std::string_view region,
                       Frame const& frame);

/// What a server shows when an address leads nowhere: the hotlines of `region` with their numbers,
/// and in every language the way on. Never an address without help.
std::string lost_page(wording::Speaker const& speaker, std::string_view region, Frame const& frame);

/// A page that sends the browser on to `link` by itself, or by hand where it does not.
std::string onward_page(wording::Speaker const& speaker, std::string const& link,
                        Frame const& frame);

} // namespace listing
