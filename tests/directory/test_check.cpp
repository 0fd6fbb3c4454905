// SPDX-License-Identifier: Apache-2.0
#include "directory/check.hpp"
#include "directory/samples.hpp"
#include <catch2/catch.hpp>
#include <functional>

namespace {

using base::Problem;
using base::Severity;
using model::Directory;
using model::Service;
using model::Visibility;
using Change = std::function<void(Directory&)>;

constexpr auto kError = Severity::error;
constexpr auto kWarning = Severity::warning;

struct Row {
    char const* why;
    char const* code;
    Severity severity;
    Change fires;
    Change silent; ///< the twin: as near to the first as the rule lets it be
};

base::Problems found(Change const& change, std::string const& code) {
    Directory directory = test::sound_directory();
    change(directory);
    base::Problems problems = directory::check(directory, test::kToday);
    std::erase_if(problems, [&](Problem const& one) { return one.code != code; });
    return problems;
}

/// Every row changes the service "one" or what it needs, and its problem names that.
void run(std::vector<Row> const& rows) {
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.code << ": " << row.why) {
            auto const problems = found(row.fires, row.code);
            REQUIRE_FALSE(problems.empty());
            CHECK(problems.front().severity == row.severity);
            CHECK_FALSE(problems.front().column.empty());
            CHECK_FALSE(problems.front().file.empty());
            CHECK(found(row.silent, row.code).empty());
        }
}

Service& one(Directory& directory) {
    return directory.services[0];
}
model::Phone phone(char const* number, Visibility visibility = Visibility::open) {
    return {test::number(number), model::PhoneKind::voice, visibility};
}
base::Date ago(int days) {
    return base::plus_days(test::kToday, -days);
}
void set_name(Directory& directory, char const* text) {
    one(directory).name.set("en", {text, true});
}

void open_at(Directory& directory, char const* address) {
    one(directory).place = {address, "", Visibility::open, {}, {}};
}

} // namespace

TEST_CASE("a sound directory has no problem at all") {
    for (Problem const& problem : directory::check(test::sound_directory(), test::kToday))
        FAIL_CHECK(base::to_string(problem));
}

TEST_CASE("what a record lacks") {
    run({
        {"no name", "missing-name", kError, [](Directory& d) { one(d).name = {}; },
         [](Directory& d) { one(d).name = model::Texts("th", "บ้าน"); }},
        {"no description", "missing-description", kWarning,
         [](Directory& d) { one(d).description = {}; },
         [](Directory& d) { one(d).description = model::Texts("en", "Food."); }},
        {"no topic", "missing-topic", kError, [](Directory& d) { one(d).topics.clear(); },
         [](Directory& d) { one(d).topics = {"law"}; }},
        {"no region", "missing-region", kError, [](Directory& d) { one(d).regions.clear(); },
         [](Directory& d) { one(d).regions = {"XW"}; }},
        {"withheld number and call-first place", "no-contact", kError,
         [](Directory& d) { one(d).phones[0].visibility = Visibility::withheld; },
         [](Directory& d) {
             one(d).phones.clear();
             one(d).place.visibility = Visibility::open;
         }},
        {"nothing is asked of what is not published", "no-contact", kError,
         [](Directory& d) { one(d).phones.clear(); },
         [](Directory& d) {
             one(d).phones.clear();
             one(d).do_not_publish = true;
         }},
        {"all facts unknown", "missing-facts", kWarning, [](Directory& d) { one(d).facts = {}; },
         [](Directory& d) {
             one(d).facts = {};
             one(d).facts.set(model::Fact::men, model::Answer::no);
         }},
        {"a language of the directory is missing", "missing-translation", kWarning,
         [](Directory& d) { one(d).description.set("th", {}); },
         [](Directory& d) { one(d).description.set("lo", {}); }},
        {"a language added to the directory", "missing-translation", kWarning,
         [](Directory& d) { d.about.languages.push_back("km"); },
         [](Directory& d) {
             one(d).description.set("th", {});
             d.about.languages = {"en"};
         }},
    });
}

TEST_CASE("ids that lead astray") {
    run({
        {"two services", "duplicate-id", kError, [](Directory& d) { one(d).id = "two"; },
         [](Directory& d) { one(d).id = "TWO"; }},
        {"two organizations", "duplicate-id", kError,
         [](Directory& d) { d.organizations[0].id = "org-b"; },
         [](Directory& d) { d.organizations[0].id = "one"; }},
        {"two regions", "duplicate-id", kError, [](Directory& d) { d.regions[1].id = "XW"; },
         [](Directory& d) { d.regions[1].id = "XW-2"; }},
        {"an empty id", "duplicate-id", kError, [](Directory& d) { one(d).id = ""; },
         [](Directory& d) { one(d).id = " "; }},
        {"a service in no known region", "unknown-region", kError,
         [](Directory& d) {
             one(d).regions = {"XW-1", "XW-7"};
         },
         [](Directory& d) {
             one(d).regions = {"XW-1", "XW"};
         }},
        {"a region below no known region", "unknown-region", kError,
         [](Directory& d) { d.regions[1].parent_id = "YY"; },
         [](Directory& d) { d.regions[1].parent_id = ""; }},
        {"an organization nobody knows", "unknown-organization", kError,
         [](Directory& d) { one(d).organization_id = "org-z"; },
         [](Directory& d) { one(d).organization_id = ""; }},
    });
}

TEST_CASE("how far a record can be trusted") {
    run({
        {"never checked", "never-validated", kWarning,
         [](Directory& d) { one(d).assurance.assured.reset(); },
         [](Directory& d) {
             one(d).assurance.assured.reset();
             one(d).status = model::Status::closed;
         }},
        {"checked tomorrow", "checked-in-future", kError,
         [](Directory& d) { one(d).assurance.assured = ago(-1); },
         [](Directory& d) { one(d).assurance.assured = ago(0); }},
        {"a shelter a day after its month of grace", "stale", kWarning,
         [](Directory& d) { one(d).assurance.assured = ago(180 + 30 + 1); },
         [](Directory& d) { one(d).assurance.assured = ago(180 + 30); }},
        {"so old that it is hidden", "stale", kWarning,
         [](Directory& d) { one(d).assurance.assured = ago(5000); },
         [](Directory& d) {
             one(d).assurance.assured = ago(5000);
             one(d).do_not_publish = true;
         }},
        {"the money ended yesterday", "funding-ended", kWarning,
         [](Directory& d) { one(d).assurance.funded_until = ago(1); },
         [](Directory& d) { one(d).assurance.funded_until = ago(0); }},
    });
}

TEST_CASE("what the words and places give away") {
    run({
        {"a shelter with an open address", "shelter-public-address", kWarning,
         [](Directory& d) { one(d).place.visibility = Visibility::open; },
         [](Directory& d) {
             one(d).place.visibility = Visibility::open;
             one(d).kind = model::ServiceKind::office;
         }},
        {"a shelter with an open point on the map", "shelter-public-address", kWarning,
         [](Directory& d) {
             one(d).place = {"", "", Visibility::open, 1.5, 2.5};
         },
         [](Directory& d) {
             one(d).place = {"", "", Visibility::open, {}, {}};
         }},
        {"five digits", "digits-in-prose", kError,
         [](Directory& d) { set_name(d, "Call 12345 now"); },
         [](Directory& d) { set_name(d, "Since 2019, 24/7, room 1234"); }},
        {"five digits of another script", "digits-in-prose", kError,
         [](Directory& d) {
             one(d).description.set("th", {"โทร ๑๒๓๔๕", false});
         },
         [](Directory& d) {
             one(d).description.set("th", {"โทร ๑๒๓๔", false});
         }},
        {"five digits about an organization", "digits-in-prose", kError,
         [](Directory& d) {
             d.organizations[0].description.set("en", {"No 55555", true});
         },
         [](Directory& d) { d.organizations[0].url = "https://a.example/55555"; }},
        {"a hidden address in a description", "secret-in-public-text", kError,
         [](Directory& d) {
             one(d).description.set("en", {"Come to 12  rose LANE.", true});
         },
         [](Directory& d) {
             one(d).description.set("en", {"Come to 13 Rose Lane.", true});
         }},
        {"a hidden address in the open place of another", "secret-in-public-text", kError,
         [](Directory& d) { open_at(d, "Near 12 Rose Lane"); },
         [](Directory& d) {
             for (Service& service : d.services)
                 service.place.visibility = Visibility::open;
         }},
        {"a hidden e-mail that the organization shows", "secret-in-public-text", kError,
         [](Directory& d) {
             one(d).email = "nok@a.example";
             one(d).email_visibility = Visibility::withheld;
             d.organizations[0].email = "Nok@a.example";
         },
         [](Directory& d) {
             one(d).email = "nok@a.example";
             d.organizations[0].email = "Nok@a.example";
         }},
        {"a hidden number that another record shows", "secret-in-public-text", kError,
         [](Directory& d) { one(d).phones.push_back(phone("+9990333444", Visibility::withheld)); },
         [](Directory& d) { one(d).phones.push_back(phone("+9990333444")); }},
        {"and neither is published", "private-and-public", kError,
         [](Directory& d) { one(d).phones.push_back(phone("+9990333444", Visibility::withheld)); },
         [](Directory& d) { one(d).phones.push_back(phone("+9990333444")); }},
        {"an address in other letters and spaces is the same", "private-and-public", kError,
         [](Directory& d) { open_at(d, "12  rose LANE"); },
         [](Directory& d) { open_at(d, "13 Rose Lane"); }},
        {"a note in a region's name", "secret-in-public-text", kError,
         [](Directory& d) {
             one(d).internal_notes = "The door is green";
             d.regions[1].name.set("th", {"the door is GREEN", false});
         },
         [](Directory& d) { one(d).internal_notes = "The door is green"; }},
    });
}

TEST_CASE("a problem never repeats the secret it found") {
    auto const problems = found(
        [](Directory& d) {
            one(d).description.set("en", {"Come to 12 Rose Lane.", true});
        },
        "secret-in-public-text");
    REQUIRE(problems.size() == 1);
    CHECK(base::to_string(problems[0]).find("Rose") == std::string::npos);
}

TEST_CASE("numbers and records that look alike") {
    run({
        {"two organizations, one number", "same-number-unrelated", kWarning,
         [](Directory& d) { one(d).phones = {phone("+9990333444")}; },
         [](Directory& d) {
             one(d).phones = {phone("+9990333444")};
             one(d).organization_id = "org-b";
         }},
        {"a withheld number is nobody's business", "same-number-unrelated", kWarning,
         [](Directory& d) { one(d).phones.push_back(phone("+9990333444")); },
         [](Directory& d) { one(d).phones.push_back(phone("+9990333444", Visibility::withheld)); }},
        {"a digit mistyped", "one-digit-apart", kWarning,
         [](Directory& d) { one(d).phones = {phone("+9990333544")}; },
         [](Directory& d) { one(d).phones = {phone("+9990333554")}; }},
        {"short codes are neighbours by nature", "one-digit-apart", kWarning,
         [](Directory& d) { one(d).phones = {phone("+9990333440")}; },
         [](Directory& d) {
             one(d).phones = {phone("009991"), phone("009992")};
         }},
        {"a longer number is another number", "one-digit-apart", kWarning,
         [](Directory& d) { one(d).phones = {phone("+9990333445")}; },
         [](Directory& d) { one(d).phones = {phone("+99903334445")}; }},
        {"the same record under two ids", "duplicate-service", kError,
         [](Directory& d) {
             one(d).phones = {phone("+9990333444")};
             set_name(d, "house  TWO");
         },
         [](Directory& d) {
             one(d).phones = {phone("+9990333444")};
             one(d).regions = {"XW"};
             set_name(d, "house two");
         }},
        {"a number that rings somewhere, in a sample", "sample-number", kError,
         [](Directory& d) { one(d).phones = {phone("+6610000000")}; },
         [](Directory& d) { one(d).phones = {phone("009995")}; }},
        {"a short code that rings somewhere, in a sample", "sample-number", kError,
         [](Directory& d) { one(d).phones = {phone("1300")}; },
         [](Directory& d) { one(d).phones = {phone("+9990000000")}; }},
        {"an invented number in a real directory", "sample-number", kError,
         [](Directory& d) { d.about.sample = false; },
         [](Directory& d) {
             d.about.sample = false;
             for (Service& service : d.services)
                 service.phones = {phone("1300")};
         }},
    });
}

TEST_CASE("what cannot be so, and what nobody is told") {
    run({
        {"two stretches overlap", "hours-impossible", kError,
         [](Directory& d) { one(d).hours = *model::Hours::parse("Mo 08:00-12:00,11:00-17:00"); },
         [](Directory& d) { one(d).hours = *model::Hours::parse("Mo 08:00-12:00,12:00-17:00"); }},
        {"for nobody", "ages-impossible", kError,
         [](Directory& d) {
             one(d).minimum_age = 18;
             one(d).maximum_age = 17;
         },
         [](Directory& d) {
             one(d).minimum_age = 18;
             one(d).maximum_age = 18;
         }},
        {"nobody runs it", "no-organization", kWarning,
         [](Directory& d) { one(d).organization_id = ""; },
         [](Directory& d) { one(d).organization_id = "org-b"; }},
        {"three calls and no answer", "no-answer", kWarning,
         [](Directory& d) { one(d).assurance.no_answers = 3; },
         [](Directory& d) { one(d).assurance.no_answers = 2; }},
        {"a number of another country", "number-abroad", kWarning,
         [](Directory& d) { one(d).phones.push_back(phone("+2100111222")); },
         [](Directory& d) { one(d).phones.push_back(phone("+9990555666")); }},
        {"two names are one in Thai", "one-label-two-terms", kWarning,
         [](Directory& d) {
             one(d).name.set("th", {"บ้านหลังที่สอง", true});
         },
         [](Directory& d) {
             one(d).name.set("th", {"บ้านหลังที่สาม", true});
         }},
        {"two districts are one in Thai", "one-label-two-terms", kWarning,
         [](Directory& d) {
             d.regions.push_back({"XW-2", "XW", model::RegionKind::province, d.regions[1].name});
             model::Texts other("en", "Lakes");
             other.set("th", {"ภูเขา", true});
             d.regions.back().name = other;
         },
         [](Directory& d) {
             d.regions.push_back({"XW-2", "XW", model::RegionKind::province, d.regions[1].name});
         }},
        {"costs money, and the translation says free", "says-the-opposite", kError,
         [](Directory& d) {
             one(d).facts.set(model::Fact::free, model::Answer::no);
             one(d).description.set("th", {"ไม่เสียค่าใช้จ่าย", true});
         },
         [](Directory& d) {
             one(d).description.set("th", {"ไม่เสียค่าใช้จ่าย", true});
         }},
        {"costs money, and the text says not", "says-the-opposite", kError,
         [](Directory& d) {
             one(d).facts.set(model::Fact::free, model::Answer::no);
             one(d).description = model::Texts("en", "Free of charge.");
         },
         [](Directory& d) {
             one(d).facts.set(model::Fact::free, model::Answer::unknown);
             one(d).description = model::Texts("en", "Free of charge.");
         }},
        {"a province that a reform merged", "retired-region", kWarning,
         [](Directory& d) {
             d.regions.push_back({"VN-03", "XW", model::RegionKind::province, {}});
         },
         [](Directory& d) {
             d.regions.push_back({"VN-07", "XW", model::RegionKind::province, {}});
         }},
        {"an organization without a service", "orphan-organization", kWarning,
         [](Directory& d) {
             d.organizations.push_back({"org-c", {}, {}, "", ""});
         },
         [](Directory& d) {
             d.organizations.push_back({"org-c", {}, {}, "", ""});
             one(d).organization_id = "org-c";
             d.services.push_back(d.services[1]);
             d.services.back().organization_id = "org-a";
         }},
        {"nobody for men", "coverage-gap", kWarning,
         [](Directory& d) {
             for (Service& service : d.services)
                 service.facts.set(model::Fact::men, model::Answer::no);
         },
         [](Directory& d) { one(d).facts.set(model::Fact::men, model::Answer::no); }},
        {"nobody for a topic", "coverage-gap", kWarning,
         [](Directory& d) { d.services[1].topics.pop_back(); },
         [](Directory& d) {
             d.services[1].topics.pop_back();
             one(d).topics = {"complaint"};
         }},
        {"nobody when the one service is paused", "coverage-gap", kWarning,
         [](Directory& d) { d.services[1].status = model::Status::paused; },
         [](Directory& d) { one(d).status = model::Status::paused; }},
        {"latitude and longitude exchanged", "swapped-coordinates", kWarning,
         [](Directory& d) {
             for (int i = 0; i < 5; ++i)
                 d.services.push_back(d.services[1]);
             one(d).place.latitude = 80;
             one(d).place.longitude = 15.1;
             for (std::size_t i = 1; i < d.services.size(); ++i) {
                 d.services[i].place.latitude = 15;
                 d.services[i].place.longitude = 80.5;
             }
         },
         [](Directory& d) {
             for (int i = 0; i < 5; ++i)
                 d.services.push_back(d.services[1]);
         }},
    });
}
