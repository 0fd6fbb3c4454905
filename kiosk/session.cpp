// SPDX-License-Identifier: Apache-2.0
#include "kiosk/session.hpp"
#include <utility>

namespace kiosk {

Session::Session(Stage const& stage, Canvas const& canvas, Painter& painter, base::Path shots)
    : stage_(stage), canvas_(canvas), painter_(painter), shots_(std::move(shots)),
      view_(show(state_, stage_)) {}

base::Result<base::Done> Session::run(Source& source) {
    for (;;) {
        if (auto drawn = refresh(); !drawn) return drawn;
        auto const input = source.next(view_, next_change(state_));
        if (!input) return input.error();
        if (std::holds_alternative<Quit>(input->what)) return base::Done{};
        if (auto taken = take(*input); !taken) return taken;
    }
}

Session::Outcome Session::take(Input const& input) {
    if (last_ && input.at > *last_) happen(Passed{input.at - *last_});
    last_ = input.at;
    if (auto const* pointer = std::get_if<Pointer>(&input.what)) return take_pointer(*pointer);
    if (auto const* shot = std::get_if<Shot>(&input.what)) {
        if (auto drawn = refresh(); !drawn) return drawn;
        return shoot(shot->name);
    }
    if (std::holds_alternative<EscapeKey>(input.what)) happen(Left{});
    if (std::holds_alternative<Redraw>(input.what)) stale_ = true;
    return base::Done{};
}

Session::Outcome Session::take_pointer(Pointer const& pointer) {
    auto const action = filter_.feed(pointer, view_);
    if (action) {
        happen(Touched{});
        if (action->deed != Deed::none) happen(Chosen{*action});
    }
    if (filter_.pressed() == pressed_) return base::Done{};
    pressed_ = filter_.pressed();
    stale_ = true;
    return base::Done{};
}

void Session::happen(Event const& event) {
    State next = step(state_, event);
    bool const other = next.screen != state_.screen || next.asking() != state_.asking();
    bool const same = next == state_;
    bool const only_time =
        !same && !other && !next.asking() && std::holds_alternative<Passed>(event);
    state_ = std::move(next);
    if (same || only_time) return;
    if (other) filter_.let_go();
    view_ = show(state_, stage_);
    stale_ = true;
}

/// A picture that cannot be drawn in full (a pictogram is missing) ends the program: the operator
/// must see it at once, not a visitor some day.
Session::Outcome Session::refresh() {
    if (!std::exchange(stale_, false)) return base::Done{};
    return painter_.paint(view_, pressed_);
}

Session::Outcome Session::shoot(std::string const& name) const {
    auto words = base::write_file(shots_ / (name + ".txt"), dump(view_));
    if (!words) return words;
    return canvas_.save(shots_ / (name + ".png"));
}

} // namespace kiosk
