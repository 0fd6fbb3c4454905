// Sets a text as large as its layout wants it and as small as its script can bear: the steps of
// the layout are tried in turn, and a text that fits none of them is refused, never cut.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/card_layout.hpp"
#include "wording/wording.hpp"
#include <limits>
#include <optional>
#include <string>

namespace renderer {

/// What is to be set, by which name people know it, and the language it is really in.
struct Wanted {
    std::string field; ///< "front.title"
    wording::Said said;
    bool right_to_left = false; ///< the direction of the card, which decides its sides
    std::string address = {};   ///< where it leads, if anywhere
};

/// A text set at one size. The heights are those of its script's ink and not of the line, so
/// that Khmer and Burmese keep what they need and Latin is not pushed away.
struct SetText {
    text::Layout layout;
    double size = 0;
    double floor = 0;
    double ascent = 0;
    double descent = 0;
    bool digits = false; ///< one line whose paragraph is as wide as itself
    double height() const;
    /// Where the paragraph begins when the ink of its script begins at `top`.
    double origin(double top) const { return top + ascent - layout.lines.front().baseline; }
};

/// The choice that fitted, and how it is set.
struct Fitted {
    Wanted what;
    SetText set;
};

/// Numbers look the same in every language: they are set as this one.
constexpr std::string_view kDigits = "en";

/// A width that breaks no line.
constexpr double kUnlimited = std::numeric_limits<double>::infinity();

class Fitter {
  public:
    explicit Fitter(text::FontSet const& fonts) : fonts_(fonts) {}

    /// The sizes to try for a text in `language`; never empty, none below its floor.
    std::vector<double> steps(TextSpec const& spec, std::string_view language) const;
    /// The text at its `step`th size (the last one if there are fewer), or nothing when it needs
    /// more lines or more width than it may have.
    /// `tight` sets the lines closer.
    std::optional<SetText> at_step(Wanted const& wanted, TextSpec const& spec, std::size_t step,
                                   double width, bool tight = false) const;
    /// A telephone number on one line, whatever its width: it is never broken. Digits are set
    /// left to right in the Latin face, so that they look the same on every card.
    SetText number(std::string const& digits, TextSpec const& spec, std::size_t step) const;
    /// The first of these steps that fits the width and height of `box`: the first of `choices`,
    /// a shorter one, the same with their lines set closer, and all that again at the next size.
    /// What fits at none is ErrorCode::too_large.
    base::Result<Fitted> fit(std::vector<Wanted> const& choices, Box const& box,
                             TextSpec const& spec) const;
    /// Refuses a text that is not UTF-8, is too long for any card, or has a character that no
    /// font of ours has.
    base::Result<base::Done> check(Wanted const& wanted) const;

    text::FontSet const& fonts() const { return fonts_; }

  private:
    SetText set(std::string_view text, text::Style const& style, double width) const;
    std::optional<SetText> set_in(Wanted const& wanted, Box const& box, TextSpec const& spec,
                                  std::size_t step, bool tight) const;
    text::FontSet const& fonts_;
};

/// The refusal of a text that does not fit, with what it was and how much room there is.
base::Error does_not_fit(Wanted const& wanted, Box const& box, double smallest);

} // namespace renderer
