// The staff desk as a value, and the one function that changes it: what card is being made, where
// the desk is, and what was printed last. Nothing of any visitor is in it, and for whom a card is
// leaves it with the print.
//
// Nothing here draws, prints, reads a clock, or knows what places there are.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/state.hpp"
#include <map>
#include <set>

namespace kiosk::desk {

enum class Screen {
    home,     ///< for which place?
    places,   ///< the places below the region `id`; "?": those that match what was typed
    spelling, ///< a keyboard
    language, ///< of the card
    card,     ///< the card as it will be printed, and Print
    kinds,    ///< of cards
    papers,   ///< on which that kind can be printed
    words,    ///< in which language the desk speaks
    look,     ///< the card as large as it can be shown
    villages, ///< places below the region `id`, to be ticked for a campaign
    tongues,  ///< languages, to be ticked
    pile,     ///< what the campaign makes, how far it is, and what became of it
    old,      ///< cards of earlier campaigns that are out of date
    numbers,  ///< the services that have to be called
    call,     ///< the service `id`: its number, what to ask, what came of it
};
constexpr std::size_t kScreens = 15;
std::string_view name_of(Screen screen);

/// What touching a target does, besides the deeds that desk and visitors share (turning pages,
/// back, home, type, latin).
enum class Deed {
    place,    ///< a card for the region `id`
    list,     ///< show the places below the region `id`; "?": what matches
    spell,    ///< show the keyboard
    speak,    ///< a card in the language `id`
    again,    ///< the last card once more
    kinds,    ///< show the kinds of cards
    kind,     ///< the kind `id`
    papers,   ///< show the papers
    paper,    ///< the paper `id`
    more,     ///< one copy more
    fewer,    ///< one copy less
    pairs,    ///< two for each person, or one again
    reader,   ///< for a child, or an adult again
    print,    ///< now
    words,    ///< show the languages of the desk
    language, ///< the desk speaks `id`
    look,     ///< the card large
    villages, ///< show the places below the region `id`, to be ticked
    tick,     ///< the places `id` (with spaces between) are wanted; or none of them, if all were
    tongues,  ///< show the languages, to be ticked
    tongue,   ///< the language `id` is wanted, or no longer
    pile,     ///< show what the campaign makes
    make,     ///< make it: into the folder, or with the id "print" onto paper
    stop,     ///< stop making
    old,      ///< look for cards that are out of date
    redo,     ///< a campaign of these
    numbers,  ///< show the services that have to be called
    call,     ///< show the service `id`
    answer,   ///< of the call: "ok", "no-answer", "changed", "closed"
};
constexpr std::size_t kDeeds = 29;
std::string_view name_of(Deed deed);

/// How a target says it: "more", "place XW-11" in the words of kiosk::Deed::staff.
Action act(Deed deed, std::string const& id = {});
/// The deed in `action` and its id; nothing when it is none of the desk's.
struct Order {
    Deed deed;
    std::string id;
};
std::optional<Order> order_in(Action const& action);

constexpr int kMostCopies = 9;
/// After so long without a touch the desk shows its first screen: somebody else may come.
constexpr Milliseconds kLeaveAfter = std::chrono::minutes(5);
/// What is printed when nobody chose.
constexpr std::string_view kFirstKind = "wallet";

/// A card and how it is to be printed.
struct Wish {
    std::string region;
    std::string language;
    std::string kind = std::string(kFirstKind); ///< file stem in layouts/cards
    std::string paper = {};                     ///< in layouts/forms; empty: the kind's own
    int people = 1;
    bool pairs = false; ///< two for each person
    bool child = false; ///< for whom; forgotten with the print

    int copies() const { return pairs ? 2 * people : people; }
    friend bool operator==(Wish const&, Wish const&) = default;
};

/// What the machine says of the card that is shown.
enum class Proof { wanted, good, bad };

/// What became of the print.
enum class Print { none, wanted, done, failed };

/// Cards for many places and languages at once.
struct Campaign {
    enum class Stage { chosen, wanted, running, stopped, saved, printed, failed };
    std::set<std::string> places;
    std::set<std::string> languages;
    std::vector<Wish> redo; ///< instead of places and languages: cards that were printed before
    int copies = 10;        ///< of each card: one sheet
    bool on_paper = false;
    Stage stage = Stage::chosen;
    std::size_t made = 0;
    std::size_t all = 0;
    std::size_t refused = 0; ///< of these no card may be given out
    std::string file = {};   ///< where it was saved
    std::string why = {};    ///< message that says why it failed

    bool busy() const { return stage == Stage::wanted || stage == Stage::running; }
    friend bool operator==(Campaign const&, Campaign const&) = default;
};
/// Cards of earlier campaigns whose numbers are no longer right.
struct Old {
    enum class Stage { unknown, wanted, known, failed };
    Stage stage = Stage::unknown;
    std::vector<Wish> cards = {};
    friend bool operator==(Old const&, Old const&) = default;
};

/// What came of the calls of this sitting.
struct Calls {
    enum class Stage { none, wanted, noted, failed };
    std::map<std::string, std::string> answers; ///< by service
    Stage stage = Stage::none;                  ///< of the file for the manager
    bool is_signed = false;
    friend bool operator==(Calls const&, Calls const&) = default;
};

/// The keys of the keyboard are what visitors have, too.
struct Place {
    Screen screen = Screen::home;
    std::string id = {};
    int page = 0;
    friend bool operator==(Place const&, Place const&) = default;
};

struct State {
    std::vector<Place> trail = {{}}; ///< from home; never empty
    std::string language;            ///< the desk's; empty: the kiosk's own
    Wish wish;
    std::optional<Wish> last; ///< what was printed last, but not for whom
    Proof proof = Proof::wanted;
    std::string why; ///< message that says what is wrong with the card
    Print print = Print::none;
    Campaign campaign;
    Old old;
    Calls calls;
    std::string typed;
    bool latin = false;
    std::string focus; ///< id of the element that the keys are at
    Milliseconds idle{0};

    Screen screen() const { return trail.back().screen; }
    int page() const { return trail.back().page; }
    std::string const& id() const { return trail.back().id; }
    friend bool operator==(State const&, State const&) = default;
};

/// Letters from a keyboard; empty: the last one is to go.
struct Lettered {
    std::string letters;
};
/// The card of `wish` was proofed; `why` is the message that says what is wrong, or empty.
struct Proofed {
    Wish wish;
    std::string why;
};
/// The printer took the card, or did not.
struct Printed {
    bool out;
};

/// How far the campaign is: the cards made and those refused.
struct PileGrew {
    std::size_t made;
    std::size_t all;
    std::size_t refused;
};
/// The end of the campaign: where it lies when it was saved, or the message that says why it
/// failed.
struct PileDone {
    Campaign::Stage stage;
    std::string file = {};
    std::string why = {};
};
/// Earlier cards were looked through; nothing: their record cannot be read.
struct OldFound {
    std::optional<std::vector<Wish>> cards;
};

/// The answers were written down for the manager, or not.
struct Noted {
    bool saved;
    bool is_signed;
};

using Event = std::variant<Chosen, Lettered, Focused, Passed, Left, Proofed, Printed, PileGrew,
                           PileDone, OldFound, Noted>;

/// The desk after `event`. Actions that make no sense on the screen change nothing.
State step(State state, Event const& event);

/// How long until the picture changes by itself; nothing: never.
std::optional<Milliseconds> next_change(State const& state);

} // namespace kiosk::desk
