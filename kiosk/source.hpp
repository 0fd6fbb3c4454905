// Where the kiosk's input comes from: the devices SDL knows, or a script. Both feed one loop.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/input_filter.hpp"
#include <variant>

namespace kiosk {

struct EscapeKey {};
/// The keys of a keyboard, or of a keypad made for people who do not see the screen.
enum class Key { next, previous, select, help, listen, by_ear };
struct KeyPress {
    Key key;
};
/// Letters from a keyboard; empty: the last one is to go.
struct Typed {
    std::string letters;
};
/// Headphones were plugged in, or pulled out.
struct Headphones {
    bool in;
};
struct TimePassed {};
/// The window needs its picture again.
struct Redraw {};
/// Write picture and words of the screen as files of this name.
struct Shot {
    std::string name;
};
struct Quit {};

struct Input {
    std::variant<TimePassed, Pointer, EscapeKey, KeyPress, Typed, Headphones, Redraw, Shot, Quit>
        what;
    Milliseconds at{0}; ///< on the source's own clock, which never runs backwards
};

class Source {
  public:
    virtual ~Source() = default;
    /// The next input. Waits at most `patience` (for ever without it) and then says TimePassed.
    /// `view` is what the person sees.
    virtual base::Result<Input> next(View const& view, std::optional<Milliseconds> patience) = 0;
};

} // namespace kiosk
