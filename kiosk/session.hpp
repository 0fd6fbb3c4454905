// The loop: input in, state changed, picture drawn and voice heard when they are others than
// before. Nothing is drawn when nothing changes.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/focus.hpp"
#include "kiosk/painter.hpp"
#include "kiosk/printed_card.hpp"
#include "kiosk/screens.hpp"
#include "kiosk/source.hpp"
#include "kiosk/speech.hpp"
#include "kiosk/voice.hpp"
#include <deque>

namespace kiosk {

/// What a session draws on, speaks and prints with. Borrows all of it.
struct Tools {
    Canvas const& canvas;
    Painter& painter;
    Voice& voice;
    catalogue::Voices const& voices;
    CardMaker const& cards;
    Printer* printer = nullptr; ///< none: cards cannot be printed
    base::Path shots = ".";     ///< where a script's pictures go
    bool log_clips = false;     ///< a script's shots say what was heard since the last one
};

class Session {
  public:
    /// Borrows the stage, which must outlive it.
    Session(Stage const& stage, Tools const& tools);

    /// Draws the first picture.
    base::Result<base::Done> begin() { return refresh(); }
    /// Until `source` says Quit. The error is one that the kiosk cannot go on with.
    base::Result<base::Done> run(Source& source);
    /// The same, although nothing changed: the glass was covered.
    base::Result<base::Done> repaint();
    /// Who wants to know how a visit goes.
    struct Listener {
        std::function<base::Result<base::Done>()> began; ///< somebody touched the glass
        std::function<void()> well;                      ///< an input was taken and answered
    };
    /// Until one visit is over and the first screen is on the glass again; false when `source`
    /// says Quit before. An error of `began` ends it.
    base::Result<bool> run_visit(Source& source, Listener const& listener);

    View const& view() const { return view_; }
    State const& state() const { return state_; }

  private:
    using Outcome = base::Result<base::Done>;
    base::Result<bool> turn(Source& source);
    Outcome take(Input const& input);
    Outcome take_pointer(Pointer const& pointer);
    void take_key(Key key);
    void choose(Action const& action, Element const* touched);
    void happen(Event const& event);
    void time_passes(Milliseconds now);
    Outcome print_card();

    void follow_voice(State const& before);
    void say(std::vector<Clip> clips);
    void say_next();
    void hush();

    Outcome refresh();
    Outcome shoot(std::string const& name);

    Stage const& stage_;
    Tools tools_;
    InputFilter filter_;
    State state_;
    View view_;
    std::string pressed_;
    std::deque<Clip> clips_; ///< still to be said
    std::string heard_;      ///< what was said, for a script; of a visitor nothing is kept
    bool talking_ = false;
    std::optional<Milliseconds> last_; ///< when the last input came, on the source's clock
    bool stale_ = true;                ///< the glass shows something else than view_
};

} // namespace kiosk
