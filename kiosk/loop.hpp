// The loop of every sitting at the glass, a visitor's or the staff's: input in, its meaning out,
// and the picture drawn when it is another than before. Nothing is drawn when nothing changes.
// Knows neither state nor screens.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/painter.hpp"
#include "kiosk/source.hpp"

namespace kiosk {

/// What a loop draws with. Borrows both.
struct Easel {
    Canvas const& canvas;
    Painter& painter;
    base::Path shots = "."; ///< where a script's pictures go
};

class Loop {
  public:
    virtual ~Loop() = default;
    /// Draws the first picture.
    base::Result<base::Done> begin() { return refresh(); }
    /// Until `source` says Quit or the sitting is over(). The error is one that the program cannot
    /// go on with.
    base::Result<base::Done> run(Source& source);
    /// Draws, although nothing changed: the glass was covered.
    base::Result<base::Done> repaint();
    View const& view() const { return view_; }

  protected:
    using Outcome = base::Result<base::Done>;
    explicit Loop(Easel const& easel) : easel_(easel) {}

    /// What the glass is to show. `other`: so different that what is being pressed no longer
    /// counts.
    void present(View view, bool other);
    /// One input; false after Quit.
    base::Result<bool> turn(Source& source);
    /// A picture that cannot be drawn in full (a pictogram is missing) ends the program: the
    /// operator must see it at once, not a visitor some day.
    Outcome refresh();

    /// What is to be done once the picture is on the glass, before the next input.
    virtual Outcome work() = 0;
    /// True when the sitting has ended by itself.
    virtual bool over() const { return false; }
    /// How long until the picture changes by itself; nothing: never.
    virtual std::optional<Milliseconds> patience() const = 0;
    virtual void pass(Milliseconds now) = 0;
    /// A touch ended on `touched` (nullptr: beside all targets) and means `action`.
    virtual void choose(Action const& action, Element const* touched) = 0;
    virtual void take_key(Key key) = 0;
    virtual void escape() = 0;
    /// Headphones were plugged in, or pulled out.
    virtual void plug(bool /*in*/) {}
    /// Letters came from a keyboard.
    virtual void type(std::string const& /*letters*/) {}
    /// What a shot says besides the view.
    virtual std::string take_notes() { return {}; }

  private:
    Outcome take(Input const& input);
    void take_pointer(Pointer const& pointer);
    Outcome shoot(std::string const& name);

    Easel easel_;
    InputFilter filter_;
    View view_;
    std::string pressed_;
    bool stale_ = true; ///< the glass shows something else than view_
};

} // namespace kiosk
