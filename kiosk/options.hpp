// The command line of waypost-kiosk.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/files.hpp"
#include "kiosk/geometry.hpp"
#include "model/outline.hpp"
#include <optional>
#include <string>
#include <variant>

namespace kiosk {

struct Options {
    base::Path edition;
    std::optional<base::Path> root;    ///< a folder of editions; instead of `edition`
    base::Path factory;                ///< an edition whose evergreen numbers are the last resort
    std::string region;                ///< empty: the first district
    std::optional<model::Position> at; ///< where the kiosk stands, for maps; absent: not known
    std::optional<Size> window;        ///< absent: the whole screen
    std::string language;              ///< empty: the edition's own
    std::optional<double> mm_per_px;
    std::optional<base::Date> today; ///< absent: the clock's
    std::optional<base::Path> script;
    base::Path out = ".";
    int visits = 0;                        ///< end after so many visits; 0: never
    std::string theme = "light";           ///< or "dark"
    std::optional<std::string> print_to;   ///< printing::open_printer(); absent: no printer
    std::optional<base::Path> count_to;    ///< the ledger of counts; absent: nothing is counted
    std::string slot = "below";            ///< where cards come out: below, left, right
    bool desk = false;                     ///< for staff: cards for any place, in any number
    std::string staff = "desk";            ///< who calls services, for the manager
    std::optional<base::Path> staff_key;   ///< signs what came of the calls
    std::optional<base::Path> desk_folder; ///< what staff save; absent: nothing is saved
    std::string update_from = "/media";    ///< where the desk looks for newer lists
    std::optional<base::Path> desk_pin;    ///< guard::Pin; absent: the desk has no door
};

/// The options, or the exit status of a program that has nothing more to do: 0 after --help
/// (printed), 2 after wrong use (explained on standard error).
std::variant<Options, int> parse_options(int argc, char const* const* argv);

} // namespace kiosk
