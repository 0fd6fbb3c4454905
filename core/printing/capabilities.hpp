// What a printer can do, as it says itself (IPP Get-Printer-Attributes, through CUPS).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "printing/printer.hpp"
#include <vector>

namespace printing {

struct Media {
    std::string name; ///< PWG 5101.1: "iso_a4_210x297mm"
    double width_mm = 0;
    double height_mm = 0; ///< upright
};

struct Capabilities {
    std::vector<Media> media; ///< every size it takes
    std::vector<Media> ready; ///< what lies in it now; empty when it does not say
    std::vector<Sides> sides;
    std::vector<int> dpi;
    std::vector<std::string> trays; ///< "tray-1"
    State state = State::waiting;   ///< waiting: well; paper_out, jam, offline
};

/// The names of CUPS's queues, the default one first. Waits for CUPS two seconds at most.
base::Result<std::vector<std::string>> printers();

/// Of the queue `name`, of the default one when it is empty. ErrorCode::not_found when there is
/// none.
base::Result<Capabilities> capabilities(std::string const& name);

/// The smallest of `media` that holds a page of this size, to a millimetre; nothing when none does.
std::optional<Media> smallest_holding(std::vector<Media> const& media, double width_mm,
                                      double height_mm);

} // namespace printing
