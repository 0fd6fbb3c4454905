// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"
#include <catch2/catch.hpp>

using test::contains;
using test::Desk;

TEST_CASE("a batch prints what it can and names the rows it cannot") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    desk.put("orders.csv", "region,language,layout,copies\n"
                           "XW-1,en,wallet,1\n"
                           "XW-9,en,wallet,1\n"
                           "XW-11,th,hotline,2\n"
                           "XW-1,en,wallet,many\n");
    CHECK(desk.run({"cards", desk.at("list.db"), "--batch", desk.at("orders.csv"), "--draft",
                    "--out", desk.at("cards")}) == 1);
    INFO(desk.err);
    CHECK(desk.has("cards/xw-1.en.wallet.pdf"));
    CHECK(desk.has("cards/xw-11.th.hotline.pdf"));
    CHECK(contains(desk.out, "2 printed, 2 refused"));
    CHECK(contains(desk.err, "orders.csv:3"));
    CHECK(contains(desk.err, "5: copies"));
}

TEST_CASE("a campaign knows which printed cards carry a wrong number") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    REQUIRE(
        desk.run({"cards", desk.at("list.db"), "--all-below", "XW", "--language", "en", "--draft",
                  "--campaign", desk.at("printed.csv"), "--out", desk.at("cards")}) == 0);
    CHECK(contains(desk.read("printed.csv"), "svc-1=009991"));
    // Drafts are of edition 0; here they were of edition 2.
    std::string records = desk.read("printed.csv");
    for (std::size_t at = 0; (at = records.find("\n0,", at)) != std::string::npos;)
        records.replace(at + 1, 1, "2");
    desk.put("printed.csv", records);
    std::vector<std::string> const question = {
        "cards", desk.at("list.db"), "--campaign", desk.at("printed.csv"), "--stale-since", "1"};
    CHECK(desk.run(question) == 0);
    CHECK(desk.out.empty());
    std::size_t const number = records.find("svc-1=009991");
    records.replace(number + 6, 6, "009992");
    desk.put("printed.csv", records);
    CHECK(desk.run(question) == 1);
    CHECK(contains(desk.out, "number 1 has changed"));
    CHECK(desk.run({"cards", desk.at("list.db"), "--stale-since", "1"}) == 2);
}

TEST_CASE("a card that exists is held against the list") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    REQUIRE(desk.run({"cards", desk.at("list.db"), "--region", "XW-1", "--language", "en",
                      "--draft", "--out", desk.at("card.pdf")}) == 0);
    CHECK(desk.run({"proof", desk.at("card.pdf"), "--edition", desk.at("list.db")}) == 0);
    CHECK(contains(desk.out, "HTTPS://INFO.EXAMPLE/XW-1/EN"));
    std::string changed = test::services();
    std::size_t const number = changed.find("009991");
    changed.replace(number, 6, "009992");
    desk.put("book/services.csv", changed);
    REQUIRE(desk.run({"import", desk.at("book"), "--into", desk.at("list.db"), "--apply"}) == 0);
    CHECK(desk.run({"proof", desk.at("card.pdf"), "--edition", desk.at("list.db")}) == 1);
    CHECK(contains(desk.err, "this card is out of date: number 1 has changed"));
    desk.put("card.txt", "nothing");
    CHECK(desk.run({"proof", desk.at("card.txt")}) == 1);
}

TEST_CASE("offsets of a printer are four lengths") {
    Desk desk;
    test::Scratch const config;
    ::setenv("XDG_CONFIG_HOME", config.path().c_str(), 1);
    CHECK(desk.run({"printer", "office", "--offsets", "0.5,-0.2,0,1.1"}) == 0);
    CHECK(desk.run({"printer", "office", "--offsets", "0.5,-0.2,0"}) == 1);
    CHECK(desk.run({"printer", "office", "--offsets", "0.5,-0.2,0,nan"}) == 1);
    CHECK(desk.run({"printer", "a.b", "--offsets", "0,0,0,0"}) == 2);
    CHECK(desk.run({"cards", "--calibration", "--printer", "office", "--out",
                    desk.at("test.pdf")}) == 0);
    CHECK(desk.run(
              {"cards", "--calibration", "--printer", "other", "--out", desk.at("test.pdf")}) == 1);
}
