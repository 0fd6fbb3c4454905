// Which drawing of a picture people see: in data/pictograms a folder for a culture holds the few
// that are drawn for it, and data/languages.toml says which culture the readers of a language are
// of. SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace model {

class Drawings {
  public:
    /// `folder` holds NAME.svg and CULTURE/NAME.svg; languages.toml lies beside it.
    static base::Result<Drawings> load(base::Path folder);

    /// The culture of those who read `language`; often empty.
    std::string culture_of(std::string_view language) const;
    /// The file that people of `culture` see for `picture`: their own, else the common one.
    base::Path file(std::string_view picture, std::string_view culture) const;
    /// The same below the folder and without its ending: "mekong/safe-place" or "safe-place".
    std::string name(std::string_view picture, std::string_view culture) const;

  private:
    explicit Drawings(base::Path folder) : folder_(std::move(folder)) {}

    base::Path folder_;
    std::map<std::string, std::string, std::less<>> cultures_; ///< by language
};

} // namespace model
