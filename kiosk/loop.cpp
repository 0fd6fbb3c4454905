// SPDX-License-Identifier: Apache-2.0
#include "kiosk/loop.hpp"
#include <utility>

namespace kiosk {

base::Result<base::Done> Loop::run(Source& source) {
    while (!over()) {
        auto more = turn(source);
        if (!more) return std::move(more.error());
        if (!*more) break;
    }
    return base::Done{};
}

base::Result<base::Done> Loop::repaint() {
    stale_ = true;
    return refresh();
}

void Loop::present(View view, bool other) {
    if (other) filter_.let_go();
    view_ = std::move(view);
    stale_ = true;
}

base::Result<bool> Loop::turn(Source& source) {
    if (auto drawn = refresh(); !drawn) return drawn.error();
    if (auto worked = work(); !worked) return worked.error();
    auto const input = source.next(view_, patience());
    if (!input) return input.error();
    if (std::holds_alternative<Quit>(input->what)) return false;
    if (auto taken = take(*input); !taken) return taken.error();
    return true;
}

Loop::Outcome Loop::take(Input const& input) {
    pass(input.at);
    if (auto const* pointer = std::get_if<Pointer>(&input.what)) take_pointer(*pointer);
    if (auto const* press = std::get_if<KeyPress>(&input.what)) take_key(press->key);
    if (auto const* typed = std::get_if<Typed>(&input.what)) type(typed->letters);
    if (auto const* phones = std::get_if<Headphones>(&input.what)) plug(phones->in);
    if (std::holds_alternative<EscapeKey>(input.what)) escape();
    if (std::holds_alternative<Redraw>(input.what)) stale_ = true;
    if (auto const* shot = std::get_if<Shot>(&input.what)) return shoot(shot->name);
    return base::Done{};
}

void Loop::take_pointer(Pointer const& pointer) {
    if (auto const action = filter_.feed(pointer, view_)) {
        Element const* const touched = view_.element(pressed_);
        Element const copy = touched == nullptr ? Element{} : *touched;
        choose(*action, touched == nullptr ? nullptr : &copy);
    }
    if (filter_.pressed() == pressed_) return;
    pressed_ = filter_.pressed();
    stale_ = true;
}

Loop::Outcome Loop::refresh() {
    if (!std::exchange(stale_, false)) return base::Done{};
    return easel_.painter.paint(view_, pressed_);
}

Loop::Outcome Loop::shoot(std::string const& name) {
    if (auto drawn = refresh(); !drawn) return drawn;
    auto words = base::write_file(easel_.shots / (name + ".txt"), dump(view_) + take_notes());
    if (!words) return words;
    return easel_.canvas.save(easel_.shots / (name + ".png"));
}

} // namespace kiosk
