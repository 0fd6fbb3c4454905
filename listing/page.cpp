// SPDX-License-Identifier: Apache-2.0
#include "listing/page.hpp"
#include "base/text_tools.hpp"
#include "listing/head.hpp"
#include "listing/outline.hpp"
#include "listing/service.hpp"
#include "listing/told.hpp"

namespace listing {
namespace {

using wording::Said;
using wording::Speaker;

/// Where a page lies in the site, as wording::listing_url has it.
std::string folder(std::string_view region, std::string_view language) {
    return base::upper_ascii(std::string(region) + "/" + std::string(language)) + "/";
}

/// The site's first page, seen from a page.
constexpr std::string_view kFront = "../../";

void link(Html& html, Speaker const& speaker, Said const& said, std::string const& href) {
    Attributes attributes = if_foreign(speaker, said);
    attributes.emplace_back("href", href);
    html.leaf("a", said.text, attributes);
}

void marks(Html& html, Speaker const& speaker, Frame const& frame) {
    Attributes const mark = {{"class", "mark"}};
    if (frame.sample) html.leaf("p", speaker.say("card.sample"), mark);
    if (frame.draft) html.leaf("p", speaker.say("listing.draft"), mark);
}

void heading(Html& html, Speaker const& speaker, std::string_view region) {
    auto const heading = html.element("h1");
    html.text(speaker.say("listing.heading") + " ");
    Said const name = speaker.region(region);
    html.leaf("bdi", name.text, if_foreign(speaker, name));
}

/// The numbers to call at once, before any scrolling.
void hotlines(Html& html, Told& told, Outline const& outline) {
    if (outline.hotlines.empty()) return;
    auto const list = html.element("ul");
    for (Entry const& entry : outline.hotlines) {
        auto const& words = told.service(*entry.service);
        auto const item = html.element("li");
        link(html, told.speaker(), words.name, "#" + entry.anchor);
        html.text(" ");
        if (!words.phones.empty()) phone_link(html, words.phones.front());
    }
}

std::string title(Speaker const& speaker, Section const& section) {
    return speaker.say(section.topic.empty() ? "services.title" : "topic." + section.topic);
}

void contents(Html& html, Speaker const& speaker, Outline const& outline) {
    auto const navigation = html.element("nav");
    html.leaf("h2", speaker.say("listing.topics"));
    auto const list = html.element("ul");
    for (Section const& section : outline.sections) {
        auto const item = html.element("li");
        html.leaf("a", title(speaker, section), {{"href", "#" + section.anchor}});
    }
}

void section(Html& html, Told& told, Section const& section) {
    Speaker const& speaker = told.speaker();
    auto const element = html.element("section");
    html.leaf("h2", title(speaker, section), {{"id", section.anchor}});
    html.line();
    for (Entry const& entry : section.entries) {
        auto const& words = told.service(*entry.service);
        if (entry.full) {
            service(html, speaker, words, entry.anchor);
        } else {
            auto const line = html.element("p");
            link(html, speaker, words.name, "#" + entry.anchor);
        }
    }
    auto const top = html.element("p");
    html.leaf("a", speaker.say("listing.top"), {{"href", "#top"}});
}

void services(Html& html, Told& told, std::string_view region, Frame const& frame) {
    Speaker const& speaker = told.speaker();
    auto const found =
        model::select(speaker.directory, {std::string(region), {}, speaker.today, false});
    auto const order = outline(found, frame.topics);
    hotlines(html, told, order);
    if (order.sections.empty()) return html.leaf("p", speaker.say("services.none"));
    contents(html, speaker, order);
    for (Section const& one : order.sections)
        section(html, told, one);
    if (model::none_costs(found)) html.leaf("p", speaker.say("card.free"));
}

/// The region above and those below, in the same language.
void neighbours(Html& html, Speaker const& speaker, std::string_view region) {
    auto const path = speaker.directory.path_to(region);
    std::vector<std::string> ids;
    if (path.size() > 1) ids.push_back(path[1]);
    for (model::Region const* const child : speaker.directory.children_of(region))
        ids.push_back(child->id);
    if (ids.empty()) return;
    auto const list = html.element("ul");
    for (std::string const& id : ids) {
        auto const item = html.element("li");
        link(html, speaker, speaker.region(id), std::string(kFront) + folder(id, speaker.language));
    }
}

/// Every language, by its own name. `prefix` leads from here to the region's folder.
void languages(Html& html, Speaker const& speaker, std::string const& prefix) {
    auto const list = html.element("ul");
    for (catalogue::Language const& language : speaker.catalogue.languages()) {
        auto const item = html.element("li");
        link(html, speaker, {language.endonym, language.tag},
             prefix + base::upper_ascii(language.tag) + "/");
    }
}

void foot(Html& html, Speaker const& speaker, std::string_view region, Frame const& frame) {
    auto const foot = html.element("footer");
    neighbours(html, speaker, region);
    html.leaf("h2", speaker.say("nav.language"));
    languages(html, speaker, "../");
    html.leaf("p", speaker.say(
                       "listing.edition",
                       {{"number", std::to_string(frame.number)},
                        {"month", catalogue::month_and_year(frame.published, speaker.language)}}));
}

} // namespace

wording::ServiceWords const& Told::service(model::Service const& service) {
    auto const known = words_.find(&service);
    if (known != words_.end()) return known->second;
    return words_.emplace(&service, speaker_.service(service)).first->second;
}

std::string page(Speaker const& speaker, std::string_view region, Frame const& frame) {
    Told told(speaker);
    return page(told, region, frame);
}

std::string page(Told& told, std::string_view region, Frame const& frame) {
    Speaker const& speaker = told.speaker();
    Html html;
    {
        auto const root = html.element("html", in_language(speaker, speaker.language));
        head(html, speaker);
        html.line();
        auto const body = html.element("body");
        exit_link(html, speaker, frame, std::string(kFront));
        {
            auto const main = html.element("main");
            heading(html, speaker, region);
            marks(html, speaker, frame);
            services(html, told, region, frame);
        }
        foot(html, speaker, region, frame);
    }
    return std::move(html).take();
}

std::string front_page(Speaker const& speaker, std::string_view region, Frame const& frame) {
    Html html;
    {
        auto const root = html.element("html", in_language(speaker, speaker.language));
        head(html, speaker);
        html.line();
        auto const body = html.element("body");
        exit_link(html, speaker, frame, "./");
        auto const main = html.element("main");
        html.leaf("h1", speaker.say("listing.title"));
        marks(html, speaker, frame);
        languages(html, speaker, base::upper_ascii(region) + "/");
    }
    return std::move(html).take();
}

} // namespace listing
