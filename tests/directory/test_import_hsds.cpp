// SPDX-License-Identifier: Apache-2.0
#include "import_support.hpp"
#include <algorithm>
#include <set>

using test::imported;
using test::problem;

namespace {

using Files = std::map<std::string, std::string>;

/// A directory of an invented country that knows how its numbers are dialled.
model::Directory country(std::string code, std::string calling_code) {
    model::Directory directory;
    directory.about.country = std::move(code);
    directory.about.dial_plan = {std::move(calling_code), "0", "00"};
    return directory;
}

/// The smallest HSDS 3.0 folder that says everything a directory keeps.
Files small() {
    return {
        {"organizations",
         "id,name,description,website,legal_status\norg1,Office,d,https://a.example,x\n"},
        {"locations", "id,location_type,organization_id,name,latitude,longitude\n"
                      "loc1,physical,org1,Town hall,1.5,161\nloc2,physical,,Branch,2,160\n"},
        {"services", "id,organization_id,name,status,application_process,minimum_age,assured_date,"
                     "assurer_email,fees\n"
                     "svc1,org1,Advice,active,,18,2026-01-02,a@a.example,\n"},
        {"service_at_location", "id,service_id,location_id,description\nsal1,svc1,loc1,\n"},
        {"phones", "id,location_id,service_id,organization_id,contact_id,service_at_location_id,"
                   "number,extension,type\n"
                   "p1,,svc1,,,,021 234 567,,voice\np2,loc1,,,,,+7 301 234 567,,text\n"},
        {"addresses", "id,location_id,address_1,city,state_province,postal_code,country\n"
                      "a1,loc1,1 Road,Tesa,North,,XW\n"},
        {"schedules", "id,service_id,location_id,service_at_location_id,freq,interval,byday,"
                      "byweekno,valid_to,opens_at,closes_at\n"
                      "s1,svc1,,,WEEKLY,1,\"MO,TU\",,,09:00,12:00Z\n"
                      "s2,,,sal1,WEEKLY,,MO,,,13:00:00,5:30 PM\n"},
        {"languages", "id,service_id,location_id,phone_id,name,code,note\n"
                      "l1,svc1,,,Thai,th,\nl2,,loc1,,English,,\n"},
    };
}

/// The rows of `file` that have an error.
std::size_t refused_rows(directory::Import const& import, std::string const& file) {
    std::set<int> rows;
    for (base::Problem const& one : import.problems)
        if (one.severity == base::Severity::error && one.file == file) rows.insert(one.row);
    return rows.size();
}

} // namespace

TEST_CASE("the tables of HSDS 3.0 are joined into services") {
    auto const import = imported(test::workbook(small()), country("XW", "7"));
    INFO(test::lines(import.problems));
    CHECK(import.counts.rejected == 0);
    CHECK(import.counts.read == 12);
    REQUIRE(import.directory.services.size() == 1);
    model::Service const& service = import.directory.services[0];
    CHECK(service.id == "svc1");
    CHECK(service.organization_id == "org1");
    CHECK(service.minimum_age == 18);
    CHECK(service.assurance.assurer == "a@a.example");
    CHECK(model::to_string(service.hours) == "Mo 09:00-12:00,13:00-17:30; Tu 09:00-12:00");
    REQUIRE(service.phones.size() == 2);
    CHECK(service.phones[0].number.canonical() == "+721234567");
    CHECK(service.phones[1].kind == model::PhoneKind::sms);
    CHECK(service.languages == std::vector<std::string>{"th", "en"});
    CHECK(service.place.address == "1 Road, Tesa, North");
    CHECK(service.place.landmark == "Town hall");
    CHECK(service.place.latitude == 1.5);
    CHECK(service.regions == std::vector<std::string>{"XW-north-tesa"});
    CHECK(import.directory.path_to("XW-north-tesa") ==
          std::vector<std::string>{"XW-north-tesa", "XW-north", "XW"});
    auto const again = imported(test::workbook(small()), import.directory);
    CHECK(again.directory == import.directory);
    CHECK(again.counts.unchanged >= 2);
}

TEST_CASE("a profile may leave out the columns that tell a table: its name tells it") {
    Files files = small();
    files["organizations"] = "id,name,description,website\norg1,Office,d,https://a.example\n";
    files["services"] = "id,organization_id,name,status,minimum_age,assured_date,assurer_email\n"
                        "svc1,org1,Advice,active,18,2026-01-02,a@a.example\n";
    files["service_at_location"] = "id,service_id,location_id\nsal1,svc1,loc1\n";
    files["phones"] = "id,service_id,location_id,number,type\n"
                      "p1,svc1,,021 234 567,voice\np2,,loc1,+7 301 234 567,text\n";
    files["languages"] = "id,service_id,location_id,name\nl1,svc1,,Thai\nl2,,loc1,English\n";
    auto const import = imported(test::workbook(files), country("XW", "7"));
    INFO(test::lines(import.problems));
    CHECK(import.directory == imported(test::workbook(small()), country("XW", "7")).directory);

    auto const unnamed = [](std::string const& name, std::string const& content) {
        return test::workbook({{"locations", small()["locations"]}, {name, content}});
    };
    for (auto const& [name, content] : files) { // a name alone is not enough
        if (name == "locations" || name == "addresses" || name == "schedules") continue;
        INFO(name);
        CHECK(problem(imported(unnamed(name, "id,colour\n1,red\n")), "unknown-sheet"));
        CHECK(problem(imported(unnamed("table", content)), "unknown-sheet"));
    }
}

TEST_CASE("a service at two places is two services") {
    Files files = small();
    files["service_at_location"] += "sal2,svc1,loc2,\n";
    auto const import = imported(test::workbook(files), country("XW", "7"));
    REQUIRE(import.directory.services.size() == 2);
    CHECK(import.directory.services[1].id == "svc1-loc2");
    CHECK(import.directory.services[1].place.landmark == "Branch");
    CHECK(import.directory.services[1].phones.size() == 1);
}

TEST_CASE("a bad row of any HSDS table is refused, and the others are kept") {
    struct Row {
        char const* why;
        char const* table;
        char const* row;
        char const* code;
    };
    static Row const rows[] = {
        {"an organization without a name", "organizations", "org2,,,,\n", "missing"},
        {"a latitude beyond the pole", "locations", "loc3,physical,,X,100,1\n", "bad-coordinate"},
        {"a place of nobody", "locations", "loc3,physical,org9,X,,\n", "unknown-organization"},
        {"a location twice", "locations", "loc1,physical,,X,,\n", "duplicate-id"},
        {"a service without an organization", "services", "svc2,org9,B,active,,,,,\n",
         "unknown-organization"},
        {"a service twice", "services", "svc1,org1,B,active,,,,,\n", "duplicate-id"},
        {"an unknown status", "services", "svc2,org1,B,perhaps,,,,,\n", "unknown-word"},
        {"a check date in words", "services", "svc2,org1,B,active,,,May,,\n", "bad-date"},
        {"a site without its service", "service_at_location", "sal2,svc9,loc1,\n",
         "unknown-service"},
        {"a site without its place", "service_at_location", "sal2,svc1,loc9,\n",
         "unknown-location"},
        {"a number of nobody", "phones", "p3,,svc9,,,,021 234 567,,voice\n", "no-owner"},
        {"a number of a person", "phones", "p3,,,,c1,,021 234 567,,voice\n", "no-owner"},
        {"a number with letters", "phones", "p3,,svc1,,,,021-HELP,,voice\n", "bad-number"},
        {"no number", "phones", "p3,,svc1,,,,,,voice\n", "missing"},
        {"a fax", "phones", "p3,,svc1,,,,021 234 567,,fax\n", "not-a-telephone"},
        {"an address without a town", "addresses", "a2,loc1,2 Road,,,,\n", "missing"},
        {"hours of a month", "schedules", "s3,svc1,,,MONTHLY,1,MO,,,09:00,10:00\n", "not-weekly"},
        {"hours of some weeks", "schedules", "s3,svc1,,,WEEKLY,1,MO,41,,09:00,10:00\n",
         "not-weekly"},
        {"hours of every second week", "schedules", "s3,svc1,,,WEEKLY,2,MO,,,09:00,10:00\n",
         "not-weekly"},
        {"hours that end", "schedules", "s3,svc1,,,WEEKLY,1,MO,,2020-01-01,09:00,10:00\n",
         "not-weekly"},
        {"a weekday that is none", "schedules", "s3,svc1,,,WEEKLY,1,XX,,,09:00,10:00\n",
         "bad-weekday"},
        {"no weekday", "schedules", "s3,svc1,,,WEEKLY,1,,,,09:00,10:00\n", "missing"},
        {"25 o'clock", "schedules", "s3,svc1,,,WEEKLY,1,MO,,,09:00,25:00\n", "bad-time"},
        {"13:00pm, as seen", "schedules", "s3,svc1,,,WEEKLY,1,MO,,,09:00,13:00pm\n", "bad-time"},
        {"9:3am, as seen", "schedules", "s3,svc1,,,WEEKLY,1,MO,,,9:3x,10:00\n", "bad-time"},
        {"a language nobody knows", "languages", "l3,svc1,,,Klingonese,,\n", "bad-language"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Files files = small();
            files[row.table] += row.row;
            auto const import = imported(test::workbook(files), country("XW", "7"));
            INFO(test::lines(import.problems));
            CHECK(import.counts.read == 13);
            CHECK(import.counts.rejected == 1);
            CHECK(import.directory.services.size() == 1);
            REQUIRE(problem(import, row.code) != nullptr);
            CHECK(problem(import, row.code)->file == std::string(row.table) + ".csv");
        }
}

TEST_CASE("what a directory has no place for is said") {
    Files files = small();
    files["funding"] = "id,organization_id,service_id,source\nf1,org1,,X\n";
    files["services"].replace(files["services"].rfind(",\n"), 2, ",20 dollars\n");
    files["notes"] = "a,b\n1,2\n";
    auto const import = imported(test::workbook(files), country("XW", "7"));
    CHECK(import.counts.rejected == 0);
    CHECK(problem(import, "not-kept")->file == "funding.csv");
    CHECK(std::any_of(import.problems.begin(), import.problems.end(), [](auto const& one) {
        return one.code == "unknown-column" && one.column == "fees";
    }));
    CHECK(problem(import, "unknown-sheet")->file == "notes.csv");
}

TEST_CASE("HSDS without a country says so") {
    auto const import = imported(test::workbook(small()));
    CHECK(import.directory.services.empty());
    REQUIRE(problem(import, "missing") != nullptr);
    CHECK(problem(import, "missing")->column == "regions");
    CHECK(problem(import, "no-calling-code") != nullptr);
}

TEST_CASE("official HSDS examples") {
    base::Path const folder = test::shared_data() / "1-hsds-official";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: the official HSDS examples are not beside the checkout");
        return;
    }
    struct Row {
        char const* why;
        char const* path;
        int read;
        int rejected;
        std::size_t services;
        char const* code;
    };
    static Row const rows[] = {
        {"3.0: latitude 100, and weeks 41 and 42 only", "hsds3-spec/examples/csv", 9, 4, 1,
         "bad-coordinate"},
        {"3.1", "hsds-versions/3.1-dev/examples/csv", 9, 4, 1, "not-weekly"},
        {"1.1: a textphone", "hsds11-sample/all_resources", 59, 1, 13, "not-a-telephone"},
        {"1.1, few tables", "hsds11-sample/simple", 51, 1, 13, "not-a-telephone"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const workbook = sheets::read_workbook(folder / row.path);
            REQUIRE(workbook);
            auto const import = imported(*workbook, country("US", "1"));
            CHECK(import.counts.read == row.read);
            CHECK(import.counts.rejected == row.rejected);
            CHECK(import.directory.services.size() == row.services);
            CHECK(problem(import, row.code) != nullptr);
        }
}

namespace {

/// HSDS 1.0 with what the broken files refer to: organization 1, locations 1 to 3, service 1.
Files ohana() {
    return {
        {"organizations", "id,name,legal_status\n1,Agency,\n2,Other,\n"},
        {"locations", "id,organization_id,name,latitude,longitude\n1,1,A,,\n2,1,B,,\n3,1,C,,\n"},
        {"services", "id,location_id,name,status,application_process\n1,1,S,active,\n"}};
}

/// The table of ohana() that a file of the same kind replaces, or "".
std::string replaced_by(std::string const& name, std::string const& text) {
    if (text.find("legal_status") != std::string::npos) return "organizations";
    if (text.find("latitude") != std::string::npos) return "locations";
    bool const services = text.find("application_process") != std::string::npos;
    return services || name == "services" ? "services" : "";
}

/// True when a problem of `code` is told of `file`.
bool told(directory::Import const& import, std::string const& file, std::string_view code) {
    return std::any_of(import.problems.begin(), import.problems.end(),
                       [&](auto const& one) { return one.file == file && one.code == code; });
}

} // namespace

TEST_CASE("broken HSDS 1.0 files are refused row by row, with the fault their name tells") {
    base::Path const folder =
        test::shared_data() / "2-ohana-error-fixtures/ohana-hsds10-csv/spec/support/fixtures";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: the broken HSDS 1.0 files are not beside the checkout");
        return;
    }
    struct Expected {
        std::size_t refused;
        char const* code; ///< nullptr: nothing in particular
    };
    static std::map<std::string, Expected> const expected = {
        {"invalid_location", {1, "missing"}},
        {"invalid_location_org", {1, "unknown-organization"}},
        {"invalid_service", {1, "missing"}},
        {"invalid_service_location", {1, "unknown-location"}},
        {"invalid_org", {1, "missing"}},
        {"invalid_address", {1, "missing"}},
        {"missing_address", {1, "missing"}},
        {"invalid_phone", {1, "not-a-telephone"}},
        {"phone_with_no_parent", {1, "no-owner"}},
        {"valid_contact_phone", {1, "no-owner"}},
        {"invalid_regular_schedule", {1, "bad-time"}},
        {"regular_schedule_with_no_parent", {1, "no-owner"}},
        {"hs_with_invalid_date", {1, "bad-date"}},
        {"hs_with_2_digit_year", {0, "two-digit-year"}},
        {"hs_with_spelled_out_date", {0, "date-in-words"}},
        {"holiday_schedule_with_no_parent", {1, "no-owner"}},
        {"invalid_holiday_schedule", {1, "missing"}},
        {"contact_with_no_parent", {1, "no-owner"}},
        {"invalid_contact", {1, "missing"}},
        {"invalid_category", {1, "missing"}},
        {"invalid_parent_category", {1, "unknown-parent"}},
        {"existing_category", {1, "duplicate-id"}},
        {"invalid_mail_address", {1, "missing"}},
        {"invalid_mail_address_location", {1, "unknown-location"}},
        {"invalid_program", {1, "missing"}},
        {"program_with_no_parent", {1, "no-owner"}},
        {"invalid_program_headers", {1, "missing-column"}},
        {"org_with_invalid_date", {1, "bad-date"}},
        {"org_with_2_digit_year", {0, "two-digit-year"}},
        {"org_with_spelled_out_date", {0, "date-in-words"}},
    };
    auto const files = base::files_below(folder);
    REQUIRE(files);
    CHECK(files->size() >= 50);
    for (base::Path const& file : *files)
        DYNAMIC_SECTION(file.string()) {
            auto const text = base::read_file(folder / file);
            REQUIRE(text);
            Files base = ohana();
            std::string const name = file.stem().string();
            base.erase(replaced_by(name, *text));
            base[name] = *text;
            if (name == "existing_category") base["before"] = *text;
            auto const import = imported(test::workbook(base), country("US", "1"));
            INFO(test::lines(import.problems));
            auto const known = expected.find(name);
            Expected const want = known == expected.end() ? Expected{0, nullptr} : known->second;
            CHECK(refused_rows(import, name + ".csv") == want.refused);
            auto const of_file = [&](base::Problem const& one) {
                return one.file == name + ".csv" && one.severity == base::Severity::error;
            };
            if (want.code != nullptr)
                CHECK(told(import, name + ".csv", want.code));
            else
                CHECK(std::none_of(import.problems.begin(), import.problems.end(), of_file));
            // Alone, the file is refused or taken, and never falls.
            auto const workbook = sheets::read_workbook(folder / file);
            REQUIRE(workbook);
            auto const alone = directory::import_workbook(*workbook, {}, {});
            if (alone)
                CHECK(alone->counts.read == alone->counts.accepted + alone->counts.rejected);
            else
                CHECK(alone.error().code == base::ErrorCode::unsupported);
        }
}

TEST_CASE("the Ohana sample") {
    base::Path const folder =
        test::shared_data() / "2-ohana-error-fixtures/ohana-hsds10-csv/data/sample-csv";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: the HSDS 1.0 sample is not beside the checkout");
        return;
    }
    auto const workbook = sheets::read_workbook(folder);
    REQUIRE(workbook);
    auto const import = imported(*workbook, country("US", "1"));
    CHECK(import.counts.read == 139);
    CHECK(import.counts.rejected == 29);
    CHECK(import.directory.services.size() == 23);
    CHECK(import.directory.organizations.size() == 8);
}
