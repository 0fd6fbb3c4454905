// SPDX-License-Identifier: Apache-2.0
#include "listing/page.hpp"
#include "listing/address.hpp"
#include "listing/advice.hpp"
#include "listing/head.hpp"
#include "listing/notice.hpp"
#include "listing/outline.hpp"
#include "listing/service.hpp"
#include <algorithm>

namespace listing {
namespace {

/// How many services a telephone can hold on one page.
constexpr std::size_t kMostServices = 100;

constexpr std::string_view kPlaces = "c6"; ///< the anchor of the other places

using wording::Said;
using wording::Speaker;

/// Puts the body of one page together.
class PageWriter {
  public:
    PageWriter(Html& html, Prepared const& prepared, Visit const& visit)
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
        say(html_, speaker_, "listing.heading");
        html_.text(" ");
        model::Region const* const region = prepared_.told().index().region(region_);
        Said const name = region == nullptr ? Said{region_, "en"} : speaker_.region(*region);
        html_.leaf("bdi", name.text, if_foreign(speaker_, name));
    }

    /// Of a place with very much in it, what lies further down is left to the pages of the places
    /// there, all but the hotlines: a telephone cannot hold a whole country.
    std::vector<model::Service const*> services_here() const {
        auto found = prepared_.told().services(region_);
        if (found.size() <= kMostServices) return found;
        auto const around = prepared_.told().index().path_to(region_);
        std::erase_if(found, [&](model::Service const* one) {
            return one->kind != model::ServiceKind::hotline &&
                   std::find_first_of(one->regions.begin(), one->regions.end(), around.begin(),
                                      around.end()) == one->regions.end();
        });
        return found;
    }

    void services() {
        auto const found = services_here();
        auto const order = outline(found, frame_.topics);
        hotlines(order);
        contents(order);
        if (order.sections.empty()) say_in(html_, speaker_, "p", "services.none");
        for (Section const& one : order.sections)
            section(one);
        if (model::none_costs(found)) say_in(html_, speaker_, "p", "card.free");
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
        if (section.topic.empty()) return say(html_, speaker_, "services.title");
        for (model::Topic const& topic : frame_.topics)
            if (topic.id == section.topic)
                frame_.pictograms.draw(html_, topic.pictogram, speaker_.language);
        say(html_, speaker_, "topic." + section.topic);
    }

    void contents(Outline const& outline) {
        auto const navigation = html_.element("nav");
        say_in(html_, speaker_, "h2", "listing.topics");
        auto const list = html_.element("ul");
        for (Section const& section : outline.sections) {
            auto const item = html_.element("li");
            auto const jump = html_.element("a", {{"href", "#" + section.anchor}});
            title(section);
        }
        for (auto const& [anchor, heading] : chapters()) {
            auto const item = html_.element("li");
            say_in(html_, speaker_, "a", heading, {{"href", "#" + std::string(anchor)}});
        }
        if (!neighbouring().empty()) {
            auto const item = html_.element("li");
            say_in(html_, speaker_, "a", "listing.places", {{"href", "#" + std::string(kPlaces)}});
        }
        auto const item = html_.element("li");
        say_in(html_, speaker_, "a", "service.for_children",
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
        say_in(html_, speaker_, "a", "listing.top", {{"href", "#top"}});
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
        say_in(html_, speaker_, "h2", "listing.save");
        auto const list = html_.element("ul");
        keep(folder, kContact, "listing.save_numbers");
        if (frame_.to_print) keep(folder, kToPrint, "listing.save_page");
    }

    void keep(std::string const& folder, std::string_view file, std::string_view key) {
        auto const item = html_.element("li");
        say_in(html_, speaker_, "a", key,
               {{"href", folder + std::string(file)}, {"download", std::string(file)}});
    }

    /// The region above and those below.
    std::vector<model::Region const*> neighbouring() const {
        auto const& index = prepared_.told().index();
        std::vector<model::Region const*> regions = index.children_of(region_);
        model::Region const* const here = index.region(region_);
        model::Region const* const above =
            here == nullptr ? nullptr : index.region(here->parent_id);
        if (above != nullptr) regions.insert(regions.begin(), above);
        return regions;
    }

    void neighbours() {
        auto const regions = neighbouring();
        if (regions.empty()) return;
        say_in(html_, speaker_, "h2", "listing.places", {{"id", std::string(kPlaces)}});
        auto const list = html_.element("ul");
        for (model::Region const* const region : regions) {
            auto const item = html_.element("li");
            link(html_, speaker_, speaker_.region(*region),
                 link_to(frame_.root, {region->id, speaker_.language, 0}));
        }
    }

    void foot() {
        auto const foot = html_.element("footer");
        to_keep();
        neighbours();
        say_in(html_, speaker_, "h2", "nav.language");
        html_.ready(prepared_.languages(region_, card_ == nullptr ? 0 : card_->edition));
        say_with(html_, speaker_, "p", "listing.edition",
                 {{"number", std::to_string(frame_.number)},
                  {"month", catalogue::month_and_year(frame_.published, speaker_.language)}});
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
                 [&](Html& html) { PageWriter(html, prepared, visit).run(); });
}

} // namespace listing
