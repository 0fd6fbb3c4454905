// What the desk knows of the machine it runs on: the list that is in use and a newer one, its
// parts, its printer, and whether staff have shown that they are staff. SPDX-License-Identifier:
// Apache-2.0
#pragma once
#include "printing/printer.hpp"
#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::desk {

/// Which list.
struct Named {
    int number = 0;
    std::string date;        ///< YYYY-MM-DD
    std::string fingerprint; ///< six words
    friend bool operator==(Named const&, Named const&) = default;
};

/// A telephone number that differs in a newer list.
struct NumberChange {
    std::string name;     ///< of the service, in the directory's own language
    std::string before;   ///< as dialled here; empty: a new number
    std::string after;    ///< empty: taken away
    std::string method;   ///< how it was checked: call, visit, mail
    std::string verified; ///< YYYY-MM-DD
    friend bool operator==(NumberChange const&, NumberChange const&) = default;
};

/// A newer list, from a memory stick to its use.
struct Update {
    enum class Stage { none, looking, found, same, installing, installed, refused };
    Stage stage = Stage::none;
    Named list = {};
    std::vector<NumberChange> changes = {};
    std::string why = {};  ///< message that says why it was refused
    std::string code = {}; ///< edition/reason.hpp: what staff read out on the telephone
    friend bool operator==(Update const&, Update const&) = default;
};

/// How the parts of the machine are.
struct Health {
    enum class Sound { untried, wanted, played, failed };
    bool wanted = false; ///< it is being looked at
    std::string printer = {};
    printing::State printer_state = printing::State::idle; ///< offline: it does not answer
    std::optional<std::uint64_t> room = {};                ///< bytes left on the disk
    std::set<std::string> corners = {};                    ///< that were touched
    Sound sound = Sound::untried;
    friend bool operator==(Health const&, Health const&) = default;
};

/// How far the back of a sheet is off, as it is read from the test page.
struct Alignment {
    enum class Stage { none, wanted, kept, failed };
    int right = 0; ///< half millimetres
    int down = 0;
    Stage stage = Stage::none;
    friend bool operator==(Alignment const&, Alignment const&) = default;
};

/// The door of a desk that stands where anybody can reach it.
struct Gate {
    bool there = false; ///< the desk was started with a PIN
    bool open = false;
    std::string typed = {};
    bool tried = false; ///< what was typed is to be compared
    int wrong = 0;      ///< tries since the last right one
    std::chrono::milliseconds wait{0};

    bool locked() const { return there && !open; }
    friend bool operator==(Gate const&, Gate const&) = default;
};

} // namespace kiosk::desk
