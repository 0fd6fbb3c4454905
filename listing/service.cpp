// SPDX-License-Identifier: Apache-2.0
#include "listing/service.hpp"
#include "base/text_tools.hpp"
#include "listing/head.hpp"

namespace listing {
namespace {

using wording::Said;
using wording::ServiceWords;
using wording::Speaker;

void said_line(Html& html, Speaker const& speaker, std::string_view tag, Said const& said) {
    if (!said.text.empty()) html.leaf(tag, said.text, if_foreign(speaker, said));
}

void phones(Html& html, Speaker const& speaker, ServiceWords const& words) {
    for (wording::PhoneWords const& phone : words.phones) {
        auto const line = html.element("p");
        html.text(phone.label + " ");
        phone_link(html, phone);
    }
    if (words.phones.empty()) html.leaf("p", speaker.say("service.no_phone"));
}

/// Loaded when somebody starts it, and not before.
void sound(Html& html, Speaker const& speaker, Frame const& frame, model::Service const& service) {
    if (frame.sounds.count({speaker.language, service.id}) == 0) return;
    auto const line = html.element("p");
    html.text(speaker.say("listing.listen") + " ");
    auto const player = html.element("audio", {{"controls", "controls"},
                                               {"preload", "none"},
                                               {"src", frame.root + sound_path(speaker, service)}});
}

void facts(Html& html, Frame const& frame, ServiceWords const& words) {
    auto const list = html.element("ul", {{"class", "f"}});
    for (std::string const& line : words.audience)
        html.leaf("li", line);
    for (wording::FactWords const& fact : words.facts) {
        auto const item = html.element("li");
        frame.pictograms.draw(html, fact.pictogram);
        html.text(fact.text);
    }
}

/// Hours, place and languages, those of them that are known.
void details(Html& html, Speaker const& speaker, ServiceWords const& words) {
    if (words.hours.empty() && words.where.text.empty() && words.languages.empty()) return;
    auto const list = html.element("dl");
    if (!words.hours.empty()) html.leaf("dt", speaker.say("service.hours"));
    for (std::string const& line : words.hours)
        html.leaf("dd", line);
    if (!words.where.text.empty()) html.leaf("dt", speaker.say("service.where"));
    said_line(html, speaker, "dd", words.where);
    if (!words.languages.empty()) html.leaf("dt", speaker.say("service.languages"));
    if (!words.languages.empty()) html.leaf("dd", words.languages, {{"dir", "auto"}});
}

} // namespace

void phone_digits(Html& html, wording::PhoneWords const& phone) {
    html.leaf("bdi", phone.shown, {{"dir", "ltr"}});
}

void phone_link(Html& html, wording::PhoneWords const& phone) {
    constexpr std::string_view kCall = "tel:";
    if (phone.kind == model::PhoneKind::whatsapp) return phone_digits(html, phone);
    std::string const link = phone.kind == model::PhoneKind::voice
                                 ? phone.tel
                                 : "sms:" + phone.tel.substr(kCall.size()); // RFC 5724
    auto const anchor = html.element("a", {{"class", "tel"}, {"href", link}});
    phone_digits(html, phone);
}

std::string sound_path(Speaker const& speaker, model::Service const& service) {
    auto const index = &service - speaker.directory.services.data();
    return "_/" + base::upper_ascii(speaker.language) + "/" + std::to_string(index + 1) + ".opus";
}

std::string service_markup(Told const& told, Frame const& frame, model::Service const& service) {
    Speaker const& speaker = told.speaker();
    ServiceWords const& words = told.service(service);
    Html html = Html::part();
    if (words.old) html.leaf("p", speaker.say("service.old"), {{"class", "mark"}});
    phones(html, speaker, words);
    sound(html, speaker, frame, service);
    said_line(html, speaker, "p", words.description);
    facts(html, frame, words);
    details(html, speaker, words);
    if (words.organization.text != words.name.text)
        said_line(html, speaker, "p", words.organization);
    if (!words.checked.empty()) html.leaf("p", words.checked);
    html.line();
    return std::move(html).take();
}

} // namespace listing
