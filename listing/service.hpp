// One service on the page.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/html.hpp"
#include "wording/wording.hpp"

namespace listing {

/// The number as something to tap: a call for voice, a text message for SMS. A number of another
/// kind is shown and not linked, since a tap would ring it aloud.
void phone_link(Html& html, wording::PhoneWords const& phone);

/// All that is said about a service, under a heading with the id `anchor`.
void service(Html& html, wording::Speaker const& speaker, wording::ServiceWords const& words,
             std::string const& anchor);

} // namespace listing
