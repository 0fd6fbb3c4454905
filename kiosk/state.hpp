// The whole visit as a value, and the one function that changes it. Replacing the value with
// State{} forgets the visitor: nothing about them lives anywhere else.
//
// Nothing here draws, reads a clock, or knows what services there are: an action carries all it
// needs, and time arrives as an event.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace kiosk {

using Milliseconds = std::chrono::milliseconds;

enum class Screen { attract, language, topics, services, service, take };

/// "topics"; what scripts, dumps and tests call the screen.
std::string_view name_of(Screen screen);

/// What touching a target does.
enum class Deed {
    none,      ///< not a target
    start,     ///< from the attract screen to the languages
    speak,     ///< choose the language `id`
    topic,     ///< open the list of the topic `id`
    service,   ///< open the service `id`
    take,      ///< number and QR code of the open service
    page,      ///< turn the open screen to `page`
    back,      ///< one step towards the attract screen
    home,      ///< the first page of the topics
    languages, ///< choose another language; the visit goes on where it was
    more_time, ///< "I am still here"
    done,      ///< end the visit
};
std::string_view name_of(Deed deed);

struct Action {
    Deed deed = Deed::none;
    std::string id = {};
    int page = 0; ///< from 0; only for Deed::page
    friend bool operator==(Action const&, Action const&) = default;
};

/// A target was touched and let go.
struct Chosen {
    Action action;
};
/// Somebody touched the glass, wherever: on the attract screen that starts a visit.
struct Touched {};
/// So much time went by.
struct Passed {
    Milliseconds time;
};
/// The hardware key (Escape).
struct Left {};

using Event = std::variant<Chosen, Touched, Passed, Left>;

/// WCAG 2.2.1 and domain requirement U14: ask after a minute, then leave 20 seconds to answer.
constexpr Milliseconds kAskAfter = std::chrono::seconds(60);
constexpr Milliseconds kAnswerWithin = std::chrono::seconds(20);

struct State {
    Screen screen = Screen::attract;
    std::string language; ///< BCP 47; empty: the kiosk's own
    std::string topic;
    std::string service;
    int language_page = 0;
    int topics_page = 0;
    int services_page = 0;
    int service_page = 0;
    Screen beneath = Screen::attract; ///< where the language screen returns to
    Milliseconds idle{0};             ///< since the last touch; stays 0 on the attract screen

    /// Whether the question "Do you need more time?" covers the screen.
    bool asking() const { return idle >= kAskAfter; }
    friend bool operator==(State const&, State const&) = default;
};

/// The kiosk after `event`. Actions that make no sense on the screen change nothing.
State step(State state, Event const& event);

/// Whole seconds left to answer, 20 … 1; only while asking().
int seconds_left(State const& state);

/// How long until the picture changes by itself; nothing: never.
std::optional<Milliseconds> next_change(State const& state);

} // namespace kiosk
