// One service on the page.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/frame.hpp"
#include "listing/html.hpp"
#include "listing/told.hpp"

namespace listing {

/// The number as something to tap: a call for voice, a text message for SMS. A number of another
/// kind is shown and not linked, since a tap would ring it aloud.
void phone_link(Html& html, wording::PhoneWords const& phone);

/// A number that is only to be read, left to right in every language.
void phone_digits(Html& html, wording::PhoneWords const& phone);

/// Where the recording of a service lies, below the site's first page: "_/TH/3.opus". The folder
/// "_" is no region's. `service` belongs to the directory of `speaker`.
std::string sound_path(wording::Speaker const& speaker, model::Service const& service);

/// All that is said about a service of the told directory, below the heading with its name.
std::string service_markup(Told const& told, Frame const& frame, model::Service const& service);

} // namespace listing
