// SPDX-License-Identifier: Apache-2.0
#include "listing/service.hpp"
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

void facts(Html& html, ServiceWords const& words) {
    auto const list = html.element("ul");
    for (std::string const& line : words.audience)
        html.leaf("li", line);
    for (wording::FactWords const& fact : words.facts)
        html.leaf("li", fact.text);
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

void phone_link(Html& html, wording::PhoneWords const& phone) {
    constexpr std::string_view kCall = "tel:";
    Attributes const digits = {{"dir", "ltr"}};
    if (phone.kind == model::PhoneKind::whatsapp) return html.leaf("bdi", phone.shown, digits);
    std::string const link = phone.kind == model::PhoneKind::voice
                                 ? phone.tel
                                 : "sms:" + phone.tel.substr(kCall.size()); // RFC 5724
    auto const anchor = html.element("a", {{"class", "tel"}, {"href", link}});
    html.leaf("bdi", phone.shown, digits);
}

void service(Html& html, Speaker const& speaker, ServiceWords const& words,
             std::string const& anchor) {
    Attributes heading = if_foreign(speaker, words.name);
    heading.emplace_back("id", anchor);
    html.leaf("h3", words.name.text, heading);
    if (words.old) html.leaf("p", speaker.say("service.old"), {{"class", "mark"}});
    phones(html, speaker, words);
    said_line(html, speaker, "p", words.description);
    facts(html, words);
    details(html, speaker, words);
    if (words.organization.text != words.name.text)
        said_line(html, speaker, "p", words.organization);
    if (!words.checked.empty()) html.leaf("p", words.checked);
    html.line();
}

} // namespace listing
