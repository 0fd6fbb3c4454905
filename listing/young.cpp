// SPDX-License-Identifier: Apache-2.0
#include "listing/address.hpp"
#include "listing/advice.hpp"
#include "listing/head.hpp"
#include "listing/page.hpp"
#include "listing/service.hpp"
#include <algorithm>

namespace listing {
namespace {

using model::Service;
using wording::Speaker;
using Services = std::vector<Service const*>;

/// What is said to an age: the prefix of its messages, and the ends of their keys.
struct Age {
    std::string prefix;
    std::vector<std::string> no_one;
    std::vector<std::string> say;
};

std::vector<Age> const kAges = {
    {"child.u10.",
     {"hit", "touch", "secret", "work", "beg", "locked", "food", "away"},
     {"help", "hurt", "lost"}},
    {"child.teen.",
     {"work", "pay", "touch", "photos", "marry", "hit", "scam", "debt"},
     {"help", "work", "hurt"}},
};

bool serves_the_young(Service const* service) {
    return service->audience.count(model::Audience::children) != 0 ||
           service->facts[model::Fact::children] == model::Answer::yes;
}

/// The hotlines of a region that serve the young; all of its hotlines when none says so.
Services hotlines(Told const& told, std::string_view region) {
    auto found = told.services(region);
    std::erase_if(found, [](Service const* one) {
        return one->kind != model::ServiceKind::hotline || model::open_phones(*one).empty();
    });
    Services young;
    std::copy_if(found.begin(), found.end(), std::back_inserter(young), serves_the_young);
    return young.empty() ? found : young;
}

void numbers(Html& html, Prepared const& prepared, Services const& services) {
    auto const list = html.element("ul");
    for (Service const* const service : services) {
        auto const& words = prepared.told().service(*service);
        auto const item = html.element("li");
        html.leaf("span", words.name.text, if_foreign(prepared.speaker(), words.name));
        html.text(" ");
        phone_link(html, words.phones.front());
    }
}

void section(Html& html, Prepared const& prepared, Age const& age, Services const& services) {
    Speaker const& speaker = prepared.speaker();
    auto const section = html.element("section");
    say_in(html, speaker, "h2", age.prefix + "intro.title");
    say_in(html, speaker, "p", age.prefix + "intro.text");
    say_in(html, speaker, "p", age.prefix + "call");
    if (!services.empty()) numbers(html, prepared, services);
    say_in(html, speaker, "p", age.prefix + "trust");
    {
        auto const list = html.element("ul");
        for (std::string const& end : age.say) {
            auto const item = html.element("li");
            say_in(html, speaker, "q", age.prefix + "say." + end);
        }
    }
    std::vector<std::string> keys;
    for (std::string const& end : age.no_one)
        keys.push_back(age.prefix + "noone." + end);
    told_pairs(html, speaker, keys);
    html.line();
}

} // namespace

std::string young_page(Prepared const& prepared, std::string_view region) {
    Speaker const& speaker = prepared.speaker();
    return whole(speaker, prepared.frame(), [&](Html& html) {
        {
            auto const main = html.element("main");
            say_in(html, speaker, "h1", "listing.title");
            marks(html, speaker, prepared.frame());
            auto const services = hotlines(prepared.told(), region);
            for (Age const& age : kAges)
                section(html, prepared, age, services);
        }
        auto const foot = html.element("footer");
        say_in(
            html, speaker, "a", "listing.topics",
            {{"href", link_to(prepared.frame().root, {std::string(region), speaker.language, 0})}});
    });
}

} // namespace listing
