// A text in several languages, each with its review state.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace model {

/// What a person typed, and whether a native speaker has read it. The source text needs no
/// review; a translation without one is shown in draft editions only.
struct Phrase {
    std::string text;     ///< UTF-8, NFC
    bool reviewed = true; ///< false: a translation that no native speaker has read
    friend bool operator==(Phrase const&, Phrase const&) = default;
};

/// A phrase and the language it is really in, which need not be the one asked for.
struct Chosen {
    std::string_view text;
    std::string_view language; ///< BCP 47
    bool reviewed = true;
};

/// One phrase per language (BCP 47 tag). The language the directory is kept in comes first when
/// the wanted one is missing.
class Texts {
  public:
    Texts() = default;
    /// A text that exists in the directory's own language only.
    Texts(std::string language, std::string text);

    /// Sets or replaces the phrase of `language`; an empty text removes it.
    void set(std::string const& language, Phrase phrase);
    /// The phrase of `language` exactly, or nullptr.
    Phrase const* find(std::string_view language) const;
    /// The phrase in `language`, else in the source language, else any; empty when there is none.
    Chosen in(std::string_view language) const;
    bool empty() const { return phrases_.empty(); }
    std::string const& source_language() const { return source_; }
    std::map<std::string, Phrase, std::less<>> const& all() const { return phrases_; }

    friend bool operator==(Texts const&, Texts const&) = default;

  private:
    std::string source_ = "en";
    std::map<std::string, Phrase, std::less<>> phrases_;
};

} // namespace model
