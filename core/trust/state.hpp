// What a store remembers besides what is installed, so that nobody gains by deleting it: two
// copies with a checksum, written in turn. Losing both costs nothing that the installed editions
// do not say too.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "trust/fs.hpp"
#include "trust/verify.hpp"
#include <optional>

namespace trust {

struct State {
    int sequence = 0; ///< the copy with the higher one is newer
    Floor floor;
    /// Whole hours of running since the edition at the floor was installed: a clock that nobody can
    /// set, and that is never ahead. Store::count_hours() adds to it.
    int powered_hours = 0;
};

std::string to_text(State const& state);
/// Nothing when the text is not exactly what to_text() writes.
std::optional<State> parse_state(std::string_view text);

/// The higher of both in every respect.
Floor higher(Floor a, Floor const& b);

/// What both copies in `store` say together: the newer state, with the higher floor.
State read_state(Fs const& fs, base::Path const& store);
/// Writes over the older copy.
base::Result<base::Done> write_state(Fs& fs, base::Path const& store, State state);

} // namespace trust
