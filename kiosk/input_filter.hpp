// What counts as a touch: one finger (or the mouse), pressed and let go inside the same target.
// Sliding off cancels; a second finger, a palm's quick brush and the second half of a double tap
// do nothing. Knows no device: fingers, mouse and scripts all arrive as Pointers.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/view.hpp"
#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace kiosk {

struct Pointer {
    enum class Source { finger, mouse };
    enum class Kind { down, move, up };
    Source source = Source::finger;
    Kind kind = Kind::down;
    std::int64_t id = 0; ///< of the finger
    int x = 0;           ///< pixels
    int y = 0;
    Milliseconds at{0}; ///< any clock that never runs backwards
};

/// A second tap this soon after one is a slip of the same finger.
constexpr Milliseconds kBetweenTaps{250};
/// A finger that is down for less is a brush (domain requirement U4); mice may be quicker.
constexpr Milliseconds kShortestTouch{40};

class InputFilter {
  public:
    /// What `pointer` completes on `view`: the action of a target, or Deed::none for a touch
    /// beside all targets. Nothing while a touch is under way or when it does not count.
    std::optional<Action> feed(Pointer const& pointer, View const& view);
    /// The id of the target that shows as pressed; empty: none.
    std::string const& pressed() const { return pressed_; }
    /// The picture changed under the finger: what is being pressed no longer counts.
    void let_go();

  private:
    void down(Pointer const& pointer, View const& view);
    void move(Pointer const& pointer, View const& view);
    std::optional<Action> up(Pointer const& pointer, View const& view);

    using Contact = std::pair<Pointer::Source, std::int64_t>;
    std::set<Contact> contacts_;   ///< all that are down
    std::optional<Contact> first_; ///< the one that counts
    Milliseconds began_{0};
    bool cancelled_ = false;
    std::string pressed_;
    std::optional<Milliseconds> last_tap_;
};

} // namespace kiosk
