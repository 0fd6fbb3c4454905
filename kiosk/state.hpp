// The whole visit as a value, and the one function that changes it. Replacing the value with
// State{} forgets the visitor: nothing about them lives anywhere else.
//
// Nothing here draws, speaks, reads a clock, or knows what services there are: an action carries
// all it needs, and time arrives as an event.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "printing/printer.hpp"
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk {

using Milliseconds = std::chrono::milliseconds;

enum class Screen {
    attract,
    language,
    topics,
    services,  ///< of the topic `id`; "help": every hotline
    service,   ///< the service `id`
    advice,    ///< what to say to the service `id`, and what happens next
    complaint, ///< when the service `id` did not help
    series,    ///< pictures with a sentence: "noone" or "right"
    child,     ///< how old are you?
    places,    ///< the places below the region `id`; "?": those that match what was typed
    spelling,  ///< a keyboard
    take,      ///< three ways to take the service `id` along …
    code,      ///< … to the phone
    print,     ///< … on paper
    memory,    ///< … by heart
    help,      ///< a number to call, and what makes the kiosk easier to use
};
constexpr std::size_t kScreens = 16;

/// "topics"; what scripts, dumps and tests call the screen.
std::string_view name_of(Screen screen);

/// What touching a target does.
enum class Deed {
    none,      ///< not a target
    start,     ///< from the attract screen to the languages
    speak,     ///< choose the language `id`
    open,      ///< go to `screen` and its `id`
    page,      ///< turn the open screen to `page`
    back,      ///< one step towards the attract screen
    home,      ///< the first page of the topics
    more_time, ///< "I am still here"
    done,      ///< end the visit
    hide,      ///< show the attract screen until the next touch
    listen,    ///< read the screen aloud; hold the voice; let it go on
    reader,    ///< words for "child", "teen" or "adult"
    settle,    ///< help at the region `id`
    type,      ///< add `id` to what was typed; empty: take the last letter away
    latin,     ///< letters of the Latin script, or of one's own again
    answer,    ///< "helped", "no-answer", "refused", "money" about the open service
    look,      ///< "contrast", "larger", "lowered" or "uncounted": on, or off again
    volume,    ///< the next of three volumes
    print,     ///< a card comes out
    staff,     ///< a deed of the staff desk (kiosk/desk/state.hpp), named in `id`
};
constexpr std::size_t kDeeds = 20;
std::string_view name_of(Deed deed);

struct Action {
    Deed deed = Deed::none;
    std::string id = {};
    int page = 0;                    ///< from 0; only for Deed::page
    Screen screen = Screen::attract; ///< only for Deed::open
    friend bool operator==(Action const&, Action const&) = default;
};

/// A target was touched and let go.
struct Chosen {
    Action action;
};
/// Somebody touched the glass or a key, wherever: on the attract screen that starts a visit.
struct Touched {};
/// So much time went by.
struct Passed {
    Milliseconds time;
};
/// The hardware key (Escape).
struct Left {};
/// The keys chose a target, or the voice reads an element; empty: neither.
struct Focused {
    std::string id;
};
/// The voice began or ended.
struct Spoke {
    bool speaking;
};
/// The key for people who do not see the screen.
struct ByEar {};
/// Headphones were plugged in, or pulled out.
struct Plugged {
    bool in;
};
/// How it goes with the card that was ordered.
struct Printed {
    printing::State how;
};

using Event = std::variant<Chosen, Touched, Passed, Left, Focused, Spoke, ByEar, Plugged, Printed>;

/// WCAG 2.2.1 and domain requirement U14: ask after a minute, then leave 20 seconds to answer.
constexpr Milliseconds kAskAfter = std::chrono::seconds(60);
constexpr Milliseconds kAnswerWithin = std::chrono::seconds(20);
/// A hidden visit can be taken up again this long.
constexpr Milliseconds kHiddenAtMost = std::chrono::seconds(30);
constexpr int kVolumes = 3;
constexpr int kFirstVolume = 1;

/// A screen on the way here, and what was open on it.
struct Place {
    Screen screen = Screen::attract;
    std::string id = {};
    int page = 0;
    friend bool operator==(Place const&, Place const&) = default;
};

/// Whose words and order. In doubt people count as children (domain.md 1.1).
enum class Reader { adult, teen, child };

struct Looks {
    bool contrast = false;
    bool larger = false;
    bool lowered = false; ///< targets in the lower half only
    friend bool operator==(Looks const&, Looks const&) = default;
};

enum class Card { none, wanted, ordered, out, failed };

struct State {
    std::vector<Place> trail; ///< the open screen is the last; empty: attract
    std::string language;     ///< BCP 47; empty: the kiosk's own
    Reader reader = Reader::adult;
    std::string region;   ///< empty: where the kiosk stands
    std::string typed;    ///< on the keyboard
    bool latin = false;   ///< the keyboard shows Latin letters
    std::string answered; ///< the service that was answered about, and the answer
    Looks looks;
    bool uncounted = false;    ///< the visitor does not want to be (kiosk/counting.hpp)
    int volume = kFirstVolume; ///< 0 … kVolumes - 1
    bool by_ear = false;       ///< everything that gets the focus is spoken
    bool speaking = false;
    bool paused = false;
    std::string focus; ///< id of the element that the keys or the voice are at
    Card card = Card::none;
    printing::State paper = printing::State::idle; ///< while a card is ordered
    bool hidden = false;
    Milliseconds hidden_for{0};
    Milliseconds idle{0}; ///< since the last touch; stays 0 on the attract screen

    Screen screen() const { return trail.empty() ? Screen::attract : trail.back().screen; }
    int page() const { return trail.empty() ? 0 : trail.back().page; }
    /// What is open on `screen`; empty when the way did not lead over it.
    std::string id_of(Screen screen) const;

    bool visiting() const { return !trail.empty(); }
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
