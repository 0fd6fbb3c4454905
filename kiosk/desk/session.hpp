// The staff's sitting: what they do changes the state, the picture follows it, and cards are
// proofed and printed. What is printed is the very card that was proofed.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/call_notes.hpp"
#include "kiosk/desk/machine_work.hpp"
#include "kiosk/desk/pile_work.hpp"
#include "kiosk/desk/screens.hpp"
#include "kiosk/desk/update_work.hpp"
#include "kiosk/loop.hpp"

namespace kiosk::desk {

/// What a sitting makes cards with, and what else it works on. Borrows all of it.
struct Press {
    CardMaker const& cards;
    printing::Printer* printer = nullptr; ///< none: cards can be looked at only
    Caller const& caller;
    MachineWork& machine;
    UpdateWork& update;
};

class Session : public Loop {
  public:
    Session(Stand const& stand, Press const& press, Easel const& easel, Gate const& gate);
    Gate const& gate() const { return state_.gate; }
    /// Another list came into use, and staff are at the first screen: time to begin anew with it.
    bool outlived() const;
    /// Once true when the sitting ended because somebody goes into the recording booth.
    bool take_to_booth() { return std::exchange(to_booth_, false); }

  private:
    Outcome work() override;
    bool over() const override { return outlived() || to_booth_; }
    std::optional<Milliseconds> patience() const override { return next_change(state_); }
    void pass(Milliseconds now) override;
    void choose(Action const& action, Element const* touched) override;
    void take_key(Key key) override;
    void escape() override { happen(Left{}); }
    void type(std::string const& letters) override { happen(Lettered{letters}); }

    void happen(Event const& event);
    /// What is to be done for the card on the glass.
    std::optional<Event> card_work();
    /// The check of the card of the wish, which is kept when it is passed.
    Proofed proof();
    /// The message that says what is wrong with it; empty: nothing is.
    std::string fault();
    /// How the print goes that was just ordered.
    printing::State order();

    Stand const& stand_;
    Press press_;
    State state_;
    PileWork pile_;
    CallNotes notes_;
    std::optional<cards::Prepared> proofed_;
    bool to_booth_ = false;
    std::optional<Milliseconds> last_; ///< when the last input came, on the source's clock
};

} // namespace kiosk::desk
