// SPDX-License-Identifier: Apache-2.0
#include "kiosk/state.hpp"
#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 6> kScreenNames = {"attract",  "language", "topics",
                                                          "services", "service",  "take"};
constexpr std::array<std::string_view, 12> kDeedNames = {
    "none", "start", "speak", "topic",     "service",   "take",
    "page", "back",  "home",  "languages", "more time", "done"};

constexpr int kMostPages = 1000;

bool on(State const& state, Screen screen) {
    return state.screen == screen;
}

/// The screen is `there` now; the rest of the visit stays.
State at(State state, Screen there) {
    state.screen = there;
    return state;
}

State speak(State state, std::string const& language) {
    if (!on(state, Screen::language) || language.empty()) return state;
    state.language = language;
    state.language_page = 0;
    return at(state, state.beneath == Screen::attract ? Screen::topics : state.beneath);
}

State choose_language(State state) {
    if (on(state, Screen::attract) || on(state, Screen::language)) return state;
    state.beneath = state.screen;
    state.language_page = 0;
    return at(state, Screen::language);
}

State open_topic(State state, std::string const& topic) {
    if (!on(state, Screen::topics) || topic.empty()) return state;
    state.topic = topic;
    state.services_page = 0;
    return at(state, Screen::services);
}

State open_service(State state, std::string const& service) {
    if (!on(state, Screen::services) || service.empty()) return state;
    state.service = service;
    state.service_page = 0;
    return at(state, Screen::service);
}

int* page_of(State& state) {
    switch (state.screen) {
    case Screen::language:
        return &state.language_page;
    case Screen::topics:
        return &state.topics_page;
    case Screen::services:
        return &state.services_page;
    case Screen::service:
        return &state.service_page;
    default:
        return nullptr;
    }
}

State turn(State state, int page) {
    if (int* const open = page_of(state)) *open = std::clamp(page, 0, kMostPages);
    return state;
}

State back(State state) {
    switch (state.screen) {
    case Screen::language:
        return state.beneath == Screen::attract ? State{} : at(state, state.beneath);
    case Screen::topics:
        state.beneath = Screen::attract;
        return at(state, Screen::language);
    case Screen::services:
        return at(state, Screen::topics);
    case Screen::service:
        return at(state, Screen::services);
    case Screen::take:
        return at(state, Screen::service);
    default:
        return state;
    }
}

/// Start keeps the language and forgets the way. Before a language is chosen there is no visit.
State home(State const& state) {
    if (on(state, Screen::attract)) return state;
    State fresh;
    fresh.screen = Screen::topics;
    fresh.language = state.language;
    return fresh;
}

State done_deed(State const& state, Action const& action) {
    switch (action.deed) {
    case Deed::start:
        return on(state, Screen::attract) ? at(state, Screen::language) : state;
    case Deed::speak:
        return speak(state, action.id);
    case Deed::topic:
        return open_topic(state, action.id);
    case Deed::service:
        return open_service(state, action.id);
    case Deed::take:
        return on(state, Screen::service) ? at(state, Screen::take) : state;
    case Deed::page:
        return turn(state, action.page);
    case Deed::back:
        return back(state);
    case Deed::home:
        return home(state);
    case Deed::languages:
        return choose_language(state);
    case Deed::done:
        return {};
    case Deed::none:
    case Deed::more_time:
        return state;
    }
    return state;
}

struct Step {
    State state;

    /// While the question stands, its two answers are the only targets.
    State operator()(Chosen const& chosen) {
        Deed const deed = chosen.action.deed;
        if (state.asking() && deed != Deed::more_time && deed != Deed::done) return state;
        state.idle = {};
        return done_deed(state, chosen.action);
    }
    /// The attract screen is one large target: the first touch anywhere opens the languages.
    State operator()(Touched const&) {
        state.idle = {};
        return on(state, Screen::attract) ? at(state, Screen::language) : state;
    }
    State operator()(Passed const& passed) {
        if (on(state, Screen::attract)) return state;
        state.idle += std::max(passed.time, Milliseconds(0));
        return state.idle >= kAskAfter + kAnswerWithin ? State{} : state;
    }
    State operator()(Left const&) { return {}; }
};

} // namespace

std::string_view name_of(Screen screen) {
    return kScreenNames.at(static_cast<std::size_t>(screen));
}

std::string_view name_of(Deed deed) {
    return kDeedNames.at(static_cast<std::size_t>(deed));
}

State step(State state, Event const& event) {
    return std::visit(Step{std::move(state)}, event);
}

int seconds_left(State const& state) {
    auto const left = kAskAfter + kAnswerWithin - state.idle;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

std::optional<Milliseconds> next_change(State const& state) {
    if (on(state, Screen::attract)) return std::nullopt;
    if (!state.asking()) return kAskAfter - state.idle;
    auto const left = kAskAfter + kAnswerWithin - state.idle;
    auto const whole = std::chrono::seconds(seconds_left(state) - 1);
    return std::max(Milliseconds(1), std::chrono::duration_cast<Milliseconds>(left - whole));
}

} // namespace kiosk
