// Reads the markup that listing writes, strictly, so that tests can ask what is in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace test {

struct Element {
    std::string tag;
    std::map<std::string, std::string> attributes; ///< unescaped
    std::string text;                              ///< of it and all within, unescaped
};

/// The elements of `html` in order of their start; nothing when it is not well formed: a tag not
/// closed in order, an attribute without quotes or twice, a bare & or < or an unknown entity.
std::optional<std::vector<Element>> read_markup(std::string_view html);

} // namespace test
