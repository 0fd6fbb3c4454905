// What scripts, dumps and tests call the desk's screens and deeds.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/state.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk {
namespace {

constexpr std::array<std::string_view, kScreens> kScreenNames = {
    "desk-home",   "desk-places", "desk-map",     "desk-spelling", "desk-language", "desk-card",
    "desk-kinds",  "desk-papers", "desk-words",   "desk-look",     "desk-villages", "desk-tongues",
    "desk-pile",   "desk-old",    "desk-numbers", "desk-call",     "desk-area",     "desk-menu",
    "desk-whom",   "desk-topics", "desk-second",  "desk-there",    "desk-pick",     "desk-cart",
    "desk-update", "desk-health", "desk-align",   "desk-pin"};
constexpr std::array<std::string_view, kDeeds> kDeedNames = {
    "place",    "list",    "map",      "spell",   "speak",   "again",  "kinds",    "kind",
    "papers",   "paper",   "tray",     "more",    "fewer",   "pairs",  "print",    "words",
    "language", "look",    "villages", "tick",    "tongues", "tongue", "pile",     "make",
    "stop",     "old",     "redo",     "numbers", "call",    "answer", "whole",    "menu",
    "whom",     "person",  "reads",    "topics",  "topic",   "second", "other",    "there",
    "country",  "pick",    "service",  "add",     "cart",    "empty",  "together", "update",
    "look-for", "install", "health",   "corner",  "play",    "align",  "test",     "shift",
    "keep",     "enter"};

template <typename Name, std::size_t count>
std::optional<Name> named(std::array<std::string_view, count> const& names, std::string_view name) {
    auto const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Name>(found - names.begin());
}

} // namespace

std::string_view name_of(Screen screen) {
    return kScreenNames.at(static_cast<std::size_t>(screen));
}

std::string_view name_of(Deed deed) {
    return kDeedNames.at(static_cast<std::size_t>(deed));
}

Action act(Deed deed, std::string const& id) {
    std::string words(name_of(deed));
    if (!id.empty()) words += " " + id;
    return {kiosk::Deed::staff, std::move(words)};
}

std::optional<Order> order_in(Action const& action) {
    if (action.deed != kiosk::Deed::staff) return std::nullopt;
    auto const space = action.id.find(' ');
    auto const deed = named<Deed>(kDeedNames, std::string_view(action.id).substr(0, space));
    if (!deed) return std::nullopt;
    return Order{*deed, space == std::string::npos ? "" : action.id.substr(space + 1)};
}

} // namespace kiosk::desk
