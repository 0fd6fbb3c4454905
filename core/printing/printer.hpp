// Paper: where cards come out, and what becomes of a print until its end.
//
// A print names nobody: its title and its owner are always the same two words. It is watched to its
// end, and it never comes out later by surprise: what is not on paper in time is cancelled and
// wiped from the spool, and so is whatever is under way when whoever printed it leaves. The
// document lives in the memory of one process that ends with the print (printing/clerk.hpp).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace printing {

/// A printer that cannot print is waited for so long; then the print is wiped.
constexpr int kFaultSeconds = 45;

/// How the two faces of a sheet are turned.
enum class Sides { one, long_edge, short_edge };

struct Wish {
    double width_mm = 0;  ///< of the document's pages, upright: the smallest paper the printer has
    double height_mm = 0; ///< that holds them is taken, and nothing is scaled
    Sides sides = Sides::one;
    int copies = 1;
    std::string tray = {}; ///< a name of Capabilities::trays; empty: the printer decides
    int seconds = 60;      ///< after which it is cancelled, however well it goes
};

enum class State {
    idle,    ///< nothing was printed yet
    waiting, ///< handed over; no paper moves yet
    printing,
    paper_out, ///< it goes on when somebody fills it
    jam,       ///< paper stuck, a door open, no ink: somebody has to look inside
    offline,   ///< switched off, unplugged, paused or unknown
    done,      ///< on paper
    cancelled, ///< by cancel()
    failed,    ///< it did not come out, and never will
};

/// "paper-out": the end of the keys of the words about it.
std::string_view name_of(State state);

/// Whether nothing more will happen.
bool is_over(State state);

class Printer {
  public:
    /// Cancels what is under way.
    virtual ~Printer() = default;

    /// How many dots wide the pictures are that it takes (PBM, "P4", 8 dots a millimetre): receipt
    /// printers. Nothing: it takes PDF.
    virtual std::optional<int> dots() const = 0;

    /// Hands `document` over and returns; how it goes on, state() tells. What was under way is
    /// cancelled.
    virtual base::Result<base::Done> print(std::string const& document, Wish const& wish) = 0;

    /// Never waits. A state that is over stays until the next print().
    virtual State state() = 0;

    /// At once; state() says when it has been.
    virtual void cancel() = 0;
};

/// The printer that people name on a command line:
///   cups:NAME      a queue of CUPS; "cups:" its default
///   device:FILE    a receipt printer's device, 576 dots wide; "device:FILE,384" says another width
///   FOLDER         stands for a printer: "card.pdf" is written into it, over the one before
/// ErrorCode::malformed for other widths than 8 to 4096 dots. Whether it is there, print() shows.
base::Result<std::unique_ptr<Printer>> open_printer(std::string const& where);

} // namespace printing
