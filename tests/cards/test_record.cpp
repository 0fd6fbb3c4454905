// The record of campaigns on the disk.
// SPDX-License-Identifier: Apache-2.0
#include "cards/campaign.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace cards;

namespace {

Printed printed(std::string region, Whom whom, std::vector<std::string> services) {
    Printed one;
    one.edition = 3;
    one.job.region = std::move(region);
    one.job.languages = {"km", "en"};
    one.job.topics = {"doctor"};
    one.job.whom = whom;
    one.job.layout = "wallet";
    one.job.form = "a4-10up";
    one.job.copies = 10;
    one.job.there = "011";
    one.job.services = std::move(services);
    one.numbers = {{"svc-1", "+999000000"}};
    return one;
}

} // namespace

TEST_CASE("what was printed is read back as it was") {
    test::Scratch const scratch;
    auto const file = scratch.path() / "printed.csv";
    REQUIRE(add_to_campaign(file, {printed("XW-11", Whom::any, {"svc-1", "svc-2"})}));
    REQUIRE(add_to_campaign(file, {printed("XW-12", Whom::teen, {})}));
    auto const all = read_campaign(file);
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    Job const& first = all->front().job;
    CHECK(first.region == "XW-11");
    CHECK(first.languages == std::vector<std::string>{"km", "en"});
    CHECK(first.topics == std::vector<std::string>{"doctor"});
    CHECK(first.services == std::vector<std::string>{"svc-1", "svc-2"});
    CHECK(first.there == "011");
    CHECK(first.copies == 10);
    CHECK(all->back().job.whom == Whom::teen);
    CHECK(all->back().job.services.empty());
    CHECK(all->back().numbers.front().second == "+999000000");
}

TEST_CASE("a record of an older program, which had fewer columns, goes on") {
    test::Scratch const scratch;
    auto const file = scratch.path() / "printed.csv";
    REQUIRE(base::write_file(
        file, "edition,region,languages,layout,form,copies,topics,audience,there,numbers\n"
              "2,XW-13,th,wallet,id1,1,,child,00,svc-9=009991\n"));
    REQUIRE(add_to_campaign(file, {printed("XW-11", Whom::any, {"svc-1"})}));
    auto const all = read_campaign(file);
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->front().job.region == "XW-13");
    CHECK(all->front().job.whom == Whom::child);
    CHECK(all->front().job.services.empty());
    CHECK(all->back().job.services == std::vector<std::string>{"svc-1"});
}

TEST_CASE("a record that cannot be read is not written over") {
    test::Scratch const scratch;
    auto const file = scratch.path() / "printed.csv";
    REQUIRE(base::write_file(file, "edition,region\nmany,\n"));
    CHECK_FALSE(add_to_campaign(file, {printed("XW-11", Whom::any, {})}));
    CHECK(*base::read_file(file) == "edition,region\nmany,\n");
}
