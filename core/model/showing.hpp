// What may still be shown of an edition, and of each service in it, however long nobody brought a
// newer one. The system clock is asked only where it can be right, and a clock that is wrong makes
// nothing look fresher. Numbers of the evergreen list never vanish: a blank screen harms too.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/validity.hpp"

namespace model {

/// What a kiosk knows about time.
struct Clocks {
    base::Date issued{};   ///< of the edition it shows
    base::Date expires{};  ///< of the same
    base::Date latest{};   ///< the latest day that anything it accepted was issued on
    base::Date system{};   ///< what the clock of the machine says
    int powered_hours = 0; ///< it ran for so long since the newest edition was installed
};

/// How old an edition is.
struct Age {
    int days = 0;       ///< since it was issued; at least so many when the clock is wrong
    bool known = false; ///< false: the screen says "age unknown, at least N days"
};

/// The clock is believed from a day before `latest` to five years after it; else the hours count.
Age age_of(Clocks const& clocks);

/// The day by which validity is computed: the clock's, or the earliest that it can be.
base::Date day_of(Clocks const& clocks);

/// fresh: not expired · ageing: up to half as long again · stale: longer · evergreen: nothing but
/// the evergreen list can be shown any more: after 400 days, or twice its life if that is longer;
/// with a wrong clock always after 400.
enum class EditionState { fresh, ageing, stale, evergreen };
EditionState state_of(Clocks const& clocks);

/// normal · dated: with the month of its check beside it · doubtful: under the words "may have
/// changed, call this first" and an evergreen number; no card is printed of it · hidden.
enum class Showing { normal, dated, doubtful, hidden };

/// What matters of a service here.
struct Standing {
    Validity validity = Validity::hidden; ///< on day_of()
    bool evergreen = false;               ///< its number stands in the evergreen list
    bool withdraws = false; ///< a shelter's address or somebody's own telephone: never doubtful
};

Showing showing(EditionState edition, Standing const& service);

/// Whether a card of it may be printed, and its QR code shown.
constexpr bool is_printed(Showing showing) {
    return showing == Showing::normal || showing == Showing::dated;
}

} // namespace model
