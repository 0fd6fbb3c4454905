// Keeping a directory true: newer versions of a list, checks, exports.
// SPDX-License-Identifier: Apache-2.0
#include "cards/read_back.hpp"
#include "sample.hpp"
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::contains;
using test::Desk;

namespace {

std::string with(std::string text, std::string const& what, std::string const& instead) {
    return text.replace(text.find(what), what.size(), instead);
}

} // namespace

TEST_CASE("a newer version of a list changes nothing until somebody says so") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    std::string const before = desk.read("list.db");
    desk.put("book/services.csv", with(test::services(), "009991", "009992"));
    CHECK(desk.import() == 0);
    CHECK(desk.read("list.db") == before);
    CHECK(contains(desk.out, "service svc-1: changed: phone_1: \"tel:009991\" is now "
                             "\"tel:009992\""));
    CHECK(contains(desk.out, "records added 0, removed 0, changed 1"));
    CHECK(contains(desk.err, "--apply"));
    SECTION("and then it does, once") {
        CHECK(desk.run({"import", desk.at("book"), "--into", desk.at("list.db"), "--apply"}) == 0);
        CHECK(desk.read("list.db") != before);
        CHECK(desk.import() == 0);
        CHECK(contains(desk.out, "records added 0, removed 0, changed 0"));
    }
    SECTION("machines are told too") {
        desk.run({"import", desk.at("book"), "--into", desk.at("list.db"), "--json"});
        auto const json = nlohmann::json::parse(desk.out);
        CHECK(json["written"] == false);
        REQUIRE(json["changes"].size() == 1);
        CHECK(json["changes"][0]["field"] == "phone_1");
    }
    SECTION("a part of a list closes nothing") {
        std::string const all = test::services();
        desk.put("book/services.csv", all.substr(0, all.find("svc-2,")));
        desk.run({"import", desk.at("book"), "--into", desk.at("list.db")});
        CHECK(contains(desk.out, "removed 2"));
        desk.run({"import", desk.at("book"), "--into", desk.at("list.db"), "--partial"});
        CHECK(contains(desk.out, "removed 0"));
    }
}

TEST_CASE("an empty file is an empty directory") {
    Desk desk;
    desk.put("list.db", "");
    CHECK(desk.import() == 0);
    CHECK(desk.run({"search", desk.at("list.db"), "help"}) == 0);
}

TEST_CASE("what is due is listed, and a check is recorded") {
    Desk desk(with(test::services(), "2026-11-01", "2026-01-01"));
    REQUIRE(desk.import() == 0);
    auto const due = [&](std::vector<std::string> const& more) {
        std::vector<std::string> all = {"due", desk.at("list.db")};
        all.insert(all.end(), more.begin(), more.end());
        REQUIRE(desk.run(all) == 0);
        return desk.out;
    };
    auto const assure = [&](char const* result) {
        return desk.run({"assure", desk.at("list.db"), "--service", "svc-1", "--by", "Nok",
                         "--method", "call", "--result", result});
    };
    CHECK(contains(due({}), "svc-1"));
    CHECK_FALSE(contains(due({}), "svc-3"));
    CHECK_FALSE(contains(due({"--within", "400"}), "svc-4")); // closed
    CHECK(contains(due({"--within", "400"}), "svc-3"));
    CHECK_FALSE(contains(due({"--within", "400", "--region", "XW-1"}), "svc-1"));
    CHECK(due({"--format", "csv"}).starts_with("id,holds until,why,"));
    CHECK(contains(due({"--format", "html"}), "<title>Call sheet</title>"));
    SECTION("on paper, to tick") {
        CHECK(contains(due({"--sheet", desk.at("call.html")}), " to call"));
        CHECK(test::matches_golden("cli/call-sheet.html", desk.read("call.html")));
        due({"--sheet", desk.at("call.pdf")});
        auto const words = cards::words_of(desk.read("call.pdf"));
        if (!words) WARN("pdftotext is absent");
        for (char const* const word : {"Should people call this number?", "009991", "no answer",
                                       "Without talking to the police?", "Asked by:"})
            CHECK((!words || contains(*words, word)));
        CHECK(desk.run({"due", desk.at("list.db"), "--sheet", desk.at("call.doc")}) == 2);
    }
    SECTION("fine") {
        CHECK(assure("ok") == 0);
        CHECK_FALSE(contains(due({}), "svc-1"));
    }
    SECTION("three calls and nobody answers") {
        for (int i = 0; i < 3; ++i)
            CHECK(assure("no-answer") == 0);
        CHECK(contains(due({}), "no answer 3"));
        desk.run({"check", desk.at("list.db")});
        CHECK(contains(desk.err, "called too often without an answer"));
    }
    SECTION("no longer there") {
        CHECK(assure("closed") == 0);
        CHECK_FALSE(contains(due({}), "svc-1"));
    }
    SECTION("a service that is not there") {
        CHECK(desk.run({"assure", desk.at("list.db"), "--service", "x", "--by", "N", "--method",
                        "call", "--result", "ok"}) == 1);
    }
    SECTION("a result that is none") {
        CHECK(assure("perhaps") == 2);
    }
}

TEST_CASE("every export is imported as the same directory") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    for (char const* const format : {"hsds-json", "hsds-csv", "xlsx", "csv"}) {
        DYNAMIC_SECTION(format) {
            std::string const out = desk.at(std::string("out.") + format);
            REQUIRE(desk.run({"export", desk.at("list.db"), "--format", format, "--out", out,
                              "--internal"}) == 0);
            CHECK(desk.run({"import", out, "--into", desk.at("list.db")}) == 0);
            CHECK(contains(desk.out, "records added 0, removed 0, changed 0"));
        }
        DYNAMIC_SECTION(format << " for partners") {
            std::string const out = desk.at(std::string("open.") + format);
            REQUIRE(desk.run({"export", desk.at("list.db"), "--format", format, "--out", out}) ==
                    0);
            std::string bytes;
            if (std::filesystem::is_directory(out))
                for (auto const& file : std::filesystem::directory_iterator(out))
                    bytes += *base::read_file(file.path());
            else
                bytes = *base::read_file(out);
            for (char const* const secret : test::kSecrets)
                CHECK_FALSE(contains(bytes, secret));
        }
    }
    SECTION("a folder that is there is not overwritten") {
        CHECK(desk.run({"export", desk.at("list.db"), "--format", "csv", "--out",
                        desk.at("book")}) == 1);
    }
}

TEST_CASE("the empty workbook has the columns that an import reads") {
    Desk desk;
    CHECK(desk.run({"template", "--out", desk.at("empty.xlsx"), "--languages", "en,th"}) == 0);
    CHECK(desk.run({"import", desk.at("empty.xlsx"), "--into", desk.at("empty.db"), "--dry-run"}) ==
          0);
    INFO(desk.err);
    CHECK_FALSE(contains(desk.err, "not read"));
    CHECK_FALSE(contains(desk.err, "missing"));
}
