// How much room a text takes on the glass, and the questions screens ask about that. Screens see
// only this interface; the words are set by text::lay_out, and remembered, because painting asks
// for the same lines again.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/view.hpp"
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <vector>

namespace kiosk {

using Set = std::shared_ptr<text::Layout const>;

class Ruler {
  public:
    virtual ~Ruler() = default;
    /// `said` in lines at most `width` pixels wide.
    virtual Set set(wording::Said const& said, Type const& type, int width) const = 0;
};

/// Sets text with the program's fonts; the last few hundred layouts are remembered.
class FontRuler : public Ruler {
  public:
    /// Borrows `fonts`.
    explicit FontRuler(text::FontSet const& fonts) : fonts_(fonts) {}
    Set set(wording::Said const& said, Type const& type, int width) const override;

  private:
    text::FontSet const& fonts_;
    mutable std::list<std::pair<std::string, Set>> recent_; ///< latest first
    mutable std::map<std::string, std::list<std::pair<std::string, Set>>::iterator, std::less<>>
        index_;
};

/// The pixels that `said` covers when no line may be wider than `width`.
Size extent(Ruler const& ruler, wording::Said const& said, Type const& type, int width);

/// Whether `said` fits into `box` without cutting a word.
bool fits(Ruler const& ruler, wording::Said const& said, Type const& type, Size box);

constexpr int kOneLine = 100000;  ///< pixels: wider than any text on a glass
constexpr double kSmaller = 0.94; ///< from one font size to the next that is tried
constexpr char const* kNoBreakSpace = "\xC2\xA0";
constexpr char const* kDigitsLanguage = "en"; ///< ASCII digits, for people of every script

/// Font sizes to try, in pixels per em.
struct Sizes {
    int most = 16;
    int least = 16;
};

/// The largest of `sizes` at which each of `texts` fits into `box`; `least` when none does.
int fitting_size(Ruler const& ruler, std::vector<Words> const& texts, Sizes sizes, Type type,
                 Size box);

/// `said`, or as much of its beginning as fits into `box` with an ellipsis after it.
Words shortened(Ruler const& ruler, Words said, Type const& type, Size box);

} // namespace kiosk
