// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::contains;
using test::Desk;

namespace {

/// Every file below `folder` with one of the secrets in it.
std::vector<std::string> betrayed(std::string const& folder) {
    std::vector<std::string> found;
    auto const files = base::files_below(folder);
    REQUIRE(files);
    CHECK_FALSE(files->empty());
    for (base::Path const& file : *files) {
        auto const bytes = base::read_file(base::Path(folder) / file);
        REQUIRE(bytes);
        for (std::string const secret : test::kSecrets)
            if (contains(*bytes, secret)) found.push_back(file.string() + ": " + secret);
    }
    return found;
}

} // namespace

TEST_CASE("check says what is wrong, to people and to machines") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    int const fine = desk.run({"check", desk.at("list.db")});
    INFO(desk.err);
    CHECK(fine == 0);
    std::string orphan = test::services();
    orphan.replace(orphan.find("talk; safe-place,XW,"), 20, "talk; safe-place,XW-9,");
    desk.put("book/services.csv", orphan);
    desk.import();
    // Whether the importer or the check finds it, somebody is told.
    if (desk.err.empty()) CHECK(desk.run({"check", desk.at("list.db"), "--json"}) == 1);
    CHECK(contains(desk.err, "XW-9"));
}

TEST_CASE("check speaks JSON") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    desk.run({"check", desk.at("list.db"), "--json"});
    CHECK(nlohmann::json::parse(desk.out)["problems"].is_array());
}

TEST_CASE("search finds services by words, region and topic") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    struct Row {
        char const* why;
        std::vector<std::string> options;
        std::vector<std::string> found;
    };
    static Row const rows[] = {
        {"the beginning of a word", {"clin"}, {"svc-3"}},
        {"closed ones too: it is for staff", {"office"}, {"svc-4"}},
        {"a topic among others", {"n", "--topic", "doctor"}, {"svc-3"}},
        {"no such thing", {"zeppelin"}, {}},
        {"a country's service reaches its districts", {"help", "--region", "XW-11"}, {"svc-1"}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::vector<std::string> arguments = {"search", desk.at("list.db")};
            arguments.insert(arguments.end(), row.options.begin(), row.options.end());
            CHECK(desk.run(arguments) == 0);
            for (std::string const& id : row.found)
                CHECK(contains(desk.out, id + "\t"));
            CHECK(static_cast<std::size_t>(std::count(desk.out.begin(), desk.out.end(), '\n')) ==
                  row.found.size());
        }
    CHECK(desk.run({"search", desk.at("list.db"), "help", "--region", "ZZ"}) == 2);
}

TEST_CASE("many questions are answered in one run, each followed by an empty line") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    desk.put("questions", "clin\nzeppelin\noffice\n");
    CHECK(desk.run({"search", desk.at("list.db"), "--questions", desk.at("questions")}) == 0);
    CHECK(std::count(desk.out.begin(), desk.out.end(), '\n') == 5);
    CHECK(desk.out.find("svc-3\t") < desk.out.find("svc-4\t"));
    CHECK(desk.run({"search", desk.at("list.db"), "--questions", desk.at("none")}) == 1);
    CHECK(desk.run({"search", desk.at("list.db"), "x", "--questions", desk.at("questions")}) == 2);
}

TEST_CASE("words that nobody has read are published in drafts only") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    CHECK(desk.publish({}) == 1);
    CHECK(contains(desk.err, "th: "));
    CHECK(contains(desk.err, "2 texts"));
    CHECK_FALSE(desk.has("edition"));
    SECTION("the source language needs no reader") {
        int const status = desk.release();
        INFO(desk.err);
        CHECK(status == 0);
        CHECK(contains(desk.out, "edition 3"));
        CHECK(contains(desk.out, "not yet signed"));
        CHECK(desk.has("edition/words/en.mo"));
        CHECK_FALSE(desk.has("edition/words/th.mo"));
        CHECK_FALSE(contains(desk.read("edition/directory.db"), "สายด่วน"));
    }
    SECTION("a draft takes them") {
        CHECK(desk.publish({"--draft"}) == 0);
        CHECK(desk.has("edition/words/th.mo"));
        CHECK(contains(desk.read("edition/directory.db"), "สายด่วน"));
        CHECK(contains(desk.read("edition/manifest"), "draft yes"));
        CHECK(desk.publish({"--draft"}) == 1); // an edition is never written over
    }
    SECTION("a language without words is wrong use") {
        CHECK(desk.publish({"--languages", "en,xx", "--draft"}) == 2);
        CHECK(desk.publish({"--languages", "../en", "--draft"}) == 2);
    }
}

TEST_CASE("a withheld value in an open field stops the edition, and is not repeated") {
    struct Row {
        char const* why;
        char const* open;   ///< stands in the workbook
        char const* spoilt; ///< what somebody typed instead
        char const* secret;
    };
    static Row const rows[] = {
        {"an address in a description", "A place to sleep.", "Ask at 9 Hidden Row.", "Hidden Row"},
        {"an address in another record", "Nurses see you.", "Near 9 Hidden Row.", "Hidden Row"},
        {"a note in a name", "Night clinic", "The door code is seven", "door code"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::string spoilt = test::services();
            spoilt.replace(spoilt.find(row.open), std::string(row.open).size(), row.spoilt);
            Desk desk(spoilt);
            REQUIRE(desk.import() == 0);
            CHECK(desk.release() == 1);
            CHECK_FALSE(desk.has("edition"));
            CHECK_FALSE(contains(desk.err, row.secret));
            CHECK_FALSE(desk.err.empty());
        }
}

TEST_CASE("nothing to publish is not an edition") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    std::ostringstream out;
    std::ostringstream err;
    CHECK(cli::run({"publish", desk.at("list.db"), "--out", desk.at("edition"), "--version", "1",
                    "--draft", "--today", "2032-01-01"},
                   out, err) == 1);
    CHECK(contains(err.str(), "no service may be published"));
    CHECK_FALSE(desk.has("edition"));
}

TEST_CASE("from the workbook to the page and the card, and nothing withheld on the way") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    REQUIRE(desk.publish({"--draft"}) == 0);
    REQUIRE(desk.run({"listing", desk.at("edition"), "--out", desk.at("site"), "--base-url",
                      "https://info.example"}) == 0);
    CHECK(desk.err.empty());
    REQUIRE(desk.run({"cards", desk.at("edition"), "--region", "XW-11", "--language", "en",
                      "--draft", "--out", desk.at("out/card.pdf")}) == 0);
    CHECK(contains(desk.out, "svc-1\tHelp Line\n"));
    CHECK(desk.read("out/card.pdf").starts_with("%PDF-"));
    auto const page = desk.read("site/XW-11/EN/index.html");
    CHECK(contains(page, "tel:009991"));
    CHECK(contains(page, "Quiet House"));
    CHECK_FALSE(contains(page, "Old office"));
    CHECK(desk.has("site/XW/TH/index.html"));
    CHECK(desk.has("site/index.html"));
    for (char const* const folder : {"edition", "site", "out"})
        CHECK(betrayed(desk.at(folder)) == std::vector<std::string>{});
    CHECK(betrayed(desk.at("book")).size() == 3); // the test can see
}

TEST_CASE("an edition that was touched is refused by every reader") {
    struct Row {
        char const* why;
        char const* file;
        char const* bytes;
    };
    static Row const rows[] = {
        {"a word changed", "edition/topics.toml", "[[topic]]\nid = \"doctor\"\n"},
        {"a file added", "edition/words/xx.mo", "x"},
        {"the database replaced", "edition/directory.db", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Desk desk;
            REQUIRE(desk.import() == 0);
            REQUIRE(desk.publish({"--draft"}) == 0);
            desk.put(row.file, row.bytes);
            CHECK(desk.run({"listing", desk.at("edition"), "--out", desk.at("site")}) == 1);
            CHECK_FALSE(desk.has("site"));
            CHECK(desk.run({"search", desk.at("edition"), "help"}) == 1);
            CHECK(desk.run({"cards", desk.at("edition"), "--region", "XW", "--language", "en",
                            "--draft", "--out", desk.at("card.pdf")}) == 1);
            CHECK_FALSE(desk.has("card.pdf"));
        }
}

TEST_CASE("the listing says when the cards lead elsewhere, and shows progress to people only") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    REQUIRE(desk.publish({"--draft"}) == 0);
    std::vector<std::string> const command = {"listing", desk.at("edition"), "--out",
                                              desk.at("site")};
    CHECK(desk.run(command) == 0);
    CHECK(desk.err.empty());
    CHECK(desk.run(command, true) == 0);
    CHECK(contains(desk.err, "\r38 files\n"));
    auto elsewhere = command;
    elsewhere.insert(elsewhere.end(), {"--base-url", "https://other.example"});
    CHECK(desk.run(elsewhere) == 0);
    CHECK(contains(desk.err, "the cards lead to https://info.example"));
}
