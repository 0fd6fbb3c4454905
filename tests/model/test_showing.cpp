// What is shown of an edition that grows old, with a clock that may be wrong.
// SPDX-License-Identifier: Apache-2.0
#include "model/showing.hpp"
#include <catch2/catch.hpp>

using model::Clocks;
using model::EditionState;
using model::Showing;
using model::Validity;

namespace {

base::Date day(char const* text) {
    return *base::parse_date(text);
}

/// An edition of 2026-06-01 that lives for 90 days, on a kiosk whose clock says `today`.
Clocks clocks(char const* today, int powered_days = 0) {
    return {day("2026-06-01"), day("2026-08-30"), day("2026-06-01"), day(today),
            24 * powered_days + 23};
}

} // namespace

TEST_CASE("an edition grows old, and a wrong clock makes it no younger") {
    struct Row {
        char const* why;
        Clocks clocks;
        EditionState state;
        int age;
        bool known;
        char const* day;
    };
    Row const rows[] = {
        {"the day it was issued", clocks("2026-06-01"), EditionState::fresh, 0, true, "2026-06-01"},
        {"west of where it was issued, the day before", clocks("2026-05-31"), EditionState::fresh,
         0, true, "2026-05-31"},
        {"its last day", clocks("2026-08-30"), EditionState::fresh, 90, true, "2026-08-30"},
        {"expired", clocks("2026-08-31"), EditionState::ageing, 91, true, "2026-08-31"},
        {"half as long again", clocks("2026-10-14"), EditionState::ageing, 135, true, "2026-10-14"},
        {"longer", clocks("2026-10-15"), EditionState::stale, 136, true, "2026-10-15"},
        {"400 days", clocks("2027-07-06"), EditionState::stale, 400, true, "2027-07-06"},
        {"longer than anything lives", clocks("2027-07-07"), EditionState::evergreen, 401, true,
         "2027-07-07"},
        {"five years on: the clock may still be right", clocks("2031-05-31"),
         EditionState::evergreen, 1825, true, "2031-05-31"},
        {"a clock set to 2040 is not believed", clocks("2040-01-01", 3), EditionState::fresh, 3,
         false, "2026-06-04"},
        {"a clock stuck in 1970 makes nothing fresh", clocks("1970-01-01", 100),
         EditionState::ageing, 100, false, "2026-09-09"},
        {"nor a clock two days behind what was signed", clocks("2026-05-30", 200),
         EditionState::stale, 200, false, "2026-12-18"},
        {"400 days of running", clocks("1970-01-01", 400), EditionState::stale, 400, false,
         "2027-07-06"},
        {"401 days of running", clocks("1970-01-01", 401), EditionState::evergreen, 401, false,
         "2027-07-07"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(model::state_of(row.clocks) == row.state);
            CHECK(model::age_of(row.clocks).days == row.age);
            CHECK(model::age_of(row.clocks).known == row.known);
            CHECK(base::to_string(model::day_of(row.clocks)) == row.day);
        }
    SECTION("a long life outlives 400 days while the clock is right") {
        Clocks long_lived = clocks("2027-07-07");
        long_lived.expires = day("2027-07-01");
        CHECK(model::state_of(long_lived) == EditionState::ageing);
        long_lived.system = day("1970-01-01");
        long_lived.powered_hours = 401 * 24;
        CHECK(model::state_of(long_lived) == EditionState::evergreen);
    }
    SECTION("something signed later proves that the clock is behind") {
        Clocks later = clocks("2026-07-01", 5);
        later.latest = day("2026-08-01");
        CHECK_FALSE(model::age_of(later).known);
        CHECK(base::to_string(model::day_of(later)) == "2026-08-01");
    }
}

TEST_CASE("what is shown of a service, by the edition's state and its own") {
    struct Row {
        char const* why;
        EditionState edition;
        Validity validity;
        Showing shown;
        Showing withdraws; ///< the same for what is rather not shown than doubtful
    };
    using E = EditionState;
    using V = Validity;
    using S = Showing;
    Row const rows[] = {
        {"all is well", E::fresh, V::fresh, S::normal, S::normal},
        {"to be checked again", E::fresh, V::due, S::dated, S::dated},
        {"its check ran out", E::fresh, V::stale, S::doubtful, S::hidden},
        {"nobody knows", E::fresh, V::hidden, S::hidden, S::hidden},
        {"an ageing edition", E::ageing, V::fresh, S::dated, S::dated},
        {"both", E::ageing, V::due, S::dated, S::dated},
        {"an ageing edition, its check ran out", E::ageing, V::stale, S::doubtful, S::hidden},
        {"an ageing edition, nobody knows", E::ageing, V::hidden, S::hidden, S::hidden},
        {"a stale edition", E::stale, V::fresh, S::doubtful, S::hidden},
        {"a stale edition, to be checked", E::stale, V::due, S::doubtful, S::hidden},
        {"stale altogether", E::stale, V::stale, S::doubtful, S::hidden},
        {"a stale edition, nobody knows", E::stale, V::hidden, S::hidden, S::hidden},
        {"nothing but the evergreen list", E::evergreen, V::fresh, S::hidden, S::hidden},
        {"nor what is due", E::evergreen, V::due, S::hidden, S::hidden},
        {"nor what is stale", E::evergreen, V::stale, S::hidden, S::hidden},
        {"nor what is hidden", E::evergreen, V::hidden, S::hidden, S::hidden},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(model::showing(row.edition, {row.validity, false, false}) == row.shown);
            CHECK(model::showing(row.edition, {row.validity, false, true}) == row.withdraws);
            auto const evergreen = model::showing(row.edition, {row.validity, true, true});
            CHECK(model::is_printed(evergreen)); // never vanishes
            CHECK((evergreen == S::normal) == (row.shown == S::normal));
            CHECK(model::is_printed(row.shown) ==
                  (row.shown == S::normal || row.shown == S::dated));
        }
}
