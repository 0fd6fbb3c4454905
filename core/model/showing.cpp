// SPDX-License-Identifier: Apache-2.0
#include "model/showing.hpp"
#include <algorithm>

namespace model {
namespace {

constexpr int kHoursOfADay = 24;
constexpr int kBelievedYears = 5;
constexpr int kDaysOfAYear = 366;
constexpr int kLongestUse = 400; // days

bool is_believed(Clocks const& clocks) {
    int const ahead = base::days_between(clocks.latest, clocks.system);
    return ahead >= -1 && ahead <= kBelievedYears * kDaysOfAYear;
}

} // namespace

Age age_of(Clocks const& clocks) {
    if (!is_believed(clocks)) return {clocks.powered_hours / kHoursOfADay, false};
    return {std::max(0, base::days_between(clocks.issued, clocks.system)), true};
}

base::Date day_of(Clocks const& clocks) {
    if (is_believed(clocks)) return clocks.system;
    base::Date const ran = base::plus_days(clocks.issued, clocks.powered_hours / kHoursOfADay);
    return std::max(ran, clocks.latest);
}

EditionState state_of(Clocks const& clocks) {
    Age const age = age_of(clocks);
    int const life = base::days_between(clocks.issued, clocks.expires);
    int const longest = age.known ? std::max(kLongestUse, 2 * life) : kLongestUse;
    if (age.days > longest) return EditionState::evergreen;
    if (age.days <= life) return EditionState::fresh;
    return 2 * age.days <= 3 * life ? EditionState::ageing : EditionState::stale;
}

Showing showing(EditionState edition, Standing const& service) {
    bool const fresh = edition == EditionState::fresh && service.validity == Validity::fresh;
    if (fresh) return Showing::normal;
    if (service.evergreen) return Showing::dated;
    if (edition == EditionState::evergreen || service.validity == Validity::hidden)
        return Showing::hidden;
    if (edition == EditionState::stale || service.validity == Validity::stale)
        return service.withdraws ? Showing::hidden : Showing::doubtful;
    return Showing::dated;
}

} // namespace model
