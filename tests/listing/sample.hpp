// A small directory and its pages, for the tests of the listing.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/page.hpp"
#include "support/draft_words.hpp"

namespace test {

inline model::DialPlan const kPlan{"999", "00999", "00"};

inline model::Phone phone(char const* typed, model::PhoneKind kind = model::PhoneKind::voice,
                          model::Visibility visibility = model::Visibility::open) {
    return {*model::Number::parse(typed, kPlan), kind, visibility};
}

inline model::Service service(char const* id, char const* name, std::vector<std::string> topics) {
    model::Service one;
    one.id = id;
    one.name = model::Texts("en", name);
    one.description = model::Texts("en", "They listen & help.");
    one.topics = std::move(topics);
    one.regions = {"XW"};
    one.assurance.assured = *base::parse_date("2026-11-01");
    return one;
}

inline model::Service hotline() {
    auto one = service("svc-2", "Help Line", {"talk", "doctor"});
    one.organization_id = "org-1";
    one.kind = model::ServiceKind::hotline;
    one.hours = *model::Hours::parse("24/7");
    one.languages = {"en", "ar"};
    one.phones = {phone("009991"), phone("00999 012 3456", model::PhoneKind::sms),
                  phone("00999 012 3457", model::PhoneKind::whatsapp),
                  phone("00999 012 9999", model::PhoneKind::voice, model::Visibility::withheld)};
    one.name.set("ar", {"خط المساعدة", false});
    return one;
}

inline model::Service shelter() {
    auto one = service("svc-3", "Quiet House", {"safe-place"});
    one.kind = model::ServiceKind::shelter;
    one.audience = {model::Audience::women};
    one.facts.set(model::Fact::free, model::Answer::yes);
    one.facts.set(model::Fact::men, model::Answer::no);
    one.phones = {phone("00999 012 3458")};
    one.place = {"9 Hidden Row", "", model::Visibility::withheld, {}, {}};
    return one;
}

inline model::Directory directory() {
    model::Directory all;
    all.about.languages = {"en", "ar"};
    all.about.dial_plan = kPlan;
    all.about.sample = true;
    all.regions = {{"XW", "", model::RegionKind::country, model::Texts("en", "Westland")},
                   {"XW-1", "XW", model::RegionKind::province, model::Texts("en", "Hillside")},
                   {"xw-11", "XW-1", model::RegionKind::district, model::Texts("en", "Mill")}};
    all.regions[0].name.set("ar", {"ويستلاند", false});
    all.organizations = {{"org-1", model::Texts("en", "Open Door"), {}, "", ""}};
    auto clinic = service("svc-1", "Night clinic", {"doctor"});
    clinic.kind = model::ServiceKind::clinic;
    clinic.regions = {"XW-1"};
    clinic.hours = *model::Hours::parse("Mo-Fr 08:00-17:00");
    clinic.place = {"5 Reed Lane", "behind the market", model::Visibility::open, {}, {}};
    all.services = {clinic, hotline(), shelter(), service("svc-4", "Lantern", {"unheard-of"})};
    return all;
}

inline listing::Frame frame() {
    listing::Frame frame;
    frame.number = 7;
    frame.published = *base::parse_date("2026-11-23");
    frame.draft = true;
    frame.sample = true;
    frame.topics = {{"safe-place", "safe-place"}, {"doctor", "doctor"}, {"talk", "talk"}};
    return frame;
}

/// Everything a page borrows.
struct Pages {
    model::Directory all = directory();
    DraftWords words;
    listing::Frame frame = test::frame();
    wording::Speaker speaker(char const* language, char const* today = "2026-11-23") const {
        return {all, *words, language, *base::parse_date(today)};
    }
    /// What a page is made from, for as long as the object lives.
    std::string page(char const* language, char const* region = "XW",
                     listing::Card const* card = nullptr, char const* today = "2026-11-23") const {
        return listing::page(listing::Prepared(speaker(language, today), frame), {region, card});
    }
};

} // namespace test
