// Which legacy encoding a text is in, from its bytes alone. ICU's detector knows most of them; two
// that lists of ours come in it does not know: TIS-620 (Thai) and Mac Roman.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace sheets {

/// A name that ICU has a converter for, or "" when nobody has an idea. `bytes` are not UTF-8.
std::string guessed_encoding(std::string_view bytes);

} // namespace sheets
