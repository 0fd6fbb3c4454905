// SPDX-License-Identifier: Apache-2.0
#include "trust/state.hpp"
#include "edition/hash.hpp"
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <map>

namespace trust {
namespace {

using base::Done;
using base::Path;
using base::Result;

constexpr std::size_t kLargestState = 4096;
constexpr std::array kCopies = {"state.a", "state.b"};
constexpr std::string_view kNone = "-";

std::string day(base::Date date) {
    return date.ok() ? base::to_string(date) : std::string(kNone);
}

/// The lines "key value" of a text.
std::map<std::string, std::string, std::less<>> lines_of(std::string_view text) {
    std::map<std::string, std::string, std::less<>> lines;
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        auto const space = std::min(line.find(' '), line.size());
        lines.emplace(line.substr(0, space), line.substr(std::min(space + 1, line.size())));
    }
    return lines;
}

int whole(std::string const& digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

base::Date date(std::string const& text) {
    auto const read = base::parse_date(text);
    return read ? *read : base::Date{};
}

std::optional<State> read_copy(Fs const& fs, Path const& path) {
    auto const text = read_whole(fs, path, kLargestState);
    return text ? parse_state(*text) : std::nullopt;
}

} // namespace

std::string to_text(State const& state) {
    Floor const& floor = state.floor;
    std::string text =
        fmt::format("waypost-state 1\nsequence {}\nepoch {}\nversion {}\n"
                    "manifest {}\nissued {}\n",
                    state.sequence, floor.epoch, floor.version,
                    floor.manifest.empty() ? kNone : floor.manifest, day(floor.issued));
    text += fmt::format("critical-epoch {}\ncritical-version {}\nlatest {}\npowered-hours {}\n",
                        floor.critical_epoch, floor.critical_version, day(floor.latest),
                        state.powered_hours);
    return text + fmt::format("checksum {}\nend\n", edition::hash_of(text));
}

std::optional<State> parse_state(std::string_view text) {
    auto lines = lines_of(text);
    State state;
    state.sequence = whole(lines["sequence"]);
    state.powered_hours = whole(lines["powered-hours"]);
    Floor& floor = state.floor;
    floor.epoch = whole(lines["epoch"]);
    floor.version = whole(lines["version"]);
    floor.manifest = lines["manifest"] == kNone ? "" : lines["manifest"];
    floor.issued = date(lines["issued"]);
    floor.critical_epoch = whole(lines["critical-epoch"]);
    floor.critical_version = whole(lines["critical-version"]);
    floor.latest = date(lines["latest"]);
    if (to_text(state) != text) return std::nullopt;
    return state;
}

Floor higher(Floor a, Floor const& b) {
    if (std::pair(a.epoch, a.version) < std::pair(b.epoch, b.version)) {
        a.epoch = b.epoch;
        a.version = b.version;
        a.manifest = b.manifest;
        a.issued = b.issued;
    }
    if (std::pair(a.critical_epoch, a.critical_version) <
        std::pair(b.critical_epoch, b.critical_version)) {
        a.critical_epoch = b.critical_epoch;
        a.critical_version = b.critical_version;
    }
    a.latest = std::max(a.latest, b.latest);
    return a;
}

State read_state(Fs const& fs, Path const& store) {
    State newest;
    Floor floor;
    for (auto const* const name : kCopies)
        if (auto const copy = read_copy(fs, store / name)) {
            floor = higher(floor, copy->floor);
            if (copy->sequence >= newest.sequence) newest = *copy;
        }
    newest.floor = floor;
    return newest;
}

Result<Done> write_state(Fs& fs, Path const& store, State state) {
    ++state.sequence;
    auto const* const name = kCopies.at(static_cast<std::size_t>(state.sequence) % kCopies.size());
    return replace_file(fs, store / name, to_text(state));
}

} // namespace trust
