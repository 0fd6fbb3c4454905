// The clerk: a process that prints one document, watches it to its end, and ends with it. Whoever
// prints holds one end of a channel and may itself be sealed; when that end closes, because the
// visitor left or the process died, the print is taken back.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "printing/printer.hpp"
#include <functional>

namespace printing {

/// Where a print goes; see open_printer().
struct Place {
    enum class Kind { cups, device, folder };
    Kind kind = Kind::folder;
    std::string name;        ///< queue, file or folder
    std::optional<int> dots; ///< of a receipt printer
};
base::Result<Place> parse_place(std::string const& where);

/// Forks a clerk that takes one order from `channel`, and closes `channel` here. It is nobody's
/// child: it outlives this process until nothing is left in the spool. False without processes
/// left.
bool start_clerk(Place const& place, int channel);

/// Wipes, in a process of its own, what a clerk that was killed may have left in the spool. For the
/// start of a program, when nobody prints.
void wipe_leftovers(Place const& place);

/// Gives a clerk the other end of a channel: start_clerk(), or asking another process to.
using Summon = std::function<bool(int channel)>;

/// A printer whose prints are a clerk's work.
std::unique_ptr<Printer> printer_with_clerk(std::optional<int> dots, Summon summon);

} // namespace printing
