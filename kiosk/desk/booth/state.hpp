// The recording booth as a value, and the one function that changes it: which language is being
// recorded, who speaks and whether all may hear her, which line it is, and how the take goes.
//
// Nothing here hears, plays, writes or knows what the lines say.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/state.hpp"
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::desk::booth {

enum class Screen {
    languages, ///< which one is to be recorded?
    speakers,  ///< who speaks?
    consent,   ///< may all hear her?
    line,      ///< a picture, what to say, and how the take goes
    done,      ///< every line is spoken
};
constexpr std::size_t kScreens = 5;
std::string_view name_of(Screen screen);

/// What touching a target does, besides back, home and turning pages.
enum class Deed {
    tongue,   ///< the language `id` is to be recorded
    speaker,  ///< the person with the label `id` speaks
    consent,  ///< "yes" or "no"
    record,   ///< begin a take
    stop,     ///< end it
    play,     ///< the clip of this line
    next,     ///< the next line that nobody has spoken, or simply the next one
    previous, ///< the line before
};
constexpr std::size_t kDeeds = 8;
/// How a target says it: "record", "tongue km" in the words of kiosk::Deed::staff.
Action act(Deed deed, std::string const& id = {});

/// How far the take of this line is.
enum class Take {
    none,
    wanted,  ///< the microphone is to be opened
    running, ///< speak now
    over,    ///< it is being judged
    good,    ///< it was kept
    bad,     ///< `why` says what was wrong with it, and how to do better
    failed,  ///< `why` says what does not work here
};

constexpr int kLevels = 12; ///< steps of the bar that shows how loud it is
/// A take ends by itself after so long: no line is as long.
constexpr Milliseconds kLongestTake = std::chrono::seconds(25);
/// After so long without a touch the booth is left: nobody speaks under another's consent.
constexpr Milliseconds kLeaveAfter = std::chrono::minutes(5);

struct State {
    Screen screen = Screen::languages;
    std::string language;          ///< of whoever handles the booth; empty: the kiosk's own
    std::string tongue;            ///< that is being recorded; empty: none yet
    bool opened = false;           ///< its lines are known
    std::vector<bool> spoken;      ///< for each line: a person has said it
    std::set<std::string> voices;  ///< labels of those who did
    std::string label;             ///< of the person who speaks now
    bool consent = false;          ///< she agreed that all may hear her
    std::size_t at = 0;            ///< the line
    bool microphone_known = false; ///< it was looked for
    Take take = Take::none;
    std::string why;        ///< message about a bad or failed take
    int level = 0;          ///< how loud it is now, 0 to kLevels
    Milliseconds taken{0};  ///< how long the take runs
    int page = 0;           ///< of the screen
    std::string focus = {}; ///< id of the element that the keys are at
    Milliseconds idle{0};
    bool left = false; ///< the booth is done with

    std::size_t count() const; ///< lines that are spoken
    bool busy() const {
        return take == Take::wanted || take == Take::running || take == Take::over;
    }
    friend bool operator==(State const&, State const&) = default;
};

/// The label that nobody in `voices` has: "S1", "S2", …
std::string next_label(std::set<std::string> const& voices);

/// The lines of the language and what is spoken of them; nothing: they cannot be read.
struct Opened {
    std::optional<std::vector<bool>> spoken;
    std::set<std::string> voices = {};
};
/// Whether there is a microphone.
struct Microphone {
    bool there;
};
/// How loud it is while a take runs, 0 to 1.
struct Heard {
    double peak;
};
/// What became of the take: kept when `why` is empty; else the message that says why not, and
/// whether the speaker can do better.
struct Judged {
    std::string why;
    bool mendable = true;
};

using Event = std::variant<Chosen, Focused, Passed, Left, Opened, Microphone, Heard, Judged>;

/// The booth after `event`. Actions that make no sense on the screen change nothing.
State step(State state, Event const& event);

/// How long until something is to be done or shown without a touch.
Milliseconds next_change(State const& state);

} // namespace kiosk::desk::booth
