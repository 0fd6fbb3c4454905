// What is said aloud, as the names of clips to play one after another. Clips have the keys of the
// messages (voices/LANG/KEY.opus), so this is to ears what the catalogue is to eyes. Knows no
// audio and no file but its grammar; numbers are never recorded whole: digits for telephones,
// 0 to 59 for hours, pages and ages.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "model/hours.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace speech {

using Clips = std::vector<std::string>;

/// The largest number that is said as one; larger ones are said digit by digit.
constexpr int kLargestNumber = 59;

/// The clip of a message: its key in lower case, as files are named.
std::string clip_of(std::string_view key);

/// A telephone number digit by digit: "digit.1", "digit.3", … Everything but ASCII digits is
/// skipped, so grouped and canonical forms sound alike.
Clips spelled(std::string_view number);

/// The name and the one sentence of a service.
std::string service_name_clip(std::string_view service_id);
std::string service_description_clip(std::string_view service_id);

/// What stands between or instead of the placeholders of a message: either a clip or the name of
/// a placeholder, whose value is said in its place.
struct Piece {
    std::string clip;
    std::string placeholder;
    std::string words; ///< what the clip says
    friend bool operator==(Piece const&, Piece const&) = default;
};

/// "{page} of {pages}" under the key services.page: page · services.page.1 ("of") · pages.
/// A message without placeholders is one piece, named by its key. Pieces without a letter or
/// digit are silent and left out, but keep their number. Text that is not UTF-8 yields nothing.
std::vector<Piece> pieces(std::string_view key, std::string_view message);

/// How a language builds numbers and hours; data/voices/grammar.toml.
class Grammar {
  public:
    /// The table of `language`, of a shorter form of its tag, or [default].
    static base::Result<Grammar> load(base::Path const& file, std::string_view language);
    static base::Result<Grammar> from(base::Settings const& settings, std::string_view language);

    /// 0 to kLargestNumber as the language composes them, others digit by digit.
    Clips number(int value) const;
    /// `minutes` after midnight, 0 to model::kMinutesPerDay.
    Clips time(int minutes) const;
    /// The whole week; service.always_open when it is; empty when the hours are not known.
    Clips hours(model::Hours const& hours) const;
    /// Every number.N that this language needs, in order.
    std::vector<int> numbers() const;

  private:
    Clips filled(std::vector<std::string> const& pattern, Clips const& first,
                 Clips const& second) const;

    bool tens_and_units_ = false;
    std::vector<std::string> full_hour_;
    std::vector<std::string> hour_and_minute_;
    std::vector<std::string> range_;
};

} // namespace speech
