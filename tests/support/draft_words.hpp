// All words of all languages, reviewed or not, as the build compiled them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "catalogue/catalogue.hpp"
#include "support/files.hpp"

namespace test {

/// Owns a catalogue of the draft words. A missing or damaged file ends the test program.
class DraftWords {
  public:
    DraftWords() : catalogue_(load()) {}
    catalogue::Catalogue const& operator*() const { return *catalogue_; }
    catalogue::Catalogue const* operator->() const { return &*catalogue_; }

  private:
    base::Result<catalogue::Catalogue> load() {
        auto const draft = share() / "strings" / "draft";
        auto const files = base::files_below(draft);
        for (auto const& file : files.value())
            std::filesystem::copy_file(draft / file, scratch_.path() / file);
        std::filesystem::copy_file(share() / "data" / "languages.toml",
                                   scratch_.path() / "languages.toml");
        return catalogue::Catalogue::load(scratch_.path());
    }
    Scratch scratch_;
    base::Result<catalogue::Catalogue> catalogue_;
};

} // namespace test
