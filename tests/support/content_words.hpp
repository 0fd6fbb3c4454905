// What is left of a text when everything is taken away that does not come from the code.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <string>
#include <vector>

namespace test {

/// `text` without each of `known` (the longest first), without keys in brackets, digits, spaces
/// and punctuation: letters that remain can only be words that stand in code.
inline std::string words_of_code(std::string text, std::vector<std::string> known) {
    std::sort(known.begin(), known.end(),
              [](auto const& a, auto const& b) { return a.size() > b.size(); });
    for (std::string const& one : known)
        for (auto at = text.find(one); !one.empty() && at != std::string::npos; at = text.find(one))
            text.erase(at, one.size());
    for (auto open = text.find('['); open != std::string::npos; open = text.find('[')) {
        auto const close = text.find(']', open);
        if (close == std::string::npos) break;
        text.erase(open, close - open + 1);
    }
    std::string left;
    for (char const letter : text)
        if (std::isalpha(static_cast<unsigned char>(letter)) != 0) left += letter;
    return left;
}

} // namespace test
