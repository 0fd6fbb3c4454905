// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/state.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::desk::booth {
namespace {

constexpr std::array<std::string_view, kScreens> kScreenNames = {
    "booth-languages", "booth-speakers", "booth-consent", "booth-line", "booth-done"};
constexpr std::array<std::string_view, kDeeds> kDeedNames = {
    "tongue", "speaker", "consent", "record", "stop", "play", "next", "previous"};
constexpr int kMostPages = 1000;

State quiet(State state) {
    state.take = Take::none;
    state.why.clear();
    state.level = 0;
    state.taken = {};
    return state;
}

State at_line(State state, std::size_t line) {
    state = quiet(std::move(state));
    state.screen = Screen::line;
    state.at = line;
    return state;
}

/// The first line from `from` on, and round, that nobody has spoken; their number when there is
/// none.
std::size_t gap_from(State const& state, std::size_t from) {
    std::size_t const all = state.spoken.size();
    for (std::size_t i = 0; i < all; ++i)
        if (std::size_t const line = (from + i) % all; !state.spoken[line]) return line;
    return all;
}

State finished(State state) {
    state = quiet(std::move(state));
    state.screen = Screen::done;
    return state;
}

State next(State state) {
    if (state.screen != Screen::line) return state;
    std::size_t const after = state.at + 1;
    std::size_t const gap = gap_from(state, after);
    if (gap < state.spoken.size()) return at_line(std::move(state), gap);
    bool const last = after >= state.spoken.size();
    return last ? finished(std::move(state)) : at_line(std::move(state), after);
}

State previous(State state) {
    bool const done = state.screen == Screen::done;
    if (!done && state.screen != Screen::line) return state;
    std::size_t const line = done || state.at == 0 ? state.at : state.at - 1;
    return at_line(std::move(state), line);
}

State tongue(State state, std::string const& tag) {
    if (state.screen != Screen::languages) return state;
    state.tongue = tag;
    state.opened = false;
    state.why.clear();
    return state;
}

State speaker(State state, std::string const& label) {
    if (state.screen != Screen::speakers) return state;
    state.label = label;
    state.screen = Screen::consent;
    return state;
}

State consent(State state, bool given) {
    if (state.screen != Screen::consent) return state;
    state.consent = given;
    state.microphone_known = false;
    std::size_t const gap = gap_from(state, 0);
    if (gap < state.spoken.size()) return at_line(std::move(state), gap);
    state.at = state.spoken.empty() ? 0 : state.spoken.size() - 1;
    return finished(std::move(state));
}

State record(State state) {
    if (state.screen != Screen::line || state.busy()) return state;
    state = quiet(std::move(state));
    state.take = Take::wanted;
    return state;
}

State stop(State state) {
    if (state.take == Take::running) state.take = Take::over;
    return state;
}

/// To the languages, or out.
State back(State state) {
    bool const first = state.screen == Screen::languages;
    State fresh;
    fresh.language = std::move(state.language);
    fresh.left = first;
    return fresh;
}

State leave(State state) {
    state = back(std::move(state));
    state.left = true;
    return state;
}

State ordered(State state, Deed deed, std::string const& id) {
    switch (deed) {
    case Deed::tongue:
        return tongue(std::move(state), id);
    case Deed::speaker:
        return speaker(std::move(state), id);
    case Deed::consent:
        return consent(std::move(state), id == "yes");
    case Deed::record:
        return record(std::move(state));
    case Deed::stop:
        return stop(std::move(state));
    case Deed::next:
        return next(std::move(state));
    case Deed::previous:
        return previous(std::move(state));
    case Deed::play:
        break;
    }
    return state;
}

State chosen(State state, Action const& action) {
    if (action.deed == kiosk::Deed::back) return back(std::move(state));
    if (action.deed == kiosk::Deed::home) return leave(std::move(state));
    if (action.deed == kiosk::Deed::page) state.page = std::clamp(action.page, 0, kMostPages);
    if (action.deed != kiosk::Deed::staff) return state;
    auto const space = action.id.find(' ');
    auto const found = std::find(kDeedNames.begin(), kDeedNames.end(),
                                 std::string_view(action.id).substr(0, space));
    if (found == kDeedNames.end()) return state;
    return ordered(std::move(state), static_cast<Deed>(found - kDeedNames.begin()),
                   space == std::string::npos ? "" : action.id.substr(space + 1));
}

/// Half of the bar is a voice that is loud enough, the end of it one that is too loud.
int level_of(double peak) {
    constexpr double kFloor = -48; // dBFS
    double const db = peak > 0 ? 20 * std::log10(peak) : kFloor;
    double const part = std::clamp((db - kFloor) / -kFloor, 0.0, 1.0);
    return static_cast<int>(std::lround(part * kLevels));
}

struct Step {
    State state;

    State operator()(Chosen const& one) {
        state.idle = {};
        auto const before = std::pair(state.screen, state.at);
        State after = chosen(std::move(state), one.action);
        if (std::pair(after.screen, after.at) != before) after.focus.clear();
        if (after.screen != before.first) after.page = 0;
        return after;
    }
    State operator()(Focused const& focused) {
        state.idle = {};
        state.focus = focused.id;
        return state;
    }
    State operator()(Passed const& passed) {
        Milliseconds const time = std::max(passed.time, Milliseconds(0));
        state.idle += time;
        if (state.idle >= kLeaveAfter) return leave(std::move(state));
        if (state.take != Take::running) return state;
        state.taken += time;
        if (state.taken >= kLongestTake) state.take = Take::over;
        return state;
    }
    State operator()(Left const&) { return back(std::move(state)); }
    State operator()(Opened const& lines) {
        if (state.tongue.empty() || state.opened) return state;
        if (!lines.spoken) {
            state.tongue.clear();
            state.why = "error.no-script";
            return state;
        }
        state.opened = true;
        state.spoken = *lines.spoken;
        state.voices = lines.voices;
        state.screen = Screen::speakers;
        state.page = 0;
        return state.voices.empty() ? speaker(std::move(state), next_label({})) : state;
    }
    State operator()(Microphone const& microphone) {
        state.microphone_known = true;
        if (microphone.there && state.take == Take::wanted) state.take = Take::running;
        if (microphone.there) return state;
        state.take = Take::failed;
        state.why = "error.no-microphone";
        return state;
    }
    State operator()(Heard const& heard) {
        if (state.take == Take::running) state.level = level_of(heard.peak);
        return state;
    }
    State operator()(Judged const& judged) {
        if (state.take != Take::over) return state;
        state.level = 0;
        state.take = judged.why.empty() ? Take::good : judged.mendable ? Take::bad : Take::failed;
        state.why = judged.why;
        if (judged.why.empty()) state.spoken.at(state.at) = true;
        return state;
    }
};

} // namespace

std::string_view name_of(Screen screen) {
    return kScreenNames.at(static_cast<std::size_t>(screen));
}

Action act(Deed deed, std::string const& id) {
    std::string words(kDeedNames.at(static_cast<std::size_t>(deed)));
    if (!id.empty()) words += " " + id;
    return {kiosk::Deed::staff, std::move(words)};
}

std::size_t State::count() const {
    return static_cast<std::size_t>(std::count(spoken.begin(), spoken.end(), true));
}

std::string next_label(std::set<std::string> const& voices) {
    for (int number = 1;; ++number)
        if (std::string label = "S" + std::to_string(number); !voices.contains(label)) return label;
}

State step(State state, Event const& event) {
    return std::visit(Step{std::move(state)}, event);
}

Milliseconds next_change(State const& state) {
    constexpr Milliseconds kFrame{100}; // of the bar that shows how loud it is
    bool const opening = !state.tongue.empty() && !state.opened;
    bool const looking = state.screen == Screen::line && !state.microphone_known;
    if (opening || looking || state.take == Take::wanted || state.take == Take::over)
        return Milliseconds(0);
    if (state.take == Take::running) return kFrame;
    return kLeaveAfter - state.idle;
}

} // namespace kiosk::desk::booth
