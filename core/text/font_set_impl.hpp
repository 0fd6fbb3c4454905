// Inside a FontSet: the families of fonts.toml and, once a language has been used, all that its
// text needs. The caches change under const calls, so one FontSet serves one thread at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/language_kit.hpp"
#include <map>

namespace text {

/// Faces of one design; `bold` is null when fonts.toml names none.
struct Family {
    std::string name;
    std::unique_ptr<FaceFile> regular;
    std::unique_ptr<FaceFile> bold;
};

struct LanguageEntry {
    LanguageFonts fonts;
    std::vector<Family const*> families;
};

class FontSet::Impl {
  public:
    std::vector<std::unique_ptr<Family>> families;  ///< in the order of [fallback], then by name
    std::map<std::string, LanguageEntry> languages; ///< by lower-case BCP 47 tag
    ShapingBuffer buffer;                           ///< scratch, always given back empty
    BreakIterator clusters;                         ///< scratch

    /// The entry for `language` or null: the tag itself, shorter forms of it, then any entry of
    /// its primary subtag.
    LanguageEntry const* find(std::string_view language) const;
    /// The kit of `language`, made at its first use. It lives as long as this.
    LanguageKit const& kit(std::string_view language, Weight weight) const;
    std::vector<FaceFile const*> faces(LanguageEntry const* entry, Weight weight) const;

  private:
    mutable std::map<std::string, LanguageKit, std::less<>> kits_;
};

} // namespace text
