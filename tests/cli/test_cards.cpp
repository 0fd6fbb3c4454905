// SPDX-License-Identifier: Apache-2.0
#include "cards/choose.hpp"
#include "cards/words.hpp"
#include "directory/store.hpp"
#include "sample.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>

using namespace cards;
using test::contains;
using test::Desk;

namespace {

base::Date day(char const* text) {
    return *base::parse_date(text);
}

model::Service service(char const* id, std::vector<std::string> topics, bool hotline = false,
                       char const* checked = "2026-11-01") {
    model::Service one;
    one.id = id;
    one.topics = std::move(topics);
    one.regions = {"XW"};
    one.kind = hotline ? model::ServiceKind::hotline : model::ServiceKind::office;
    one.phones = {{*model::Number::parse("009991", {"999", "00999", "00"}), model::PhoneKind::voice,
                   model::Visibility::open}};
    one.assurance.assured = day(checked);
    return one;
}

model::Service without_number(model::Service service) {
    service.phones.front().visibility = model::Visibility::withheld;
    return service;
}

std::string chosen(std::vector<model::Service> services, std::vector<std::string> topics) {
    model::Directory all;
    all.regions = {{"XW", "", model::RegionKind::country, {}}};
    all.services = std::move(services);
    std::string ids;
    for (auto const* one :
         cards::choose(all, {"XW", std::move(topics), day("2026-11-23"), false}, 3))
        ids += (ids.empty() ? "" : " ") + one->id;
    return ids;
}

} // namespace

TEST_CASE("a card has the few services that help most people") {
    struct Row {
        char const* why;
        std::vector<model::Service> services;
        std::vector<std::string> topics;
        char const* chosen;
    };
    static Row const rows[] = {
        {"a hotline first", {service("a", {"law"}), service("b", {"talk"}, true)}, {}, "b a"},
        {"one hotline, then what is near",
         {service("a", {"law"}), service("b", {"doctor"}), service("c", {"talk"}, true),
          service("d", {"children"}, true)},
         {},
         "c a b"},
        {"but not when topics were asked for",
         {service("a", {"talk"}), service("b", {"talk"}, true)},
         {"talk"},
         "a b"},
        {"one of each topic before a second one",
         {service("a", {"law"}), service("b", {"law"}), service("c", {"doctor"})},
         {},
         "a c b"},
        {"of the topics asked for, not of others",
         {service("a", {"law", "doctor"}), service("b", {"law", "papers"}),
          service("c", {"home", "papers"})},
         {"doctor", "papers"},
         "a b c"},
        {"no more than fit",
         {service("a", {"w"}), service("b", {"x"}), service("c", {"y"}), service("d", {"z"})},
         {},
         "a b c"},
        {"none without a number",
         {without_number(service("a", {"law"})), service("b", {"law"})},
         {},
         "b"},
        {"none that is stale",
         {service("a", {"law"}, true, "2026-07-01"), service("b", {"law"})},
         {},
         "b"},
        {"none", {}, {}, ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(chosen(row.services, row.topics) == row.chosen);
        }
}

TEST_CASE("a card is to be checked when the first of its services is") {
    auto const thresholds = model::Thresholds::defaults();
    auto const office = service("a", {"law"});
    auto const hotline = service("b", {"talk"}, true);
    CHECK(checks_hold_until({&office}, thresholds, day("2026-11-23")) == day("2027-11-01"));
    CHECK(checks_hold_until({&office, &hotline}, thresholds, day("2026-11-23")) ==
          day("2026-12-31"));
    CHECK(checks_hold_until({}, thresholds, day("2026-11-23")) == day("2026-11-23"));
}

TEST_CASE("what is not for release is printed in drafts only") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    REQUIRE(desk.release() == 0);
    for (char const* const source : {"list.db", "edition"})
        DYNAMIC_SECTION(source) {
            std::vector<std::string> command = {"cards", desk.at(source),    "--region",
                                                "XW",    "--language",       "en",
                                                "--out", desk.at("card.png")};
            CHECK(desk.run(command) == 1);
            CHECK(contains(desk.err, "--draft"));
            CHECK_FALSE(desk.has("card.png"));
            command.emplace_back("--draft");
            int const status = desk.run(command);
            INFO(desk.err);
            CHECK(status == 0);
            CHECK(desk.read("card.png").starts_with("\x89PNG"));
        }
}

TEST_CASE("a list without an address for its pages has no QR code to print") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    auto all = *directory::read(desk.at("list.db"));
    all.about.base_url.clear();
    REQUIRE(directory::write(desk.at("list.db"), all));
    CHECK(desk.run({"cards", desk.at("list.db"), "--region", "XW", "--language", "en", "--draft",
                    "--out", desk.at("card.png")}) == 1);
    CHECK(contains(desk.err, "base_url"));
    CHECK(desk.publish({"--languages", "en"}) == 1);
    CHECK(contains(desk.err, "base_url"));
    CHECK_FALSE(desk.has("card.png"));
}

TEST_CASE("cards for what is not there") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    struct Row {
        char const* why;
        char const* region;
        char const* language;
        char const* topic;
        int status;
    };
    static Row const rows[] = {
        {"an unknown region", "ZZ", "en", "talk", 2},
        {"an unknown language", "XW", "xx", "talk", 2},
        {"an unknown topic", "XW", "en", "flying", 2},
        {"a topic without services", "XW", "en", "papers", 1},
        {"all there", "XW", "en", "talk", 0},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(desk.run({"cards", desk.at("list.db"), "--region", row.region, "--language",
                            row.language, "--topic", row.topic, "--draft", "--out",
                            desk.at("card.pdf")}) == row.status);
            CHECK(desk.has("card.pdf") == (row.status == 0));
            CHECK(desk.err.empty() == (row.status == 0));
        }
}

TEST_CASE("a card fills the paper, or as many as were asked for") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    struct Row {
        char const* why;
        std::vector<std::string> options;
        int pages; ///< of the PDF; each sheet has a front and a back
    };
    static Row const rows[] = {
        {"one card", {}, 2},
        {"three cards, one after the other", {"--copies", "3"}, 6},
        {"a sheet of ten", {"--form", "a4-10up"}, 2},
        {"eleven need two sheets", {"--form", "a4-10up", "--copies", "11"}, 4},
        {"a booklet: cover, contents, services, index, last page",
         {"--layout", "booklet", "--form", "booklet-a5"},
         6},
        {"the same on two sheets", {"--layout", "booklet"}, 4},
        {"two of them", {"--layout", "booklet", "--copies", "2"}, 8},
        {"in two languages, one after the other",
         {"--layout", "booklet", "--form", "booklet-a5", "--language", "th"},
         12},
        {"which together lie on three sheets", {"--layout", "booklet", "--language", "ar"}, 6},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::vector<std::string> command = {
                "cards", desk.at("list.db"), "--region", "XW-1", "--language", "en", "--draft",
                "--out", desk.at("card.pdf")};
            command.insert(command.end(), row.options.begin(), row.options.end());
            int const status = desk.run(command);
            INFO(desk.err);
            CHECK(status == 0);
            CHECK(std::system(("pdfinfo '" + desk.at("card.pdf") + "' | grep -q 'Pages: *" +
                               std::to_string(row.pages) + "$'")
                                  .c_str()) == 0);
        }
    CHECK(desk.run({"cards", desk.at("list.db"), "--region", "XW-1", "--language", "en", "--draft",
                    "--form", "no-such", "--out", desk.at("card.pdf")}) == 1);
}
