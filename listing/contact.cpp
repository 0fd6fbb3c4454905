// SPDX-License-Identifier: Apache-2.0
#include "listing/contact.hpp"

namespace listing {
namespace {

/// Text for a value: RFC 2426, section 4.
std::string value(std::string_view text) {
    std::string safe;
    for (char const c : text) {
        if (c == '\\' || c == ',' || c == ';') safe += '\\';
        if (c == '\n')
            safe += "\\n";
        else
            safe += c;
    }
    return safe;
}

std::string line(std::string_view name, std::string_view text) {
    return std::string(name) + ":" + value(text) + "\r\n";
}

} // namespace

std::string contact(Prepared const& prepared, std::string_view region) {
    constexpr std::string_view kCall = "tel:";
    wording::Speaker const& speaker = prepared.speaker();
    Frame const& frame = prepared.frame();
    std::string const title = speaker.say("listing.title");
    std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
    card += line("FN", title) + "N:" + value(title) + ";;;;\r\n";
    bool const printable = true; // it stays in the phone as a card stays in a pocket
    for (model::Service const* const service : prepared.told().services(region, printable)) {
        if (service->kind != model::ServiceKind::hotline) continue;
        for (wording::PhoneWords const& phone : prepared.told().service(*service).phones)
            if (phone.kind != model::PhoneKind::whatsapp)
                card += line("TEL;TYPE=VOICE", phone.tel.substr(kCall.size()));
    }
    std::string note =
        speaker.say("listing.edition",
                    {{"number", std::to_string(frame.number)},
                     {"month", catalogue::month_and_year(frame.published, speaker.language)}});
    if (frame.sample) note += ". " + speaker.say("card.sample");
    return card + line("NOTE", note) + "END:VCARD\r\n";
}

} // namespace listing
