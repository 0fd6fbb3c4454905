// Pages per second, and the same pages as data for a rival.   bench_listing FOLDER PAGES
// Makes a country with PAGES regions, 20 services everywhere and 30 around each region, and the
// page of every region: as plain files in FOLDER/ours, then as a site in FOLDER/site, with brotli
// and gzip and flushed to the disk. Prints the pages and the seconds of each; writes what the rival
// needs to FOLDER/data.
// SPDX-License-Identifier: Apache-2.0
#include "../../tests/listing/sample.hpp"
#include "listing/address.hpp"
#include "listing/advice.hpp"
#include "listing/folder.hpp"
#include "listing/front.hpp"
#include "listing/head.hpp"
#include "listing/outline.hpp"
#include "listing/page.hpp"
#include "listing/parallel.hpp"
#include "listing/script.hpp"
#include "listing/style.hpp"
#include <chrono>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <thread>

namespace {

using nlohmann::json;

constexpr int kEverywhere = 20;
constexpr int kAround = 30;
constexpr int kShared = 10; ///< regions that share the services around them

model::Service numbered(int number, std::string region) {
    auto one = test::hotline();
    one.id = "svc-" + std::to_string(number);
    one.name = model::Texts("en", "Help line number " + std::to_string(number));
    one.kind = number < 5 ? model::ServiceKind::hotline : model::ServiceKind::office;
    one.topics = {number % 3 == 0 ? "doctor" : number % 3 == 1 ? "talk" : "safe-place"};
    one.regions = {std::move(region)};
    one.place = {"5 Reed Lane", "behind the market", model::Visibility::open, {}, {}};
    return one;
}

model::Directory country(int pages) {
    auto all = test::directory();
    all.regions.resize(1);
    all.services.clear();
    for (int i = 0; i < kEverywhere; ++i)
        all.services.push_back(numbered(i, "XW"));
    for (int i = 0; i < pages; ++i) {
        std::string const province = "XP-" + std::to_string(i / kShared);
        if (i % kShared == 0) {
            all.regions.push_back(
                {province, "XW", model::RegionKind::province, model::Texts("en", province)});
            for (int j = 0; j < kAround; ++j)
                all.services.push_back(numbered(kEverywhere + i * kAround + j, province));
        }
        std::string const id = "XD-" + std::to_string(i);
        all.regions.push_back({id, province, model::RegionKind::district, model::Texts("en", id)});
    }
    return all;
}

json words_of(wording::ServiceWords const& words) {
    json one = {{"name", words.name.text},
                {"description", words.description.text},
                {"organization", words.organization.text},
                {"hours", words.hours},
                {"languages", words.languages},
                {"where", words.where.text},
                {"checked", words.checked},
                {"phones", json::array()},
                {"facts", json::array()}};
    for (auto const& phone : words.phones)
        one["phones"].push_back({{"label", phone.label},
                                 {"shown", phone.shown},
                                 {"tel", phone.tel},
                                 {"kind", static_cast<int>(phone.kind)}});
    for (auto const& fact : words.facts)
        one["facts"].push_back({{"text", fact.text}, {"pictogram", fact.pictogram}});
    return one;
}

json page_of(listing::Prepared const& prepared, model::Region const& region) {
    auto const& speaker = prepared.speaker();
    auto const order =
        listing::outline(prepared.told().services(region.id), prepared.frame().topics);
    json page = {{"id", region.id},
                 {"name", region.name.in("en").text},
                 {"above", region.parent_id},
                 {"languages", prepared.languages(region.id, 0)}};
    for (auto const& entry : order.hotlines)
        page["hotlines"].push_back({{"id", entry.service->id}, {"anchor", entry.anchor}});
    for (auto const& section : order.sections) {
        json entries;
        for (auto const& entry : section.entries)
            entries.push_back({{"id", entry.service->id}, {"anchor", entry.anchor}});
        listing::Html advice = listing::Html::part();
        listing::topic_advice(advice, speaker, section.topic);
        page["sections"].push_back({{"anchor", section.anchor},
                                    {"title", speaker.say("topic." + section.topic)},
                                    {"advice", std::move(advice).take()},
                                    {"entries", entries}});
    }
    return page;
}

/// Everything that the template needs, the parts that never change ready made: the rival works
/// less.
void write_data(listing::Prepared const& prepared, base::Path const& folder) {
    auto const& speaker = prepared.speaker();
    json pages;
    json words;
    for (auto const& region : speaker.directory.regions)
        if (region.kind == model::RegionKind::district) pages.push_back(page_of(prepared, region));
    for (auto const& service : speaker.directory.services)
        words[service.id] = words_of(prepared.told().service(service));
    json const site = {{"policy", listing::policy()},
                       {"style", listing::kStyle},
                       {"script", listing::kScript},
                       {"advice", prepared.advice()}};
    (void)base::write_file(folder / "pages.json", pages.dump());
    (void)base::write_file(folder / "words.json", words.dump());
    (void)base::write_file(folder / "site.json", site.dump());
}

using Clock = std::chrono::steady_clock;

/// Gives the page of every district to `put`, on all processors; the seconds since `start`.
template <typename Put>
double make_pages(listing::Prepared const& prepared, Clock::time_point start, Put const& put) {
    auto const& regions = prepared.speaker().directory.regions;
    listing::in_parallel(regions.size(), std::thread::hardware_concurrency(), [&](std::size_t i) {
        if (regions[i].kind != model::RegionKind::district) return;
        put(listing::folder_of({regions[i].id, "en", 0}) + "index.html",
            listing::page(prepared, {regions[i].id, nullptr}));
    });
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

int main(int, char** argv) {
    base::Path const folder = argv[1];
    test::Pages pages;
    pages.all = country(std::atoi(argv[2]));
    std::atomic<int> made = 0;
    auto const start = Clock::now();
    listing::Prepared const prepared(pages.speaker("en"), pages.frame,
                                     std::thread::hardware_concurrency());
    double const plain =
        make_pages(prepared, start, [&](std::string const& path, auto const& html) {
            if (base::write_unflushed(folder / "ours" / path, html)) ++made;
        });
    auto const again = Clock::now();
    listing::SiteFolder site(folder / "site");
    make_pages(prepared, again,
               [&](std::string const& path, auto const& html) { (void)site.put(path, html); });
    bool const finished = static_cast<bool>(site.finish());
    std::chrono::duration<double> const whole = Clock::now() - again;
    std::cout << made << " " << plain << " " << whole.count() << "\n";
    write_data(prepared, folder / "data");
    return finished ? 0 : 1;
}
