// What each printer shifts, measured once with the test page and kept on this machine, in the
// folder of the person who measured it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/form.hpp"
#include <optional>
#include <string>

namespace cards {

/// Farther than that is a slip of the pen.
constexpr double kFarthestShift = 20; // mm

/// How far a printer shifts what it prints to the right and down, mm.
struct Shift {
    double front_x = 0;
    double front_y = 0;
    double back_x = 0;
    double back_y = 0;
};

/// What was saved for `printer`; nothing when nothing was.
base::Result<std::optional<Shift>> saved_shift(std::string const& printer);

/// Saves it. `printer` is letters, digits, - and _; each length from -20 to 20 mm.
base::Result<base::Done> save_shift(std::string const& printer, Shift const& shift);

/// What takes it back.
renderer::Offsets offsets_for(Shift const& shift);

} // namespace cards
