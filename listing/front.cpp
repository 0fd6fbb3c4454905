// SPDX-License-Identifier: Apache-2.0
#include "listing/front.hpp"
#include "listing/address.hpp"
#include "listing/head.hpp"
#include "listing/service.hpp"

namespace listing {
namespace {

using wording::Speaker;

void hotlines(Html& html, Speaker const& speaker, std::string_view region) {
    model::Query query;
    query.region = std::string(region);
    query.today = speaker.today;
    auto const list = html.element("ul");
    for (model::Service const* const service : model::select(speaker.directory, query)) {
        if (service->kind != model::ServiceKind::hotline) continue;
        auto const words = speaker.service(*service);
        if (words.phones.empty()) continue;
        auto const item = html.element("li");
        html.leaf("span", words.name.text, if_foreign(speaker, words.name));
        html.text(" ");
        phone_link(html, words.phones.front());
    }
}

} // namespace

std::string front_page(Speaker const& speaker, std::string_view region, Frame const& frame) {
    return whole(speaker, frame, [&](Html& html) {
        auto const main = html.element("main");
        say_in(html, speaker, "h1", "listing.title");
        marks(html, speaker, frame);
        auto const list = html.element("ul");
        for (catalogue::Language const& language : speaker.catalogue.languages()) {
            auto const item = html.element("li");
            link(html, speaker, {language.endonym, language.tag},
                 link_to(frame.root, {std::string(region), language.tag, 0}));
        }
    });
}

std::string lost_page(Speaker const& speaker, std::string_view region, Frame const& frame) {
    return whole(speaker, frame, [&](Html& html) {
        auto const main = html.element("main");
        say_in(html, speaker, "h1", "listing.title");
        marks(html, speaker, frame);
        hotlines(html, speaker, region);
        for (catalogue::Language const& language : speaker.catalogue.languages()) {
            auto const line = html.element("p", in_language(speaker, language.tag));
            say(html, {speaker.directory, speaker.catalogue, language.tag, speaker.today},
                "listing.lost");
            html.text(" ");
            html.leaf("a", language.endonym,
                      {{"href", link_to(frame.root, {std::string(region), language.tag, 0})}});
        }
    });
}

std::string onward_page(Speaker const& speaker, std::string const& link, Frame const& frame) {
    return whole(
        speaker, frame,
        [&](Html& html) {
            auto const main = html.element("main");
            say_in(html, speaker, "h1", "listing.title");
            say_in(html, speaker, "a", "listing.topics", {{"href", link}});
        },
        link);
}

} // namespace listing
