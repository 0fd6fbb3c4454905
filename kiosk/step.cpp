// SPDX-License-Identifier: Apache-2.0
#include "kiosk/gazetteer.hpp"
#include "kiosk/state.hpp"
#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::array<std::string_view, kScreens> kScreenNames = {
    "attract", "language", "topics",   "services", "service", "advice", "complaint", "series",
    "child",   "places",   "spelling", "take",     "code",    "print",  "memory",    "help"};
constexpr std::array<std::string_view, kDeeds> kDeedNames = {
    "none",   "start",  "speak",  "open", "page",  "back",   "home", "more time", "done",  "hide",
    "listen", "reader", "settle", "type", "latin", "answer", "look", "volume",    "print", "staff"};

constexpr int kMostPages = 1000;
constexpr std::size_t kLongestTrail = 12;

bool on(State const& state, Screen screen) {
    return state.screen() == screen;
}

/// Goes on to `place`, or back to it where the way already led over it.
State go(State state, Place place) {
    auto& trail = state.trail;
    auto const known = std::find_if(trail.begin(), trail.end(), [&](Place const& one) {
        return one.screen == place.screen && one.id == place.id;
    });
    if (known != trail.end()) {
        trail.erase(known + 1, trail.end());
        return state;
    }
    if (trail.size() >= kLongestTrail) trail.erase(trail.begin() + 1);
    trail.push_back(std::move(place));
    return state;
}

State open(State state, Action const& action) {
    if (!state.visiting() || action.screen == Screen::attract) return state;
    state.card = Card::none;
    return go(std::move(state), {action.screen, action.id});
}

/// The topics and nothing before them: "back" leads to the languages.
State at_topics(State state) {
    state.trail = {{Screen::topics}};
    return state;
}

State speak(State state, std::string const& language) {
    if (!on(state, Screen::language) || language.empty()) return state;
    state.language = language;
    state.latin = false;
    state.typed.clear();
    state.trail.pop_back();
    return state.trail.empty() ? at_topics(std::move(state)) : state;
}

State back(State state) {
    if (!state.visiting()) return state;
    bool const topics = on(state, Screen::topics);
    state.trail.pop_back();
    if (!state.trail.empty()) return state;
    if (!topics) return {};
    state.trail = {{Screen::language}};
    return state;
}

/// Start keeps what makes the kiosk usable for this person, and forgets the way.
State home(State state) {
    return state.visiting() ? at_topics(std::move(state)) : state;
}

State turn(State state, int page) {
    if (state.visiting()) state.trail.back().page = std::clamp(page, 0, kMostPages);
    return state;
}

State read_as(State state, std::string const& who) {
    if (!state.visiting()) return state;
    state.reader = who == "child" ? Reader::child : who == "teen" ? Reader::teen : Reader::adult;
    return at_topics(std::move(state));
}

State settle(State state, std::string const& region) {
    if (!state.visiting()) return state;
    state.region = region;
    state.typed.clear();
    return at_topics(std::move(state));
}

State type(State state, std::string const& letter) {
    if (!on(state, Screen::spelling)) return state;
    state.trail.back().page = 0;
    state.typed = after_key(std::move(state.typed), letter);
    return state;
}

State other_letters(State state) {
    if (!on(state, Screen::spelling)) return state;
    state.latin = !state.latin;
    state.typed.clear();
    state.trail.back().page = 0;
    return state;
}

State answer(State state, std::string const& what) {
    if (on(state, Screen::complaint)) state.answered = state.id_of(Screen::complaint) + " " + what;
    return state;
}

State look(State state, std::string const& what) {
    if (!state.visiting()) return state;
    if (what == "contrast") state.looks.contrast = !state.looks.contrast;
    if (what == "larger") state.looks.larger = !state.looks.larger;
    if (what == "lowered") state.looks.lowered = !state.looks.lowered;
    if (what == "uncounted") state.uncounted = !state.uncounted;
    return state;
}

State listen(State state) {
    state.paused = state.speaking && !state.paused;
    state.speaking = state.visiting();
    return state;
}

State print(State state) {
    bool const asked = state.card == Card::none || state.card == Card::failed;
    if (on(state, Screen::print) && asked) state.card = Card::wanted;
    return state;
}

/// Deeds that lead to another screen.
State walked(State state, Action const& action) {
    switch (action.deed) {
    case Deed::start:
        return state.visiting() ? state : go(std::move(state), {Screen::language});
    case Deed::speak:
        return speak(std::move(state), action.id);
    case Deed::open:
        return open(std::move(state), action);
    case Deed::page:
        return turn(std::move(state), action.page);
    case Deed::back:
        return back(std::move(state));
    case Deed::home:
        return home(std::move(state));
    case Deed::reader:
        return read_as(std::move(state), action.id);
    case Deed::settle:
        return settle(std::move(state), action.id);
    case Deed::done:
        return {};
    default:
        return state;
    }
}

/// Deeds that stay on the screen.
State changed(State state, Action const& action) {
    if (!state.visiting()) return state;
    switch (action.deed) {
    case Deed::hide:
        state.hidden = state.visiting();
        state.hidden_for = {};
        return state;
    case Deed::listen:
        return listen(std::move(state));
    case Deed::type:
        return type(std::move(state), action.id);
    case Deed::latin:
        return other_letters(std::move(state));
    case Deed::answer:
        return answer(std::move(state), action.id);
    case Deed::look:
        return look(std::move(state), action.id);
    case Deed::volume:
        state.volume = (state.volume + 1) % kVolumes;
        return state;
    case Deed::print:
        return print(std::move(state));
    default:
        return state;
    }
}

struct Step {
    State state;

    /// While the question stands, its two answers are the only targets.
    State operator()(Chosen const& chosen) {
        Deed const deed = chosen.action.deed;
        bool const answers = deed == Deed::more_time || deed == Deed::done;
        if ((state.asking() || state.hidden) && !answers) return state;
        state.idle = {};
        auto const before = state.trail;
        State after = changed(walked(std::move(state), chosen.action), chosen.action);
        if (after.trail != before) after.focus.clear();
        return after;
    }
    /// The attract screen is one large target: a touch anywhere opens the languages, or what was
    /// hidden.
    State operator()(Touched const&) {
        if (state.hidden) {
            state.hidden = false;
            state.hidden_for = state.idle = {};
            return state;
        }
        state.idle = {};
        return state.visiting() ? state : go(std::move(state), {Screen::language});
    }
    /// Nobody is asked for more time while the voice speaks (U14).
    State operator()(Passed const& passed) {
        auto const time = std::max(passed.time, Milliseconds(0));
        if (!state.visiting()) return state;
        if (state.hidden) {
            state.hidden_for += time;
            return state.hidden_for >= kHiddenAtMost ? State{} : state;
        }
        if (state.speaking && !state.paused) return state;
        state.idle += time;
        return state.idle >= kAskAfter + kAnswerWithin ? State{} : state;
    }
    State operator()(Left const&) { return {}; }
    State operator()(Focused const& focused) {
        state.focus = state.visiting() && !state.hidden ? focused.id : "";
        return state;
    }
    State operator()(Spoke const& spoke) {
        state.speaking = state.visiting() && spoke.speaking;
        if (!state.speaking) state.paused = false;
        if (!state.speaking && !state.by_ear) state.focus.clear();
        return state;
    }
    State operator()(ByEar const&) {
        if (!state.visiting()) state = go(std::move(state), {Screen::language});
        state.by_ear = !state.by_ear;
        state.idle = {};
        return state;
    }
    /// Headphones at an ear begin softly; without them nobody else is to hear the rest.
    State operator()(Plugged const& plugged) {
        if (!state.visiting() && !plugged.in) return state;
        if (!state.visiting()) state = go(std::move(state), {Screen::language});
        state.by_ear = plugged.in;
        state.volume = plugged.in ? 0 : kFirstVolume;
        state.idle = {};
        return state;
    }
    State operator()(Printed const& printed) {
        if (state.card != Card::wanted && state.card != Card::ordered) return state;
        state.paper = printed.how;
        bool const out = printed.how == printing::State::done;
        state.card =
            printing::is_over(printed.how) ? (out ? Card::out : Card::failed) : Card::ordered;
        return state;
    }
};

} // namespace

std::string_view name_of(Screen screen) {
    return kScreenNames.at(static_cast<std::size_t>(screen));
}

std::string_view name_of(Deed deed) {
    return kDeedNames.at(static_cast<std::size_t>(deed));
}

std::string State::id_of(Screen wanted) const {
    auto const found = std::find_if(trail.rbegin(), trail.rend(),
                                    [&](Place const& one) { return one.screen == wanted; });
    return found == trail.rend() ? std::string() : found->id;
}

State step(State state, Event const& event) {
    return std::visit(Step{std::move(state)}, event);
}

int seconds_left(State const& state) {
    auto const left = kAskAfter + kAnswerWithin - state.idle;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

namespace {

std::optional<Milliseconds> next_by_itself(State const& state) {
    if (!state.visiting()) return std::nullopt;
    if (state.hidden) return kHiddenAtMost - state.hidden_for;
    if (state.speaking && !state.paused) return std::nullopt;
    if (!state.asking()) return kAskAfter - state.idle;
    auto const left = kAskAfter + kAnswerWithin - state.idle;
    auto const whole = std::chrono::seconds(seconds_left(state) - 1);
    return std::max(Milliseconds(1), std::chrono::duration_cast<Milliseconds>(left - whole));
}

} // namespace

std::optional<Milliseconds> next_change(State const& state) {
    constexpr Milliseconds look{250}; // at the printer
    auto const next = next_by_itself(state);
    return state.card == Card::ordered ? std::min(next.value_or(look), look) : next;
}

} // namespace kiosk
