// Comparing words as people do: without regard to case and spacing. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace directory {

/// `text` in lower case (simple case folding of the Latin letters of our languages, Vietnamese
/// among them, of Greek and of Cyrillic), each run of white space as one space, none at the ends.
std::string folded(std::string_view text);

/// The value of `code_point` when it is a decimal digit of a script of our languages, else -1.
int digit_value(char32_t code_point);

/// `text` with the digits of one other script as 0-9. Digits of several scripts stay as they are:
/// nobody writes a number so by intention.
std::string ascii_digits(std::string_view text);

} // namespace directory
