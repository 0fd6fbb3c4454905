// What a card of an earlier edition has wrong today.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "listing/told.hpp"
#include <string_view>
#include <vector>

namespace listing {

/// A service with a number that its card may carry and that is no longer good.
struct Change {
    wording::Said name;                       ///< as the page has it today, or as the card has it
    std::vector<wording::PhoneWords> dropped; ///< as they were printed; never empty
    std::vector<wording::PhoneWords> now;     ///< today's numbers; empty: there is none
    bool gone = false;                        ///< the service is no longer listed at all
};

/// The card that somebody came with: its edition, and what to say to them.
struct Card {
    int edition = 0;
    base::Date published;
    std::vector<Change> changes;
};

/// Every number that a card of `before` for `region` may carry and that the same service does not
/// have in `now`, in the order of the card. Numbers are compared as they are dialled, for that is
/// what was printed. The day of each is its speaker's.
std::vector<Change> changes(Told const& before, Told const& now, std::string_view region);

} // namespace listing
