// Which pictogram stands for which message: data/pictograms/concepts.toml. Screens, recording
// scripts and comprehension sheets ask here, so that a sentence has the same picture everywhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/settings.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A picture and what people must understand from it.
struct Picture {
    std::string name;     ///< file stem in data/pictograms
    std::string meaning;  ///< English, for whoever judges answers
    std::string opposite; ///< the misreading that would do harm; may be empty
};

class Pictures {
  public:
    /// Reads the tables [messages] and [picture.NAME]. A message whose picture has no table is
    /// ErrorCode::malformed.
    static base::Result<Pictures> from(base::Settings const& settings);
    /// The same from a file.
    static base::Result<Pictures> load(base::Path const& file);

    /// The picture of the message `key`, else that of the longest part of it before a dot
    /// ("noone.debt" for "noone.debt.title"), else nullptr.
    Picture const* of(std::string_view key) const;
    /// The entry called `name`, or nullptr.
    Picture const* named(std::string_view name) const;
    /// All, by name.
    std::vector<Picture> const& all() const { return pictures_; }

  private:
    std::map<std::string, std::string, std::less<>> messages_;
    std::vector<Picture> pictures_;
};

} // namespace model
