// The words that must stand on no card, because whoever sees one would know what it is about.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace renderer {

class Discretion {
  public:
    /// Reads data/discretion/LANG.txt of the share folder: a word or phrase a line, # comments.
    static base::Result<Discretion> load();

    /// The first forbidden word of `language` or of English that `text` holds, in whatever case of
    /// ASCII letters and whether or not other letters follow it; empty when there is none.
    std::string found_in(std::string_view text, std::string_view language) const;

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> words_;
};

} // namespace renderer
