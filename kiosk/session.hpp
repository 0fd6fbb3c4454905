// The loop: input in, state changed, picture drawn when it is another one than before. Nothing is
// drawn when nothing changes.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/painter.hpp"
#include "kiosk/screens.hpp"
#include "kiosk/source.hpp"

namespace kiosk {

class Session {
  public:
    /// Borrows all three. Shots are written to `shots`.
    Session(Stage const& stage, Canvas const& canvas, Painter& painter, base::Path shots);

    /// Until `source` says Quit. The error is one that the kiosk cannot go on with.
    base::Result<base::Done> run(Source& source);

    View const& view() const { return view_; }
    State const& state() const { return state_; }

  private:
    using Outcome = base::Result<base::Done>;
    Outcome take(Input const& input);
    Outcome take_pointer(Pointer const& pointer);
    void happen(Event const& event);
    Outcome refresh();
    Outcome shoot(std::string const& name) const;

    Stage const& stage_;
    Canvas const& canvas_;
    Painter& painter_;
    base::Path shots_;
    InputFilter filter_;
    State state_;
    View view_;
    std::string pressed_;
    std::optional<Milliseconds> last_; ///< when the last input came, on the source's clock
    bool stale_ = true;                ///< the glass shows something else than view_
};

} // namespace kiosk
