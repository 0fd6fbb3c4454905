// A visitor's sitting: what they do changes the state, and picture and voice follow it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/counting.hpp"
#include "kiosk/focus.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/printed_card.hpp"
#include "kiosk/screens.hpp"
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
    printing::Printer* printer = nullptr; ///< none: cards cannot be printed
    base::Path shots = ".";               ///< where a script's pictures go
    bool log_clips = false; ///< a script's shots say what was heard since the last one
};

class Session : public Loop {
  public:
    /// Borrows the stage, which must outlive it.
    Session(Stage const& stage, Tools const& tools);

    /// Who wants to know how a visit goes.
    struct Listener {
        std::function<base::Result<base::Done>()> began; ///< somebody touched the glass
        std::function<void()> well;                      ///< an input was taken and answered
    };
    /// Until one visit is over and the first screen is on the glass again; false when `source`
    /// says Quit before. An error of `began` ends it.
    base::Result<bool> run_visit(Source& source, Listener const& listener);

    State const& state() const { return state_; }
    /// What the visit does to the counts goes into `counted`; borrows it. nullptr: nothing counts.
    void count_into(counts::Visit* counted) { counted_ = counted; }

  private:
    Outcome work() override { return follow_card(); }
    std::optional<Milliseconds> patience() const override { return next_change(state_); }
    void pass(Milliseconds now) override;
    void choose(Action const& action, Element const* touched) override;
    void take_key(Key key) override;
    void escape() override { happen(Left{}); }
    void plug(bool in) override;
    std::string take_notes() override { return std::exchange(heard_, {}); }

    void happen(Event const& event);
    Outcome follow_card();
    printing::State order_card();

    void follow_voice(State const& before);
    void say(std::vector<Clip> clips);
    void say_next();
    void hush();

    Stage const& stage_;
    Tools tools_;
    State state_;
    counts::Visit* counted_ = nullptr;
    std::deque<Clip> clips_; ///< still to be said
    std::string heard_;      ///< what was said, for a script; of a visitor nothing is kept
    bool talking_ = false;
    std::optional<Milliseconds> last_; ///< when the last input came, on the source's clock
};

} // namespace kiosk
