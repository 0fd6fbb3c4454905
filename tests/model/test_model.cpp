// SPDX-License-Identifier: Apache-2.0
#include "model/index.hpp"
#include "model/names.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace model;

namespace {

DialPlan const kPlan{"999", "0", "00"};

base::Date day(char const* text) {
    return *base::parse_date(text);
}

Service service(std::string id, std::string region, char const* assured) {
    Service one;
    one.id = std::move(id);
    one.topics = {"doctor"};
    one.regions = {std::move(region)};
    one.kind = ServiceKind::clinic;
    one.assurance.assured = day(assured);
    return one;
}

Directory country() {
    Directory directory;
    auto const add = [&](char const* id, char const* parent, RegionKind kind) {
        directory.regions.push_back({id, parent, kind, Texts("en", id)});
    };
    add("XW", "", RegionKind::country);
    add("XW-1", "XW", RegionKind::province);
    add("XW-2", "XW", RegionKind::province);
    add("XW-11", "XW-1", RegionKind::district);
    add("XW-1101", "XW-11", RegionKind::village);
    return directory;
}

std::vector<std::string> ids(std::vector<Service const*> const& services) {
    std::vector<std::string> found;
    for (Service const* one : services)
        found.push_back(one->id);
    return found;
}

} // namespace

TEST_CASE("numbers are read as people type them and kept in one form") {
    struct Row {
        char const* why;
        char const* typed;
        char const* canonical; ///< nullptr: refused
    };
    static Row const rows[] = {
        {"spaces and a trunk prefix", "0 12 345 6789", "+999123456789"},
        {"hyphens and brackets", "(012) 345-6789", "+999123456789"},
        {"an international prefix, longer than the trunk prefix that opens it", "00999 12 345 6789",
         "+999123456789"},
        {"E.164 with a plus", "+66 2 123 4567", "+6621234567"},
        {"a tel: link", "tel:+6621234567", "+6621234567"},
        {"a no-break space between groups",
         "012\xC2\xA0"
         "345\xC2\xA0"
         "6789",
         "+999123456789"},
        {"a short code stays byte for byte", "1300", "1300"},
        {"a short code that begins with zero", "009991", "009991"},
        {"the prefix of the country behind its code, which would be dialled", "+999 (0)12 345 678",
         nullptr},
        {"and the same typed from abroad", "00999 012 345 678", nullptr},
        {"no prefix at all", "123456789", "+999123456789"},
        {"USSD", "*21*0123456789#", nullptr},
        {"a pause and tones", "0123456789,,1", nullptr},
        {"letters", "0800-HELP-ME", nullptr},
        {"digits of another script", "๑๓๐๐", nullptr},
        {"a zero-width space inside",
         "012\xE2\x80\x8B"
         "3456789",
         nullptr},
        {"a plus in the middle", "012+3456789", nullptr},
        {"one digit", "1", nullptr},
        {"nothing", "", nullptr},
        {"only a plus", "+", nullptr},
        {"sixteen digits", "+1234567890123456", nullptr},
        {"a country code that begins with zero", "+0123456789", nullptr},
        {"two numbers in one cell", "0123456789 / 0123456780", nullptr},
        {"a satellite telephone", "+881 6 1234 5678", nullptr},
        {"international premium rate", "00979 1 2345 6789", nullptr},
        {"international shared cost", "+808 1234 5678", nullptr},
        {"international freephone costs nothing", "+800 1234 5678", "+80012345678"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const number = Number::parse(row.typed, kPlan);
            REQUIRE(number.has_value() == (row.canonical != nullptr));
            if (number) CHECK(number->canonical() == row.canonical);
        }
}

TEST_CASE("a USSD code is kept byte for byte, and nothing that commands a telephone") {
    struct Row {
        char const* why;
        char const* typed;
        bool read;
    };
    static Row const rows[] = {
        {"three digits", "*123#", true},
        {"four digits", "*1300#", true},
        {"two digits forward, bar or hide calls", "*21#", false},
        {"forwarding of every call", "*21*0123456789#", false},
        {"forwarding after some rings", "*004*0123456789#", false},
        {"barring of all calls", "*330*0000#", false},
        {"barring of all calls, without a password", "*330#", false},
        {"precedence", "*750#", false},
        {"another profile", "*591#", false},
        {"the number of the device", "*#06#", false},
        {"wipes some telephones", "*2767*3855#", false},
        {"switches off", "#123#", false},
        {"no hash", "*123", false},
        {"a number", "0123456789", false},
        {"letters", "*12a#", false},
        {"five digits", "*12345#", false},
        {"nothing", "", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const code = Number::parse_ussd(row.typed);
            REQUIRE(code.has_value() == row.read);
            if (!code) continue;
            CHECK(code->canonical() == row.typed);
            CHECK(code->dialled(kPlan) == row.typed);
            CHECK(code->is_ussd());
            CHECK_FALSE(code->is_short_code());
            CHECK_FALSE(Number::parse(row.typed, kPlan));
        }
}

TEST_CASE("what is dialled is made from the one canonical form") {
    struct Row {
        char const* why;
        char const* typed;
        char const* dialled;
        char const* shown;
    };
    static Row const rows[] = {
        {"a number of this country", "+999123456789", "0123456789", "012 345 6789"},
        {"a number of another country", "+6621234567", "006621234567", "006 621 234 567"},
        {"a short code", "1300", "1300", "1300"},
        {"six digits are a short code", "009991", "009991", "009991"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const number = Number::parse(row.typed, kPlan);
            REQUIRE(number);
            CHECK(number->dialled(kPlan) == row.dialled);
            CHECK(grouped(number->dialled(kPlan)) == row.shown);
            CHECK(*Number::parse(number->canonical(), kPlan) == *number);
        }
}

TEST_CASE("opening hours") {
    struct Row {
        char const* why;
        char const* text;
        char const* written; ///< nullptr: refused
    };
    static Row const rows[] = {
        {"day and night", "24/7", "24/7"},
        {"office hours", "Mo-Fr 08:00-17:00", "Mo-Fr 08:00-17:00"},
        {"two rules", "Mo-Fr 08:00-17:00; Sa 09:00-12:00", "Mo-Fr 08:00-17:00; Sa 09:00-12:00"},
        {"a lunch break", "Mo 08:00-12:00,13:00-17:00", "Mo 08:00-12:00,13:00-17:00"},
        {"a list of days", "Mo,We 08:00-09:00", "Mo 08:00-09:00; We 08:00-09:00"},
        {"over the weekend", "Sa-Mo 10:00-11:00", "Mo 10:00-11:00; Sa-Su 10:00-11:00"},
        {"a later rule wins", "Mo-We 08:00-09:00; Tu 10:00-11:00",
         "Mo 08:00-09:00; Tu 10:00-11:00; We 08:00-09:00"},
        {"every day, all day, said by days", "Mo-Su 00:00-24:00", "24/7"},
        {"until midnight", "Fr 18:00-24:00", "Fr 18:00-24:00"},
        {"nothing known", "", ""},
        {"am and pm", "Mo 9am-5pm", nullptr},
        {"over night", "Mo-Su 17:00-08:00", "Mo-Su 17:00-08:00"},
        {"no time at all", "Mo 08:00-08:00", nullptr},
        {"hour 25", "Mo 08:00-25:00", nullptr},
        {"minute 60", "Mo 08:60-09:00", nullptr},
        {"a day in full", "Monday 08:00-09:00", nullptr},
        {"no days", "08:00-17:00", nullptr},
        {"no hours", "Mo-Fr", nullptr},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const hours = Hours::parse(row.text);
            REQUIRE(hours.has_value() == (row.written != nullptr));
            if (hours) CHECK(to_string(*hours) == row.written);
        }
}

TEST_CASE("a record is trusted only as long as its check holds") {
    struct Row {
        char const* why;
        ServiceKind kind;
        char const* assured;
        char const* funded;
        Validity state;
    };
    static Row const rows[] = {
        {"never checked", ServiceKind::hotline, "", "", Validity::hidden},
        {"checked today", ServiceKind::hotline, "2026-11-23", "", Validity::fresh},
        {"a check dated tomorrow is a mistake", ServiceKind::hotline, "2026-11-24", "",
         Validity::hidden},
        {"a hotline on its last day", ServiceKind::hotline, "2026-09-24", "", Validity::fresh},
        {"a hotline a day later", ServiceKind::hotline, "2026-09-23", "", Validity::due},
        {"the last day it is due", ServiceKind::hotline, "2026-08-25", "", Validity::due},
        {"then stale", ServiceKind::hotline, "2026-08-24", "", Validity::stale},
        {"the last day it is shown", ServiceKind::hotline, "2026-03-28", "", Validity::stale},
        {"then hidden", ServiceKind::hotline, "2026-03-27", "", Validity::hidden},
        {"a clinic holds longer", ServiceKind::clinic, "2026-06-01", "", Validity::fresh},
        {"an office longest", ServiceKind::office, "2025-11-23", "", Validity::fresh},
        {"money ended yesterday", ServiceKind::office, "2026-11-01", "2026-11-22",
         Validity::hidden},
        {"money ends today", ServiceKind::office, "2026-11-01", "2026-11-23", Validity::fresh},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Assurance assurance;
            if (*row.assured != 0) assurance.assured = day(row.assured);
            if (*row.funded != 0) assurance.funded_until = day(row.funded);
            CHECK(validity(assurance, row.kind, Thresholds::defaults(), day("2026-11-23")) ==
                  row.state);
        }
}

TEST_CASE("the thresholds file says what the program believes by itself") {
    auto const settings = base::Settings::load(test::share() / "data" / "validity.toml");
    REQUIRE(settings);
    auto const read = Thresholds::from(*settings);
    REQUIRE(read);
    CHECK(read->check_days == Thresholds::defaults().check_days);
    CHECK(read->due_days == Thresholds::defaults().due_days);
    CHECK(read->hidden_days == Thresholds::defaults().hidden_days);
    CHECK_FALSE(Thresholds::from(*base::Settings::parse("due_days = 1", "x.toml")));
}

TEST_CASE("texts fall back and say so") {
    Texts texts("en", "Clinic");
    texts.set("th", {"คลินิก", false});
    CHECK(texts.in("th").text == "คลินิก");
    CHECK_FALSE(texts.in("th").reviewed);
    CHECK(texts.in("km").text == "Clinic");
    CHECK(texts.in("km").language == "en");
    texts.set("en", {"", true});
    CHECK(texts.in("km").language == "th");
    CHECK(Texts().in("en").text.empty());
}

TEST_CASE("the nearest help comes first, hidden help never") {
    Directory directory = country();
    directory.services = {
        service("country", "XW", "2026-11-01"),     service("other-province", "XW-2", "2026-11-01"),
        service("stale", "XW-11", "2026-04-01"),    service("own", "XW-11", "2026-11-01"),
        service("below", "XW-1101", "2026-11-01"),  service("province", "XW-1", "2026-11-01"),
        service("expired", "XW-11", "2025-01-01"),  service("paused", "XW-11", "2026-11-01"),
        service("unlisted", "XW-11", "2026-11-01"),
    };
    directory.services[7].status = Status::paused;
    directory.services[8].do_not_publish = true;
    Query query{"XW-11", {}, day("2026-11-23")};
    CHECK(ids(select(directory, query)) ==
          std::vector<std::string>{"own", "stale", "province", "country", "below"});
    query.unchecked_too = true; // paused and unlisted ones stay out even of drafts
    CHECK(ids(select(directory, query)) ==
          std::vector<std::string>{"own", "expired", "stale", "province", "country", "below"});
    query.unchecked_too = false;
    query.printable_only = true;
    CHECK(ids(select(directory, query)) ==
          std::vector<std::string>{"own", "province", "country", "below"});
    query.topics = {"law"};
    CHECK(select(directory, query).empty());
    query.topics = {"law", "doctor"};
    query.region = "XW-1101";
    CHECK(ids(select(directory, query)) ==
          std::vector<std::string>{"below", "own", "province", "country"});
    query.region = "nowhere";
    CHECK(select(directory, query).empty());
}

TEST_CASE("a service of several regions comes once, where it is nearest") {
    Directory directory = country();
    directory.services = {service("country", "XW", "2026-11-01"),
                          service("both", "XW", "2026-11-01"),
                          service("own", "XW-11", "2026-11-01")};
    directory.services[1].regions = {"XW", "XW-11", "XW-11", "no-such-region"};
    CHECK(ids(select(directory, {"XW-11", {}, day("2026-11-23")})) ==
          std::vector<std::string>{"both", "own", "country"});
    CHECK(ids(select(directory, {"", {}, day("2026-11-23")})) ==
          std::vector<std::string>{"country", "both", "own"});
}

TEST_CASE("an index answers as the directory does") {
    Directory const directory = country();
    Index const index(directory);
    for (Region const& region : directory.regions) {
        CHECK(index.region(region.id) == &region);
        CHECK(index.path_to(region.id) == directory.path_to(region.id));
        CHECK(index.children_of(region.id) == directory.children_of(region.id));
    }
    CHECK(index.region("nowhere") == nullptr);
    CHECK(index.service("nothing") == nullptr);
    CHECK(index.path_to("nowhere").empty());
    CHECK(index.children_of("nowhere").empty());
}

TEST_CASE("regions that name each other as parents do not hang") {
    Directory directory = country();
    directory.regions[0].parent_id = "XW-11";
    CHECK(directory.path_to("XW-1101").size() <= directory.regions.size() + 1);
    CHECK(Index(directory).path_to("XW-1101").size() <= directory.regions.size() + 1);
    CHECK(select(directory, {"XW-1101", {}, day("2026-11-23")}).empty());
}

TEST_CASE("every name reads back as its value") {
    for (Fact const fact : kFacts)
        CHECK(named<Fact>(name_of(fact)) == fact);
    for (Visibility const one : {Visibility::open, Visibility::call_first, Visibility::withheld})
        CHECK(named<Visibility>(name_of(one)) == one);
    CHECK(named<Answer>("perhaps") == std::nullopt);
    CHECK(named<RegionKind>("") == std::nullopt);
    CHECK(name_of(Visibility::open) == "public");
}

TEST_CASE("all help is free only when none of it costs") {
    Service asks = service("a", "XW", "2026-11-01");
    Service const silent = asks;
    CHECK(none_costs({}));
    CHECK(none_costs({&silent}));
    asks.facts.set(Fact::free, Answer::no);
    CHECK_FALSE(none_costs({&silent, &asks}));
}

TEST_CASE("only open numbers are shown") {
    Service one = service("a", "XW", "2026-11-01");
    auto const number = *Number::parse("1300", kPlan);
    one.phones = {{number, PhoneKind::voice, Visibility::withheld},
                  {number, PhoneKind::sms, Visibility::open}};
    REQUIRE(open_phones(one).size() == 1);
    CHECK(open_phones(one).front().kind == PhoneKind::sms);
}
