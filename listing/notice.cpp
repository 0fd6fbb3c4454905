// SPDX-License-Identifier: Apache-2.0
#include "listing/notice.hpp"
#include "listing/head.hpp"
#include "listing/service.hpp"

namespace listing {
namespace {

using wording::PhoneWords;
using wording::Speaker;

catalogue::Values list_of(Speaker const& speaker, int number, base::Date published) {
    return {{"number", std::to_string(number)},
            {"month", catalogue::month_and_year(published, speaker.language)}};
}

void today(Html& html, Speaker const& speaker, Change const& change) {
    auto const line = html.element("dd");
    if (change.gone) return say(html, speaker, "listing.gone");
    if (change.now.empty()) return say(html, speaker, "service.no_phone");
    say(html, speaker, "listing.now");
    for (PhoneWords const& phone : change.now) {
        html.text(" ");
        phone_link(html, phone);
    }
}

void tell(Html& html, Speaker const& speaker, Change const& change) {
    html.leaf("dt", change.name.text, if_foreign(speaker, change.name));
    for (PhoneWords const& phone : change.dropped) {
        auto const line = html.element("dd");
        say(html, speaker, "listing.do_not_use");
        html.text(" ");
        auto const struck = html.element("del");
        phone_digits(html, phone);
    }
    today(html, speaker, change);
}

} // namespace

void notice(Html& html, Speaker const& speaker, Frame const& frame, Card const* card) {
    auto const box = html.element("div", {{"class", "mark"}});
    if (card == nullptr) {
        say_with(html, speaker, "p", "listing.edition",
                 list_of(speaker, frame.number, frame.published));
        return say_in(html, speaker, "p", "listing.other_card");
    }
    say_with(html, speaker, "p", "listing.since", list_of(speaker, card->edition, card->published));
    if (card->changes.empty()) return say_in(html, speaker, "p", "listing.since_same");
    say_in(html, speaker, "p", "listing.since_changed");
    auto const list = html.element("dl");
    for (Change const& change : card->changes)
        tell(html, speaker, change);
}

} // namespace listing
