// SPDX-License-Identifier: Apache-2.0
#include "listing/page.hpp"
#include "listing/address.hpp"
#include "listing/advice.hpp"
#include "listing/head.hpp"
#include "listing/notice.hpp"
#include "listing/outline.hpp"
#include "listing/service.hpp"

namespace listing {
namespace {

using wording::Said;
using wording::Speaker;

/// Puts the body of one page together.
class Writer {
  public:
    Writer(Html& html, Prepared const& prepared, Visit const& visit)
        : prepared_(prepared), speaker_(prepared.speaker()), frame_(prepared.frame()),
          region_(visit.region), card_(visit.card), html_(html) {}

    void run() {
        main();
        foot();
    }

  private:
    void main() {
        auto const main = html_.element("main");
        heading();
        marks(html_, speaker_, frame_);
        notice(html_, speaker_, frame_, card_);
        services();
        html_.ready(prepared_.advice());
    }

    void heading() {
        auto const heading = html_.element("h1");
        html_.text(speaker_.say("listing.heading") + " ");
        Said const name = speaker_.region(region_);
        html_.leaf("bdi", name.text, if_foreign(speaker_, name));
    }

    void services() {
        model::Query query;
        query.region = region_;
        query.today = speaker_.today;
        auto const found = model::select(speaker_.directory, query);
        auto const order = outline(found, frame_.topics);
        hotlines(order);
        contents(order);
        if (order.sections.empty()) html_.leaf("p", speaker_.say("services.none"));
        for (Section const& one : order.sections)
            section(one);
        if (model::none_costs(found)) html_.leaf("p", speaker_.say("card.free"));
    }

    /// The numbers to call at once, before any scrolling.
    void hotlines(Outline const& outline) {
        if (outline.hotlines.empty()) return;
        auto const list = html_.element("ul");
        for (Entry const& entry : outline.hotlines) {
            auto const& words = prepared_.told().service(*entry.service);
            auto const item = html_.element("li");
            link(html_, speaker_, words.name, "#" + entry.anchor);
            html_.text(" ");
            if (!words.phones.empty()) phone_link(html_, words.phones.front());
        }
    }

    void title(Section const& section) {
        if (section.topic.empty()) return html_.text(speaker_.say("services.title"));
        for (model::Topic const& topic : frame_.topics)
            if (topic.id == section.topic) frame_.pictograms.draw(html_, topic.pictogram);
        html_.text(speaker_.say("topic." + section.topic));
    }

    void contents(Outline const& outline) {
        auto const navigation = html_.element("nav");
        html_.leaf("h2", speaker_.say("listing.topics"));
        auto const list = html_.element("ul");
        for (Section const& section : outline.sections) {
            auto const item = html_.element("li");
            auto const jump = html_.element("a", {{"href", "#" + section.anchor}});
            title(section);
        }
        for (auto const& [anchor, heading] : chapters()) {
            auto const item = html_.element("li");
            html_.leaf("a", speaker_.say(heading), {{"href", "#" + std::string(anchor)}});
        }
        auto const item = html_.element("li");
        html_.leaf("a", speaker_.say("service.for_children"),
                   {{"href",
                     link_to(frame_.root, {region_, speaker_.language, 0}) + std::string(kYoung)}});
    }

    void section(Section const& section) {
        auto const element = html_.element("section");
        {
            auto const heading = html_.element("h2", {{"id", section.anchor}});
            title(section);
        }
        topic_advice(html_, speaker_, section.topic);
        html_.line();
        for (Entry const& entry : section.entries)
            this->entry(entry);
        auto const top = html_.element("p");
        html_.leaf("a", speaker_.say("listing.top"), {{"href", "#top"}});
    }

    void entry(Entry const& entry) {
        auto const& words = prepared_.told().service(*entry.service);
        if (!entry.full) {
            auto const line = html_.element("p");
            return link(html_, speaker_, words.name, "#" + entry.anchor);
        }
        Attributes heading = if_foreign(speaker_, words.name);
        heading.emplace_back("id", entry.anchor);
        html_.leaf("h3", words.name.text, heading);
        html_.ready(prepared_.service(*entry.service));
    }

    /// What a telephone can keep: an entry of its phone book, and a page to print.
    void to_keep() {
        std::string const folder = link_to(frame_.root, {region_, speaker_.language, 0});
        html_.leaf("h2", speaker_.say("listing.save"));
        auto const list = html_.element("ul");
        keep(folder, kContact, "listing.save_numbers");
        if (frame_.to_print) keep(folder, kToPrint, "listing.save_page");
    }

    void keep(std::string const& folder, std::string_view file, std::string_view key) {
        auto const item = html_.element("li");
        html_.leaf("a", speaker_.say(key),
                   {{"href", folder + std::string(file)}, {"download", std::string(file)}});
    }

    /// The region above and those below, in the same language.
    void neighbours() {
        auto const path = speaker_.directory.path_to(region_);
        std::vector<std::string> ids;
        if (path.size() > 1) ids.push_back(path[1]);
        for (model::Region const* const child : speaker_.directory.children_of(region_))
            ids.push_back(child->id);
        if (ids.empty()) return;
        html_.leaf("h2", speaker_.say("listing.places"));
        auto const list = html_.element("ul");
        for (std::string const& id : ids) {
            auto const item = html_.element("li");
            link(html_, speaker_, speaker_.region(id),
                 link_to(frame_.root, {id, speaker_.language, 0}));
        }
    }

    void foot() {
        auto const foot = html_.element("footer");
        to_keep();
        neighbours();
        html_.leaf("h2", speaker_.say("nav.language"));
        html_.ready(prepared_.languages(region_, card_ == nullptr ? 0 : card_->edition));
        html_.leaf("p", speaker_.say("listing.edition",
                                     {{"number", std::to_string(frame_.number)},
                                      {"month", catalogue::month_and_year(frame_.published,
                                                                          speaker_.language)}}));
    }

    Prepared const& prepared_;
    Speaker const& speaker_;
    Frame const& frame_;
    std::string region_;
    Card const* card_;
    Html& html_;
};

} // namespace

std::string page(Prepared const& prepared, Visit const& visit) {
    return whole(prepared.speaker(), prepared.frame(),
                 [&](Html& html) { Writer(html, prepared, visit).run(); });
}

} // namespace listing
