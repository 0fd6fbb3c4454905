// What the clerk prints with: one print on one kind of printer. For this folder only.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "printing/printer.hpp"
#include <memory>
#include <string>

namespace printing {

class Press {
  public:
    virtual ~Press() = default;
    /// Hands the document over, after wiping what an earlier try left. waiting or printing: it was
    /// taken; failed: it never will be; anything else: try again.
    virtual State begin(std::string const& document, Wish const& wish) = 0;
    /// How it goes.
    virtual State look() = 0;
    /// Takes back what is not on paper yet; true when nothing of it is left in this machine.
    virtual bool wipe() = 0;
};

/// The queue `queue` of CUPS, its default one when it is empty. `left_something`: prints of before
/// may lie there, and are wiped with this one's.
std::unique_ptr<Press> cups_press(std::string queue, bool left_something = false);
/// A receipt printer behind a device file.
std::unique_ptr<Press> device_press(std::string file);
/// "card.pdf" in a folder.
std::unique_ptr<Press> folder_press(std::string folder);

} // namespace printing
