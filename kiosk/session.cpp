// SPDX-License-Identifier: Apache-2.0
#include "kiosk/session.hpp"
#include <fmt/format.h>
#include <utility>

namespace kiosk {

Session::Session(Stage const& stage, Tools const& tools)
    : Loop({tools.canvas, tools.painter, tools.shots}), stage_(stage), tools_(tools) {
    present(show(state_, stage_), true);
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

void Session::pass(Milliseconds now) {
    bool const asked = state_.asking();
    if (last_ && now > *last_) happen(Passed{now - *last_});
    last_ = now;
    if (state_.asking() && !asked) tools_.voice.tone();
    while (tools_.voice.take_ended())
        say_next();
}

/// The word on what was touched is spoken; what the voice was saying is not.
void Session::choose(Action const& action, Element const* touched) {
    happen(Touched{});
    if (action.deed == Deed::none) return;
    if (action.deed != Deed::listen) hush();
    happen(Chosen{action});
    bool const spoken = stage_.content.voiced.contains(view().language);
    if (touched == nullptr || action.deed == Deed::listen || !state_.visiting() || !spoken) return;
    say(speech_of(*touched, view().language, tools_.voices));
}

void Session::take_key(Key key) {
    if (key == Key::by_ear) return happen(ByEar{});
    if (!state_.visiting() || state_.hidden) return happen(Touched{});
    happen(Touched{});
    Element const* const focused = view().element(state_.focus);
    if (key == Key::help) return choose({Deed::open, {}, 0, Screen::help}, nullptr);
    if (key == Key::listen) return choose({Deed::listen}, nullptr);
    if (key == Key::select) {
        if (focused == nullptr || !focused->target()) return;
        Element const copy = *focused;
        return choose(copy.action, &copy);
    }
    auto const toward = key == Key::next ? Toward::next : Toward::previous;
    hush();
    happen(Focused{next_focus(view(), state_.focus, toward, state_.by_ear)});
    Element const* const now = view().element(state_.focus);
    if (state_.by_ear && now != nullptr) say(speech_of(*now, view().language, tools_.voices));
}

void Session::plug(bool in) {
    if (!in) hush(); // before anything else: the loudspeaker is on
    happen(Plugged{in});
}

void Session::happen(Event const& event) {
    State const before = std::exchange(state_, step(state_, event));
    bool const other = before.trail != state_.trail || before.asking() != state_.asking() ||
                       before.hidden != state_.hidden;
    bool const only_time = !other && !state_.asking() && std::holds_alternative<Passed>(event);
    if (counted_ != nullptr) note(*counted_, state_);
    if (state_ == before || only_time) return;
    present(show(state_, stage_), other);
    follow_voice(before);
    // A card that comes out when nobody is there any more, or somebody else is, gives them away.
    bool const left = !state_.visiting() || state_.hidden;
    if (left && tools_.printer != nullptr) tools_.printer->cancel();
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
    if (state_.speaking && !before.speaking && !talking_) say(speech_of(view(), tools_.voices));
    bool const new_to_ear = !before.by_ear || before.trail != state_.trail;
    if (state_.by_ear && new_to_ear) say(speech_of(view(), tools_.voices));
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
Session::Outcome Session::follow_card() {
    if (state_.card == Card::wanted) happen(Printed{order_card()});
    if (state_.card == Card::ordered) happen(Printed{tools_.printer->state()});
    return refresh();
}

printing::State Session::order_card() {
    Element const* const card = view().element("card");
    if (card == nullptr || !card->card || tools_.printer == nullptr) return printing::State::failed;
    auto const paper = tools_.cards.paper(*card->card, tools_.printer->dots());
    if (!paper || !tools_.printer->print(paper->bytes, paper->wish)) return printing::State::failed;
    return tools_.printer->state();
}

} // namespace kiosk
