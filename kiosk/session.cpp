// SPDX-License-Identifier: Apache-2.0
#include "kiosk/session.hpp"
#include <fmt/format.h>
#include <utility>

namespace kiosk {

Session::Session(Stage const& stage, Tools const& tools)
    : stage_(stage), tools_(tools), view_(show(state_, stage_)) {}

base::Result<base::Done> Session::run(Source& source) {
    for (;;) {
        auto more = turn(source);
        if (!more) return std::move(more.error());
        if (!*more) return base::Done{};
    }
}

base::Result<base::Done> Session::repaint() {
    stale_ = true;
    return refresh();
}

base::Result<bool> Session::run_visit(Source& source, Listener const& listener) {
    for (bool visited = false; !visited || state_.visiting();) {
        auto more = turn(source);
        if (!more || !*more) return more;
        listener.well();
        if (!state_.visiting() || std::exchange(visited, true)) continue;
        if (auto begun = listener.began(); !begun) return begun.error();
    }
    if (auto drawn = refresh(); !drawn) return drawn.error();
    return true;
}

/// One input; false after Quit.
base::Result<bool> Session::turn(Source& source) {
    if (auto drawn = refresh(); !drawn) return drawn.error();
    if (auto printed = print_card(); !printed) return printed.error();
    auto const input = source.next(view_, next_change(state_));
    if (!input) return input.error();
    if (std::holds_alternative<Quit>(input->what)) return false;
    if (auto taken = take(*input); !taken) return taken.error();
    return true;
}

void Session::time_passes(Milliseconds now) {
    bool const asked = state_.asking();
    if (last_ && now > *last_) happen(Passed{now - *last_});
    last_ = now;
    if (state_.asking() && !asked) tools_.voice.tone();
    while (tools_.voice.take_ended())
        say_next();
}

Session::Outcome Session::take(Input const& input) {
    time_passes(input.at);
    if (auto const* pointer = std::get_if<Pointer>(&input.what)) return take_pointer(*pointer);
    if (auto const* press = std::get_if<KeyPress>(&input.what)) take_key(press->key);
    if (auto const* shot = std::get_if<Shot>(&input.what)) {
        if (auto drawn = refresh(); !drawn) return drawn;
        return shoot(shot->name);
    }
    if (std::holds_alternative<EscapeKey>(input.what)) happen(Left{});
    if (std::holds_alternative<Redraw>(input.what)) stale_ = true;
    return base::Done{};
}

Session::Outcome Session::take_pointer(Pointer const& pointer) {
    if (auto const action = filter_.feed(pointer, view_)) {
        Element const* const touched = view_.element(pressed_);
        Element const copy = touched == nullptr ? Element{} : *touched;
        choose(*action, touched == nullptr ? nullptr : &copy);
    }
    if (filter_.pressed() == pressed_) return base::Done{};
    pressed_ = filter_.pressed();
    stale_ = true;
    return base::Done{};
}

/// The word on what was touched is spoken; what the voice was saying is not.
void Session::choose(Action const& action, Element const* touched) {
    happen(Touched{});
    if (action.deed == Deed::none) return;
    if (action.deed != Deed::listen) hush();
    happen(Chosen{action});
    bool const spoken = stage_.content.voiced.contains(view_.language);
    if (touched == nullptr || action.deed == Deed::listen || !state_.visiting() || !spoken) return;
    say(speech_of(*touched, view_.language, tools_.voices));
}

void Session::take_key(Key key) {
    if (key == Key::by_ear) return happen(ByEar{});
    if (!state_.visiting() || state_.hidden) return happen(Touched{});
    happen(Touched{});
    Element const* const focused = view_.element(state_.focus);
    if (key == Key::help) return choose({Deed::open, {}, 0, Screen::help}, nullptr);
    if (key == Key::listen) return choose({Deed::listen}, nullptr);
    if (key == Key::select) {
        if (focused == nullptr || !focused->target()) return;
        Element const copy = *focused;
        return choose(copy.action, &copy);
    }
    auto const toward = key == Key::next ? Toward::next : Toward::previous;
    hush();
    happen(Focused{next_focus(view_, state_.focus, toward, state_.by_ear)});
    Element const* const now = view_.element(state_.focus);
    if (state_.by_ear && now != nullptr) say(speech_of(*now, view_.language, tools_.voices));
}

void Session::happen(Event const& event) {
    State const before = std::exchange(state_, step(state_, event));
    bool const other = before.trail != state_.trail || before.asking() != state_.asking() ||
                       before.hidden != state_.hidden;
    bool const only_time = !other && !state_.asking() && std::holds_alternative<Passed>(event);
    if (state_ == before || only_time) return;
    if (other) filter_.let_go();
    view_ = show(state_, stage_);
    stale_ = true;
    follow_voice(before);
}

/// Silence comes before the picture: it is quicker.
void Session::follow_voice(State const& before) {
    if (!state_.visiting() || state_.hidden) {
        clips_.clear();
        talking_ = false;
        tools_.voice.stop();
        return;
    }
    if (state_.volume != before.volume) tools_.voice.set_volume(state_.volume);
    if (state_.paused != before.paused) tools_.voice.hold(state_.paused);
    if (state_.speaking && !before.speaking && !talking_) say(speech_of(view_, tools_.voices));
    if (state_.by_ear && before.trail != state_.trail) say(speech_of(view_, tools_.voices));
}

void Session::say(std::vector<Clip> clips) {
    clips_.assign(clips.begin(), clips.end());
    say_next();
}

void Session::say_next() {
    while (!clips_.empty()) {
        Clip const clip = clips_.front();
        clips_.pop_front();
        if (!tools_.voice.play(clip.file)) continue;
        if (tools_.log_clips)
            heard_ += fmt::format("heard {} {}\n", clip.element, clip.file.stem().string());
        talking_ = true;
        happen(Spoke{true});
        happen(Focused{clip.element});
        return;
    }
    hush();
}

void Session::hush() {
    clips_.clear();
    talking_ = false;
    tools_.voice.stop();
    happen(Spoke{false});
}

/// After the glass has said that the card is being printed.
Session::Outcome Session::print_card() {
    if (state_.card != Card::wanted) return base::Done{};
    Element const* const card = view_.element("card");
    bool out = false;
    if (card != nullptr && card->card && tools_.printer != nullptr)
        if (auto const paper = tools_.cards.paper(*card->card))
            out = tools_.printer->print(*paper).has_value();
    happen(Printed{out});
    return refresh();
}

/// A picture that cannot be drawn in full (a pictogram is missing) ends the program: the operator
/// must see it at once, not a visitor some day.
Session::Outcome Session::refresh() {
    if (!std::exchange(stale_, false)) return base::Done{};
    return tools_.painter.paint(view_, pressed_);
}

Session::Outcome Session::shoot(std::string const& name) {
    auto words =
        base::write_file(tools_.shots / (name + ".txt"), dump(view_) + std::exchange(heard_, {}));
    if (!words) return words;
    return tools_.canvas.save(tools_.shots / (name + ".png"));
}

} // namespace kiosk
