// The numbers of a region for a telephone's own phone book, under a name that says nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/prepared.hpp"
#include <string>
#include <string_view>

namespace listing {

/// A vCard 3.0 (RFC 2426), which every telephone since 2000 reads: the hotlines of `region` as
/// numbers of one entry, called what the page is called, with the number of the list as its note.
/// Numbers that have no form for the phone book of this country (WhatsApp) are left out.
std::string contact(Prepared const& prepared, std::string_view region);

} // namespace listing
