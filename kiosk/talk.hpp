// What the supervisor and its workers say to one another: single letters over a socket, of which
// one brings the end of a channel along.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>

namespace kiosk {

enum class Word : char {
    none = 0,
    ready = 'r',   ///< worker: my glass is prepared
    show = 's',    ///< supervisor: put it in front
    visible = 'v', ///< worker: the first screen is on the glass
    began = 'w',   ///< worker: somebody touched it
    ended = 'e',   ///< worker: the visit is over; the first screen is on the glass
    closed = 'c',  ///< worker: the window was closed
    well = 'l',    ///< worker: I take inputs and draw, the touch panel is there; every two seconds
    print = 'p',   ///< worker: somebody takes my card at the end of the channel that comes along
    touched = 'n', ///< worker: my visit touched the cell of which the number follows (counts)
};

/// False when the other is gone.
bool say(int socket, Word word);
/// The same; the other gets a copy of the open file `along`, which is closed here.
bool say(int socket, Word word, int along);

/// The same with a number below 65,536, which hear_number() takes.
bool say_number(int socket, Word word, std::size_t number);

struct Heard {
    Word word = Word::none; ///< none: the other is gone
    int along = -1;         ///< the hearer's to close
};
/// Waits until the other says something.
Heard hear(int socket);
/// What follows a word that was said with a number. Does not wait: nothing when it is not there.
std::optional<std::size_t> hear_number(int socket);

} // namespace kiosk
