// SPDX-License-Identifier: Apache-2.0
#include "support/draft_words.hpp"
#include "wording/wording.hpp"
#include <catch2/catch.hpp>

using namespace wording;
using model::Answer;
using model::Fact;

namespace {

model::DialPlan const kPlan{"999", "00999", "00"};

model::Phone phone(char const* typed, model::PhoneKind kind, model::Visibility visibility) {
    return {*model::Number::parse(typed, kPlan), kind, visibility};
}

model::Directory directory() {
    model::Directory all;
    all.about.languages = {"en", "th", "km"};
    all.about.dial_plan = kPlan;
    all.regions = {{"XW", "", model::RegionKind::country, model::Texts("en", "Westland")}};
    all.regions[0].name.set("th", {"เวสต์แลนด์", false});
    all.organizations = {{"org-1", model::Texts("en", "Open Door"), {}, "", ""}};
    model::Service one;
    one.id = "svc-1";
    one.organization_id = "org-1";
    one.name = model::Texts("en", "Night clinic");
    one.name.set("th", {"คลินิกกลางคืน", false});
    one.description = model::Texts("en", "Nurses see you at any hour.");
    one.kind = model::ServiceKind::clinic;
    one.regions = {"XW"};
    one.facts.set(Fact::free, Answer::yes);
    one.facts.set(Fact::men, Answer::no);
    one.languages = {"th", "km", "xx"};
    one.hours = *model::Hours::parse("Mo-Fr 08:00-17:00; Sa 09:00-12:00");
    one.phones = {phone("009991", model::PhoneKind::voice, model::Visibility::open),
                  phone("00999 012 3456", model::PhoneKind::sms, model::Visibility::open),
                  phone("00999 012 9999", model::PhoneKind::voice, model::Visibility::withheld)};
    one.place = {"5 Reed Lane", "behind the market", model::Visibility::open, {}, {}};
    one.assurance.assured = *base::parse_date("2026-11-01");
    all.services = {one};
    return all;
}

struct Told {
    model::Directory all = directory();
    test::DraftWords words;
    model::Service& service = all.services.front();
    ServiceWords in(char const* language, char const* today = "2026-11-23") const {
        return Speaker{all, *words, language, *base::parse_date(today)}.service(service);
    }
};

} // namespace

TEST_CASE("numbers are said in every form from the one that is kept") {
    auto const words = Told().in("en");
    REQUIRE(words.phones.size() == 2);
    CHECK(words.phones[0].label == "Call");
    CHECK(words.phones[0].shown == "009991");
    CHECK(words.phones[0].tel == "tel:009991");
    CHECK(words.phones[1].label == "Send a message");
    CHECK(words.phones[1].shown == "009 990 123 456");
    CHECK(words.phones[1].dialled == "009990123456");
    CHECK(words.phones[1].tel == "tel:+9990123456");
}

TEST_CASE("a text says which language it is really in") {
    Told const told;
    CHECK(told.in("th").name.text == "คลินิกกลางคืน");
    CHECK(told.in("th").name.language == "th");
    CHECK(told.in("th").description.language == "en");
    CHECK(told.in("km").name.text == "Night clinic");
    CHECK(told.in("km").name.language == "en");
    CHECK(told.in("km").organization.text == "Open Door");
}

TEST_CASE("facts are said in full, and unknown is not no") {
    auto const words = Told().in("en");
    REQUIRE(words.facts.size() == model::kFacts.size());
    CHECK(words.facts[0].pictogram == "fact-free-yes");
    CHECK(words.facts[0].text == "It is free");
    CHECK(words.facts[1].pictogram == "fact-no-papers-unknown");
    CHECK(words.facts[1].text.find("Ask") == 0);
    CHECK(words.facts[4].text == "Not for men");
}

TEST_CASE("every fact and answer has its pictogram and its words") {
    Told told;
    for (Answer const answer : {Answer::unknown, Answer::no, Answer::yes}) {
        for (Fact const fact : model::kFacts)
            told.service.facts.set(fact, answer);
        for (FactWords const& fact : told.in("my").facts) {
            INFO(fact.pictogram);
            CHECK(std::filesystem::exists(test::share() / "data" / "pictograms" /
                                          (fact.pictogram + ".svg")));
            CHECK(fact.text.find("«") == std::string::npos);
        }
    }
}

TEST_CASE("every kind of service has its pictogram") {
    Told told;
    for (auto const kind :
         {model::ServiceKind::hotline, model::ServiceKind::shelter, model::ServiceKind::clinic,
          model::ServiceKind::office, model::ServiceKind::other}) {
        told.service.kind = kind;
        auto const name = told.in("en").pictogram;
        INFO(name);
        CHECK(std::filesystem::exists(test::share() / "data" / "pictograms" / (name + ".svg")));
    }
}

TEST_CASE("hours, languages and audience are said in words") {
    Told told;
    auto const words = told.in("en");
    CHECK(words.hours == std::vector<std::string>{"Mon–Fri 08:00-17:00", "Sat 09:00-12:00"});
    CHECK(words.languages == "ไทย, ខ្មែរ, xx");
    CHECK(words.audience.empty());
    told.service.audience = {model::Audience::women, model::Audience::children};
    told.service.minimum_age = 6;
    told.service.maximum_age = 17;
    CHECK(told.in("en").audience ==
          std::vector<std::string>{"For women", "For children", "Ages 6 to 17"});
    told.service.hours = *model::Hours::parse("24/7");
    CHECK(told.in("en").hours == std::vector<std::string>{"Day and night"});
    told.service.hours = {};
    CHECK(told.in("en").hours.empty());
}

TEST_CASE("a place that is not public is never said") {
    struct Row {
        char const* why;
        model::Visibility visibility;
        bool told;
    };
    static Row const rows[] = {
        {"a public place is told", model::Visibility::open, true},
        {"a call-first place is not", model::Visibility::call_first, false},
        {"a withheld place is not", model::Visibility::withheld, false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Told told;
            told.service.place.visibility = row.visibility;
            auto const where = told.in("en").where;
            CHECK((where.text == "behind the market. 5 Reed Lane") == row.told);
            CHECK((where.text.find("5 Reed Lane") != std::string::npos) == row.told);
            CHECK_FALSE(where.text.empty());
        }
}

TEST_CASE("when it was checked is said, and when that is too long ago") {
    Told told;
    CHECK(told.in("en").checked == "Checked Nov 2026");
    CHECK_FALSE(told.in("en").old);
    CHECK(told.in("en", "2027-07-15").old);
    told.service.assurance.assured.reset();
    CHECK(told.in("en").checked.empty());
}

TEST_CASE("regions have names, unknown ones their id") {
    Told const told;
    Speaker const speaker{told.all, *told.words, "th", *base::parse_date("2026-11-23")};
    CHECK(speaker.region("XW").text == "เวสต์แลนด์");
    CHECK(speaker.region("XW-9").text == "XW-9");
}

TEST_CASE("the address behind a QR code is upper case throughout") {
    struct Row {
        char const* why;
        int edition;
        char const* url;
    };
    static Row const rows[] = {
        {"a card says which edition it is from", 7, "HTTPS://INFO.EXAMPLE/XW-11/ZH-HANS/7"},
        {"a draft is from none", 0, "HTTPS://INFO.EXAMPLE/XW-11/ZH-HANS"},
        {"a thousand editions fit", 1000, "HTTPS://INFO.EXAMPLE/XW-11/ZH-HANS/1000"},
    };
    constexpr std::size_t kVersion3 =
        47; // characters of an alphanumeric code of version 3, level Q
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const url = listing_url("https://info.example", "XW-11", "zh-Hans", row.edition);
            CHECK(url == row.url);
            CHECK(url.size() <= kVersion3);
        }
}
