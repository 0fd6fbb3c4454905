// The staff desk as a value, and the one function that changes it: what card is being made, where
// the desk is, and what was printed last. Nothing of any visitor is in it, and for whom a card is
// leaves it with the print.
//
// Nothing here draws, prints, reads a clock, or knows what places there are.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/desk/machine.hpp"
#include "kiosk/desk/wish.hpp"
#include "kiosk/state.hpp"
#include "printing/printer.hpp"
#include <map>
#include <set>

namespace kiosk::desk {

enum class Screen {
    home,     ///< for which place?
    places,   ///< the places below the region `id`; "?": those that match what was typed
    map,      ///< those below the region `id` on a map; a list where there is none
    spelling, ///< a keyboard
    language, ///< of the card
    card,     ///< the card as it will be printed, and Print
    kinds,    ///< of cards
    papers,   ///< on which that kind can be printed, and from which tray
    words,    ///< in which language the desk speaks
    look,     ///< the card as large as it can be shown
    villages, ///< places below the region `id`, to be ticked for a campaign
    tongues,  ///< languages, to be ticked
    pile,     ///< what the campaign makes, how far it is, and what became of it
    old,      ///< cards of earlier campaigns that are out of date
    numbers,  ///< the services that have to be called
    call,     ///< the service `id`: its number, what to ask, what came of it
    area,     ///< for which place is the whole list?
    menu,     ///< all else that the desk can do
    whom,     ///< for whom is the card?
    topics,   ///< what should be on it?
    second,   ///< its other language
    there,    ///< the other country
    pick,     ///< services of the region `id`, to be ticked; "@ID": the places below it
    cart,     ///< cards that are printed together
    update,   ///< the list in use, and a newer one
    health,   ///< whether the machine is well
    align,    ///< how far the back of a sheet is off
    pin,      ///< a keypad
};
constexpr std::size_t kScreens = 28;
std::string_view name_of(Screen screen);

/// What touching a target does, besides the deeds that desk and visitors share (turning pages,
/// back, home, type, latin).
enum class Deed {
    place,    ///< a card for the region `id`
    list,     ///< show the places below the region `id`; "?": what matches
    map,      ///< the same on a map, where there is one
    spell,    ///< show the keyboard
    speak,    ///< a card in the language `id`
    again,    ///< the last card once more
    kinds,    ///< show the kinds of cards
    kind,     ///< the kind `id`
    papers,   ///< show the papers
    paper,    ///< the paper `id`
    tray,     ///< from the printer's tray `id`; empty: the printer decides
    more,     ///< one copy more
    fewer,    ///< one copy less
    pairs,    ///< two for each person, or one again
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
    whole,    ///< the whole list of a place
    menu,     ///< show all else that the desk can do
    whom,     ///< show for whom a card can be
    person,   ///< for this cards::Whom
    reads,    ///< they do not read, or they do
    topics,   ///< show the topics
    topic,    ///< the topic `id` is wanted, or no longer; empty: all are
    second,   ///< show the languages for the other side
    other,    ///< the other side in the language `id`; empty: in none
    there,    ///< show the other countries
    country,  ///< the other country is `id`
    pick,     ///< show the services of the region `id`; "@ID": the places below it
    service,  ///< the service `id` is wanted, or no longer
    add,      ///< the card goes into the basket
    cart,     ///< show the basket
    empty,    ///< take all out of it
    together, ///< make the cards in the basket
    update,   ///< show the list in use
    look_for, ///< look for a newer one
    install,  ///< take it into use
    health,   ///< show whether the machine is well
    corner,   ///< the corner `id` was touched
    play,     ///< a sound
    align,    ///< show how far the back of a sheet is off
    test,     ///< print the page that shows it
    shift,    ///< half a millimetre: "right", "left", "down", "up"
    keep,     ///< save what was read
    enter,    ///< the PIN was typed
};
constexpr std::size_t kDeeds = 58;
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
constexpr std::size_t kMostInCart = 40;

/// What the machine says of the card that is shown.
enum class Proof { wanted, good, bad };

/// What became of the print.
enum class Print { none, wanted, ordered, done, failed };

/// Cards for many places and languages at once.
struct Campaign {
    enum class Stage { chosen, wanted, running, stopped, saved, printed, failed };
    std::set<std::string> places;
    std::set<std::string> languages;
    std::vector<Wish> redo; ///< instead of places and languages: these cards
    bool recorded = true;   ///< in the record of campaigns; what comes from the basket is not
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
    int pages = 1;   ///< of it; more in a booklet
    Print print = Print::none;
    Print test = Print::none;                      ///< of the test page
    printing::State paper = printing::State::idle; ///< while a print is ordered

    /// Of the printer, if there is a choice; nothing: it was not asked yet.
    std::optional<std::vector<std::string>> trays;

    /// From which to print: the one in the wish, if the printer still has it.
    std::string tray() const;
    bool printing_now() const { return print == Print::wanted || print == Print::ordered; }
    bool testing() const { return test == Print::wanted || test == Print::ordered; }
    Campaign campaign;
    Old old;
    Calls calls;
    std::vector<Wish> cart;
    Update update;
    Health health;
    Alignment align;
    Gate gate;
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
    int pages = 1;
};
/// How a print goes.
struct Printed {
    printing::State how;
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

/// What became of looking for a newer list, or of taking it.
struct Updated {
    Update update;
};
/// The parts of the machine were looked at.
struct Examined {
    std::string printer;
    printing::State printer_state;
    std::optional<std::uint64_t> room;
};
/// The printer was asked for its trays: empty where there is no choice.
struct TraysFound {
    std::vector<std::string> trays;
};
/// A sound was played, or could not be.
struct Played {
    bool heard;
};
/// What was read from the test page was saved, or not.
struct Aligned {
    bool saved;
};
/// A PIN was compared.
struct Tried {
    bool right;
};

using Event =
    std::variant<Chosen, Lettered, Focused, Passed, Left, Proofed, Printed, PileGrew, PileDone,
                 OldFound, Noted, Updated, Examined, TraysFound, Played, Aligned, Tried>;

/// The desk after `event`. Actions that make no sense on the screen change nothing.
State step(State state, Event const& event);

/// How long until the picture changes by itself; nothing: never.
std::optional<Milliseconds> next_change(State const& state);

} // namespace kiosk::desk
