// What a card says, put together from an edition.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/edition.hpp"
#include "renderer/card.hpp"

namespace cards {

/// The last day until which the checks of all `services` hold; today when there is none.
base::Date checks_hold_until(std::vector<model::Service const*> const& services,
                             model::Thresholds const& thresholds, base::Date today);

/// What a card is about.
struct Subject {
    std::string region;
    std::vector<model::Service const*> services;
    edition::Label label;
    std::string there = "00"; ///< what is dialled before an international number over there
};

/// The card for `subject` in the speaker's language, with at least the words that a layout shows:
/// - title, region, note, scan, url, url.typed, notice, check_by, edition;
/// - stamp: what the note says, and DRAFT, for paper too coarse for a pale stamp;
/// - offline: the numbers as text, for a code that needs no network ("1:009991 2:+999…");
/// - service.N.away and .abroad: the number of a service as it is dialled from over there, and
///   from anywhere; for a short code, which no other country knows, the message card.only_here;
/// - month.N, month.N.day.N, weekday.N, hour.N: a calendar that begins with the edition's month;
/// - any message by its key.
/// A draft, a sample and a directory that was never published say so across every face or above
/// the numbers. A name that is none of these is left out, and compose() refuses it.
renderer::CardRequest card_words(wording::Speaker const& speaker, Subject const& subject,
                                 std::vector<std::string> const& shown);

} // namespace cards
