// The work on the machine itself: looking at its parts, a sound, the printer's test page and what
// was read from it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "guard/pin.hpp"
#include "kiosk/desk/state.hpp"
#include "kiosk/printed_card.hpp"
#include "kiosk/voice.hpp"

namespace kiosk::desk {

/// The parts. Borrows all of it.
struct Parts {
    CardMaker& cards;
    printing::Printer* printer = nullptr; ///< none
    std::string printer_name = {};        ///< under which its shift is saved
    std::string queue = {};               ///< of CUPS; nothing is asked of other printers
    bool has_queue = false;
    base::Path disk = ".";              ///< a folder on the disk whose room counts
    std::optional<guard::Pin> pin = {}; ///< of the door
};

class MachineWork {
  public:
    explicit MachineWork(Parts const& parts);

    /// The next piece of what `state` wants; nothing when it wants nothing of this.
    std::optional<Event> work(State const& state);

  private:
    Examined examine() const;
    TraysFound find_trays() const;
    Played play();
    Aligned save(Alignment const& read);
    printing::State print_test();

    Parts parts_;
    std::unique_ptr<Voice> voice_;
};

/// The parts of the printer that `print_to` names: "cups:NAME" is saved as NAME.
Parts parts_for(CardMaker& cards, printing::Printer* printer, Options const& options);

} // namespace kiosk::desk
