// A sitting in the recording booth: what is touched changes the state, the picture follows it, the
// microphone is listened to, and a good take is a clip on the disk before anybody is told so.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/booth/recorder.hpp"
#include "kiosk/desk/booth/screens.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/voice.hpp"

namespace kiosk::desk::booth {

/// What a sitting hears and plays with, and where the clips go. Borrows both.
struct Tools {
    Recorder& recorder;
    Voice& voice;
    base::Path clips; ///< CLIPS/LANG/KEY.opus
};

class Session : public Loop {
  public:
    /// Borrows the stage. Whoever handles the booth reads `language`.
    Session(Stage const& stage, Tools const& tools, Easel const& easel, std::string language);
    State const& state() const { return state_; }

  private:
    Outcome work() override;
    bool over() const override { return state_.left; }
    std::optional<Milliseconds> patience() const override { return next_change(state_); }
    void pass(Milliseconds now) override;
    void choose(Action const& action, Element const* touched) override;
    void take_key(Key key) override;
    void escape() override { happen(Left{}); }

    void happen(Event const& event);
    /// What there is to do in this state; nothing when it waits for a touch.
    std::optional<Event> due();
    Opened open();
    Event hear();
    Judged judge();
    base::Path clip() const;

    Stage const& stage_;
    Tools tools_;
    Book book_;
    State state_;
    std::optional<Milliseconds> last_; ///< when the last input came, on the source's clock
};

} // namespace kiosk::desk::booth
