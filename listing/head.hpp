// What every page of the site begins with: the head that keeps the page to itself, and the exit.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/html.hpp"
#include "listing/page.hpp"

namespace listing {

/// Attributes `lang` and `dir` for text in `language`.
Attributes in_language(wording::Speaker const& speaker, std::string_view language);

/// The same, but only where the text is not in the language of the page.
Attributes if_foreign(wording::Speaker const& speaker, wording::Said const& said);

/// The element head: neutral title, the policy that forbids every outside request.
void head(Html& html, wording::Speaker const& speaker);

/// The way out, first in the order of the Tab key. `front` is the site's first page from here.
void exit_link(Html& html, wording::Speaker const& speaker, Frame const& frame,
               std::string const& front);

} // namespace listing
