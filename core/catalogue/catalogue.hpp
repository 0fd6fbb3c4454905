// The words of Waypost: messages by key and language (gettext), the languages with their names,
// and dates as people write them (CLDR). No text for people stands in code: code knows keys.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/files.hpp"
#include "base/result.hpp"
#include "base/settings.hpp"
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogue {

/// A language people can choose; `data/languages.toml`.
struct Language {
    std::string tag;     ///< BCP 47: "zh-Hans"
    std::string endonym; ///< its name in itself: "ខ្មែរ"
    std::string english; ///< its name for staff: "Khmer"
    std::string script;  ///< ISO 15924: "Khmr"
    bool right_to_left = false;
    std::string written; ///< a language that is only spoken: whose words stand in for its own
};

/// The languages of a languages.toml, in its order.
std::vector<Language> languages_in(base::Settings const& settings);

/// The values for the placeholders of a message: {{"page", "1"}, {"pages", "3"}}.
using Values = std::vector<std::pair<std::string_view, std::string>>;

/// The language that turns every message into a visible key, to find words that stand in code.
constexpr std::string_view kPseudoLanguage = "qps-ploc";

class Catalogue {
  public:
    /// Reads `folder`/languages.toml and `folder`/LANG.mo for each language in it that has one;
    /// in an edition LANG is in lower case.
    /// English must be among them.
    static base::Result<Catalogue> load(base::Path const& folder);
    /// The same with a list of languages that lies elsewhere.
    static base::Result<Catalogue> load(base::Path const& folder, base::Path const& languages);
    /// The words of the program itself: those that a native speaker read, or all for a `draft`.
    static base::Result<Catalogue> of_program(bool draft);
    /// The words in `folder` of an edition. What they lack, because the program is younger, it says
    /// in its own.
    static base::Result<Catalogue> of_edition(base::Path const& folder, bool draft);
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    /// The languages that have words, in the order of languages.toml.
    std::vector<Language> const& languages() const;
    /// The entry for `tag`, or nullptr.
    Language const* language(std::string_view tag) const;
    /// The language in which words for `tag` are printed: another one when it is only spoken.
    std::string on_paper(std::string_view tag) const;
    /// True when `key` has a text in `language` itself.
    bool has(std::string_view language, std::string_view key) const;
    /// The message `key` in `language`, else in English, else the key in «guillemets».
    std::string text(std::string_view language, std::string_view key,
                     Values const& values = {}) const;
    /// The form of the message `key` that the language uses for `count` (CLDR plural rules, as its
    /// PO file declares them); {count} is filled too.
    std::string counted(std::string_view language, std::string_view key, int count,
                        Values values = {}) const;

  private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// `number` in the digits of the language's own script (CLDR's native numbering system): "០៨១".
/// Empty where the script has none but 0-9.
std::string own_digits(std::string_view language, std::string_view number);

/// Month and year as the language writes them, with ASCII digits: "Nov 2026", "พ.ย. 2569".
std::string month_and_year(base::Date date, std::string_view language);

/// The short name of a weekday, Monday = 0: "Mon".
std::string weekday(int day, std::string_view language);
/// Its narrowest form, for the head of a calendar: "M".
std::string weekday_letter(int day, std::string_view language);

/// The name of a country (ISO 3166-1 alpha-2) as the language calls it: "Thailand".
std::string country(std::string_view code, std::string_view language);

/// The whole name of a weekday, Monday = 0: "Monday".
std::string weekday_in_full(int day, std::string_view language);

} // namespace catalogue
