// Phone numbers, hours, dates: digits that belong together and are read from left to right in
// every script, also where UAX #9 alone would turn their parts round ("08:00-17:00" in Arabic).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/utf16.hpp"
#include <vector>

namespace text {

/// The numbers in `text`, in order. Groups of digits belong to one number when a single space, a
/// dash (also with a space on both sides) or one of : . , / * stands between them; brackets
/// around an area code and a leading + * # belong to it, a trailing # too ("*123#").
std::vector<Span> find_numbers(std::u16string_view text);

} // namespace text
