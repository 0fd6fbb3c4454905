// Burmese in the Zawgyi encoding, which uses Unicode's code points for other letters.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace directory {

/// True when `text` (UTF-8) cannot be Burmese in Unicode: a vowel or medial stands where no letter
/// carries it, or a virama stacks nothing, as when signs are kept in the order they are drawn in.
/// Texts of other languages of Myanmar in Unicode are not mistaken for it.
bool is_zawgyi(std::string_view text);

} // namespace directory
