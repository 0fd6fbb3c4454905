// SPDX-License-Identifier: Apache-2.0
#include "directory/calls.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace directory;

namespace {

base::Date day(char const* text) {
    return *base::parse_date(text);
}

model::Service service(char const* id, char const* region) {
    model::Service one;
    one.id = id;
    one.regions = {region};
    return one;
}

} // namespace

TEST_CASE("which services are called for a place") {
    model::Directory all;
    all.regions = {{"XW", "", model::RegionKind::country, {}},
                   {"XW-1", "XW", model::RegionKind::province, {}},
                   {"XW-2", "XW", model::RegionKind::province, {}}};
    all.services = {service("hotline", "XW"), service("here", "XW-1"), service("there", "XW-2")};
    struct Row {
        char const* why;
        CallQuery query;
        char const* called;
    };
    static Row const rows[] = {
        {"everywhere", {"", day("2026-11-16")}, "hotline here there "},
        {"what lies in it", {"XW-1", day("2026-11-16")}, "here "},
        {"and what reaches it from above", {"XW-1", day("2026-11-16"), 0, true}, "hotline here "},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::string called;
            for (Call const& call : calls(all, row.query))
                called += call.service->id + " ";
            CHECK(called == row.called);
        }
}

TEST_CASE("what visitors say makes a service due, and only a reason that is stronger hides it") {
    model::Directory all;
    all.regions = {{"XW", "", model::RegionKind::country, {}}};
    all.services = {service("fresh", "XW"), service("never", "XW"), service("closed", "XW")};
    all.services[0].assurance.assured = day("2026-11-01");
    all.services[2].assurance.assured = day("2026-11-01");
    all.services[2].status = model::Status::closed;
    CallQuery query{"", day("2026-11-16")};
    auto const why = [&] {
        std::string text;
        for (Call const& call : calls(all, query))
            text += call.service->id + ": " + call.why + "\n";
        return text;
    };
    CHECK(why() == "never: never checked\n");
    query.in_vain = {"fresh", "never", "closed", "unknown"};
    CHECK(why() == "never: never checked\nfresh: visitors say that nobody answers\n");
}

TEST_CASE("results go into a file and come back; a row that says nothing is refused") {
    test::Scratch const folder;
    base::Path const file = folder.path() / "checks.csv";
    std::vector<Checked> const all = {
        {"svc-1", Answer::ok, "Nok, Mai", "call", day("2026-11-16")},
        {"svc-2", Answer::no_answer, "Nok", "visit", day("2026-11-15")}};
    REQUIRE(base::write_file(file, to_csv(all)));
    auto const read = read_checks(file);
    REQUIRE(read);
    CHECK(*read == all);

    struct Row {
        char const* why;
        char const* line;
        char const* column;
    };
    static Row const rows[] = {
        {"no service", ",ok,Nok,call,2026-11-16", "service"},
        {"a result nobody knows", "svc-1,maybe,Nok,call,2026-11-16", "result"},
        {"a way of checking nobody knows", "svc-1,ok,Nok,dream,2026-11-16", "method"},
        {"no day", "svc-1,ok,Nok,call,yesterday", "day"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            REQUIRE(base::write_file(file, std::string("service,result,by,method,day\n") +
                                               row.line + "\n"));
            auto const refused = read_checks(file);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().subject.find(row.column) != std::string::npos);
        }
}
