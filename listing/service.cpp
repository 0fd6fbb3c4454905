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
        say(html, speaker, wording::label_key(phone.kind));
        html.text(" ");
        phone_link(html, phone);
    }
    if (words.phones.empty()) say_in(html, speaker, "p", "service.no_phone");
}

/// Loaded when somebody starts it, and not before.
void sound(Html& html, Speaker const& speaker, Frame const& frame, model::Service const& service) {
    if (frame.sounds.count({speaker.language, service.id}) == 0) return;
    auto const line = html.element("p");
    say(html, speaker, "listing.listen");
    html.text(" ");
    auto const player = html.element("audio", {{"controls", "controls"},
                                               {"preload", "none"},
                                               {"src", frame.root + sound_path(speaker, service)}});
}

void facts(Html& html, Speaker const& speaker, Frame const& frame, ServiceWords const& words) {
    auto const list = html.element("ul", {{"class", "f"}});
    for (std::string const& line : words.audience)
        html.leaf("li", line);
    for (wording::FactWords const& fact : words.facts) {
        auto const item = html.element("li");
        frame.pictograms.draw(html, fact.pictogram, speaker.language);
        say(html, speaker, wording::fact_key(fact.fact, fact.answer));
    }
}

/// Hours, place and languages, those of them that are known.
void details(Html& html, Speaker const& speaker, ServiceWords const& words) {
    if (words.hours.empty() && words.where.text.empty() && words.languages.empty()) return;
    auto const list = html.element("dl");
    std::string const hours_language = speaker.language_of("service.always_open");
    if (!words.hours.empty()) say_in(html, speaker, "dt", "service.hours");
    for (std::string const& line : words.hours)
        said_line(html, speaker, "dd", {line, hours_language});
    if (!words.where.text.empty()) say_in(html, speaker, "dt", "service.where");
    said_line(html, speaker, "dd", words.where);
    if (!words.languages.empty()) say_in(html, speaker, "dt", "service.languages");
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
    if (words.old) say_in(html, speaker, "p", "service.old", {{"class", "mark"}});
    phones(html, speaker, words);
    sound(html, speaker, frame, service);
    said_line(html, speaker, "p", words.description);
    facts(html, speaker, frame, words);
    details(html, speaker, words);
    if (words.organization.text != words.name.text)
        said_line(html, speaker, "p", words.organization);
    said_line(html, speaker, "p", {words.checked, speaker.language_of("service.checked")});
    html.line();
    return std::move(html).take();
}

} // namespace listing
