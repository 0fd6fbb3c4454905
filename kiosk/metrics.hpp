// The theme's millimetres on one panel, in pixels; and whether the panel is large enough for
// fingers at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "kiosk/geometry.hpp"
#include "kiosk/state.hpp"
#include "kiosk/theme.hpp"
#include <optional>

namespace kiosk {

struct Panel {
    Size size;              ///< pixels
    double mm_per_px = 0.2; ///< size of a pixel
};

/// The pixel size to assume when nobody says: that of a 10-inch panel for 1024x600 (such panels
/// report nonsense), else what the display reports if that is plausible, else of a 15.6-inch one.
double assumed_mm_per_px(Size pixels, std::optional<double> reported_dpi);

class Metrics {
  public:
    /// Refuses a panel on which four buttons and a row of targets do not fit, and says which size
    /// would do.
    static base::Result<Metrics> fit(Panel panel, Lengths const& lengths);

    /// The same panel for somebody who wants larger words, or cannot reach the upper half.
    Metrics with(Looks const& looks) const;
    /// Whether the lower half alone is large enough.
    bool may_lower() const;
    /// Whether larger words leave room for everything else.
    bool may_enlarge() const;

    Size screen() const { return panel_.size; }
    /// The part of the panel on which screens stand.
    Rect glass() const;
    bool portrait() const { return glass().height > glass().width; }
    /// Too low for a column of three targets above the strip.
    bool low() const;
    double mm(int pixels) const { return pixels * panel_.mm_per_px; }

    /// Never less than `length`.
    int px(base::Mm length) const;
    /// The font size, in pixels per em, whose capital letters are `capital` high.
    int em(base::Mm capital) const;

    int gap() const { return px(lengths_.gap); }
    int padding() const { return px(lengths_.padding); }
    int radius() const { return px(lengths_.radius); }
    int target() const { return px(lengths_.target); }
    /// Height of the strip below: more on taller panels.
    int bar() const;
    /// Running text: larger on taller panels.
    int body() const;
    int least_text() const { return em(lengths_.text_least); }
    Lengths const& lengths() const { return lengths_; }

  private:
    Metrics(Panel panel, Lengths lengths) : panel_(panel), lengths_(lengths) {}
    Panel panel_;
    Lengths lengths_;
    bool lowered_ = false;
};

} // namespace kiosk
