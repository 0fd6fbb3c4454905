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
    if (change.gone) return html.text(speaker.say("listing.gone"));
    if (change.now.empty()) return html.text(speaker.say("service.no_phone"));
    html.text(speaker.say("listing.now"));
    for (PhoneWords const& phone : change.now) {
        html.text(" ");
        phone_link(html, phone);
    }
}

void tell(Html& html, Speaker const& speaker, Change const& change) {
    html.leaf("dt", change.name.text, if_foreign(speaker, change.name));
    for (PhoneWords const& phone : change.dropped) {
        auto const line = html.element("dd");
        html.text(speaker.say("listing.do_not_use") + " ");
        auto const struck = html.element("del");
        phone_digits(html, phone);
    }
    today(html, speaker, change);
}

} // namespace

void notice(Html& html, Speaker const& speaker, Frame const& frame, Card const* card) {
    auto const box = html.element("div", {{"class", "mark"}});
    if (card == nullptr) {
        html.leaf("p",
                  speaker.say("listing.edition", list_of(speaker, frame.number, frame.published)));
        return html.leaf("p", speaker.say("listing.other_card"));
    }
    html.leaf("p", speaker.say("listing.since", list_of(speaker, card->edition, card->published)));
    if (card->changes.empty()) return html.leaf("p", speaker.say("listing.since_same"));
    html.leaf("p", speaker.say("listing.since_changed"));
    auto const list = html.element("dl");
    for (Change const& change : card->changes)
        tell(html, speaker, change);
}

} // namespace listing
