// SPDX-License-Identifier: Apache-2.0
#include "import_support.hpp"

using test::imported;
using test::problem;

namespace {

constexpr char const* kMapping = R"toml(
[about]
country = "XW"
country_name = "Lumara"
calling_code = "7"
language = "th"
[field]
id = "No."
name = "{What} ({Who})"
topics = "Type"
phone_1 = "Telephone"
[organization]
column = "Who"
[region]
column = "Town"
parent = "XW"
kind = "district"
[values.topics]
HEALTH = "doctor"
"*" = "talk"
[values.kind]
[constants]
kind = "office"
)toml";

sheets::Workbook list(std::string const& rows) {
    return test::workbook({{"list", "No.,What,Who,Type,Telephone,Town,Mood\n" + rows}});
}

base::Settings mapping(std::string const& text = kMapping) {
    auto settings = base::Settings::parse(text, "list.toml");
    REQUIRE(settings);
    return *settings;
}

} // namespace

TEST_CASE("any table becomes services when a mapping says how") {
    auto const import = imported(list("1,Clinic,Red Hat,HEALTH,021 234 567,Tesa,good\n"
                                      "2,Line,Blue Hat,OTHER,,Tesa,\n"),
                                 {}, mapping());
    INFO(test::lines(import.problems));
    CHECK(import.counts.accepted == 2);
    REQUIRE(import.directory.services.size() == 2);
    model::Service const& clinic = import.directory.services[0];
    CHECK(clinic.name.find("th")->text == "Clinic (Red Hat)");
    CHECK(clinic.topics == std::vector<std::string>{"doctor"});
    CHECK(clinic.kind == model::ServiceKind::office);
    CHECK(clinic.regions == std::vector<std::string>{"XW-tesa"});
    CHECK(clinic.organization_id == "org-red-hat");
    CHECK(clinic.phones.at(0).number.canonical() == "+7021234567");
    CHECK_FALSE(clinic.assurance.assured);
    CHECK(import.directory.services[1].topics == std::vector<std::string>{"talk"});
    CHECK(import.directory.region("XW")->name.find("th")->text == "Lumara");
    CHECK(import.directory.region("XW-tesa")->kind == model::RegionKind::district);
    REQUIRE(problem(import, "unknown-column") != nullptr);
    CHECK(problem(import, "unknown-column")->column == "Mood");
    auto const again = imported(list("1,Clinic,Red Hat,HEALTH,021 234 567,Tesa,good\n"),
                                import.directory, mapping());
    CHECK(again.counts.unchanged == 1);
}

TEST_CASE("faults of a mapped row name the column of the source") {
    struct Row {
        char const* why;
        char const* row;
        char const* code;
        char const* column;
    };
    static Row const rows[] = {
        {"no id", ",A,B,HEALTH,,Tesa,\n", "missing", "id"},
        {"a bad number", "1,A,B,HEALTH,*100#,Tesa,\n", "bad-number", "Telephone"},
        {"no town", "1,A,B,HEALTH,,Tesa\xE2\x80\x8B,\n", "bad-character", "Town"},
        {"no organization", "1,A,,HEALTH,,Tesa,\n", "missing", "organization_id"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const import = imported(list(row.row), {}, mapping());
            INFO(test::lines(import.problems));
            CHECK(import.counts.rejected == 1);
            CHECK(import.directory.services.empty());
            CHECK(import.directory.organizations.empty());
            REQUIRE(problem(import, row.code) != nullptr);
            CHECK(problem(import, row.code)->column == row.column);
        }
}

TEST_CASE("a word that the mapping does not know refuses its row") {
    std::string text = kMapping;
    text.replace(text.find("\"*\" = \"talk\""), 12, "");
    auto const import =
        imported(list("1,A,B,OTHER,,Tesa,\n2,A,B,HEALTH,,Tesa,\n"), {}, mapping(text));
    CHECK(import.counts.rejected == 1);
    CHECK(import.directory.service("1") == nullptr);
    CHECK(import.directory.service("2") != nullptr);
    CHECK(problem(import, "unmapped-value")->column == "Type");
}

TEST_CASE("a mapping with a slip is refused as a whole") {
    struct Row {
        char const* why;
        char const* text;
    };
    static Row const rows[] = {
        {"a column that is not there", "[field]\nid = \"Number\"\n"},
        {"a column in a template that is not there", "[field]\nname = \"{What} {Where}\"\n"},
        {"a table that is not there", "[source]\ntable = \"other\"\n"},
        {"an unknown format", "[source]\nformat = \"xml\"\n"},
        {"tables that are not of HSDS", "[source]\nformat = \"hsds\"\n"},
        {"a bad country", "[about]\ncountry = \"Lumara\"\n"},
        {"a word with a full stop", "[values.topics]\n\"a.b\" = \"talk\"\n"},
        {"a field that is no text", "[field]\nid = 7\n"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const import = directory::import_workbook(list("1,A,B,HEALTH,,Tesa,\n"),
                                                           {mapping(row.text), ""}, {});
            REQUIRE_FALSE(import);
            CHECK_FALSE(import.error().reason.empty());
        }
}

TEST_CASE("a mapping can say what HSDS does not") {
    auto const workbook = test::workbook(
        {{"organizations", "id,name,legal_status\no,Office,\n"},
         {"services", "id,organization_id,name,status,application_process\ns,o,Advice,active,\n"}});
    auto const import = imported(workbook, {},
                                 mapping("[source]\nformat = \"hsds\"\n[about]\ncountry = \"XW\"\n"
                                         "[constants]\ntopics = \"law\"\nkind = \"office\"\n"));
    REQUIRE(import.directory.services.size() == 1);
    CHECK(import.directory.services[0].topics == std::vector<std::string>{"law"});
    CHECK(import.directory.services[0].regions == std::vector<std::string>{"XW"});
}

TEST_CASE("562 services of Jordan") {
    base::Path const file =
        test::shared_data() / "3-unhcr-jordan-en/unhcr-jordan-services/compileTruncated.json";
    if (!std::filesystem::exists(file)) {
        WARN("skipped: the services of Jordan are not beside the checkout");
        return;
    }
    auto const workbook = sheets::read_workbook(file);
    REQUIRE(workbook);
    auto const settings = base::Settings::load(test::source() / "data/mappings/unhcr-jordan.toml");
    REQUIRE(settings);
    auto const import = imported(*workbook, {}, *settings);
    CHECK(import.counts.read == 562);
    CHECK(import.counts.accepted == 549);
    CHECK(import.counts.rejected == 13);
    CHECK(import.directory.services.size() == 549);
    CHECK(import.directory.regions.size() == 81);
    base::Problem const* const twice = problem(import, "duplicate-id");
    REQUIRE(twice != nullptr);
    CHECK(twice->row == 417);
    CHECK(twice->message.find("row 1;") != std::string::npos);
    base::Date const today = *base::parse_date("2026-11-23");
    for (model::Service const& service : import.directory.services) {
        CHECK(service.phones.empty());
        CHECK_FALSE(service.assurance.assured);
        CHECK(model::validity_of(service, import.directory.thresholds, today) ==
              model::Validity::hidden);
    }
    auto const again = imported(*workbook, import.directory, *settings);
    CHECK(again.counts.unchanged == 549);
    CHECK(again.directory == import.directory);
}

TEST_CASE("a sheet that lies otherwise is brought into shape") {
    struct Row {
        char const* why;
        char const* source;
        char const* csv;
    };
    static Row const rows[] = {
        {"titles in row 2", "header_row = 2", "The list of 2026,,\nNo.,Title,Kind of\n1,Help,x\n"},
        {"titles in rows 1 and 2, the upper one merged", "header_row = 2\nheader_rows = 2",
         ",Service,\nNo.,name,place\n1,Help,x\n"},
        {"a record in each column", "orientation = \"columns\"", "No.,1\nTitle,Help\nPlace,x\n"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            bool const merged =
                std::string_view(row.source).find("header_rows") != std::string::npos;
            std::string const title = merged ? "Service name" : "Title";
            auto const settings = mapping(std::string("[source]\n") + row.source +
                                          "\n[about]\ncountry = \"XW\"\n[field]\nid = "
                                          "\"No.\"\nname = \"" +
                                          title +
                                          "\"\n[constants]\nregions = \"XW\"\n"
                                          "organization_name = \"Office\"\ntopics = \"talk\"\n");
            auto const import = imported(test::workbook({{"list", row.csv}}), {}, settings);
            INFO(test::lines(import.problems));
            REQUIRE(import.directory.services.size() == 1);
            CHECK(import.directory.services[0].id == "1");
            CHECK(import.directory.services[0].name.find("en")->text == "Help");
        }
    auto const lost = directory::import_workbook(
        test::workbook({{"list", "a\nb\n"}}),
        {mapping("[source]\nheader_row = 9\n[field]\nid = \"a\"\n"), ""}, {});
    CHECK_FALSE(lost);
}
