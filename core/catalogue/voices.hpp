// The recorded voices of an edition: voices/LANG/KEY.opus, under the same keys as the words, all
// in lower case. Knows no sound device.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

class Voices {
  public:
    /// No voice at all.
    Voices() = default;
    /// Lists what lies below `folder`; a folder that is not there holds no voice.
    static base::Result<Voices> load(base::Path const& folder);

    /// True when `key` can be heard in `language`.
    bool has(std::string_view language, std::string_view key) const;
    /// True when every one of `keys` can be heard in `language`: only then it is offered as voiced.
    bool complete(std::string_view language, std::vector<std::string> const& keys) const;
    /// Where the clip lies; only meaningful when has() says so.
    base::Path file(std::string_view language, std::string_view key) const;
    bool empty() const { return clips_.empty(); }

  private:
    base::Path folder_;
    std::set<std::string, std::less<>> clips_; ///< "km/topic.doctor"
};

} // namespace catalogue
