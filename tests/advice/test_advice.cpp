// Numbers that regulators keep for films and books, so that nobody is called.
// SPDX-License-Identifier: Apache-2.0
#include "advice/advice.hpp"
#include <catch2/catch.hpp>

namespace {

model::Service service(std::string const& number, model::Visibility visibility) {
    model::Service one;
    one.id = "svc";
    one.phones = {
        {*model::Number::parse(number, {"66", "0", "00"}), model::PhoneKind::voice, visibility}};
    return one;
}

std::string codes(std::string const& number, model::Visibility visibility) {
    model::Directory directory;
    directory.services = {service(number, visibility)};
    std::string all;
    for (base::Problem const& problem : advice::on_numbers(directory)) {
        CHECK(problem.message.starts_with("svc: its number "));
        all += problem.code + (problem.severity == base::Severity::error ? " error" : " warning");
    }
    return all;
}

} // namespace

TEST_CASE("a number of another country than the region's is told") {
    struct Row {
        char const* why;
        char const* number;
        std::vector<std::string> regions;
        bool told;
    };
    static Row const rows[] = {
        {"of the directory's country, in a region abroad", "+1 212 555 0100", {"GB-LND"}, true},
        {"of the region's country", "+44 20 7946 0018", {"GB-LND"}, false},
        {"of one of its countries", "+1 212 555 0100", {"GB-LND", "CA"}, false},
        {"at home directory::check() tells it", "+44 20 7946 0018", {"US"}, false},
        {"an invented country has no code", "+44 20 7946 0018", {"XW"}, false},
        {"a short code has no country", "1300", {"GB-LND"}, false},
        {"no region", "+44 20 7946 0018", {}, false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            model::Directory directory;
            directory.about.country = "US";
            for (char const* const country : {"US", "GB", "CA", "XW"})
                directory.regions.push_back({country, "", model::RegionKind::country, {}});
            directory.regions.push_back({"GB-LND", "GB", model::RegionKind::province, {}});
            directory.services = {service(row.number, model::Visibility::open)};
            directory.services.front().regions = row.regions;
            auto const problems = advice::on_numbers(directory);
            CHECK(problems.size() == (row.told ? 1 : 0));
            if (row.told) CHECK(problems.front().code == "number-of-other-country");
        }
}

TEST_CASE("libphonenumber advises on numbers, and forbids only what costs") {
    struct Row {
        char const* why;
        char const* number;
        char const* codes;
        model::Visibility visibility = model::Visibility::open;
    };
    static Row const rows[] = {
        {"a number of London", "+44 20 7946 0018", ""},
        {"a mobile number that the tables leave out: only a warning", "+44 7700 900123",
         "number-unlikely warning"},
        {"a free number", "+44 808 157 0192", ""},
        {"a digit too few", "+44 20 7946 001", "number-unlikely warning"},
        {"no such area", "+44 10 0000 0000", "number-unlikely warning"},
        {"premium rate", "+44 909 879 0123", "number-costs error"},
        {"a withheld one is nobody's business", "+44 909 879 0123", "",
         model::Visibility::withheld},
        {"short codes are most of them not in its tables", "1300", ""},
        {"numbers of samples are in no table", "+999 010 4020", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(codes(row.number, row.visibility) == row.codes);
        }
}
