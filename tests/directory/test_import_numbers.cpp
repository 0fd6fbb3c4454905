// Telephone numbers at the door: what is taken, and as what.
// SPDX-License-Identifier: Apache-2.0
#include "directory/store.hpp"
#include "import_support.hpp"

using test::book;
using test::cell_of;
using test::imported;
using test::kOrganizations;
using test::kRegions;
using test::problem;
using test::services;

TEST_CASE("a number that a spreadsheet keeps as a number or formula is refused") {
    for (auto const kind : {sheets::Cell::Kind::number, sheets::Cell::Kind::formula}) {
        auto workbook = book({{}});
        cell_of(workbook, "phone_1").kind = kind;
        auto const import = imported(workbook);
        REQUIRE(problem(import, "number-not-text") != nullptr);
        CHECK(problem(import, "number-not-text")->message.find("type it as text") !=
              std::string::npos);
        CHECK(import.directory.services.empty());
    }
    auto workbook = book({{{"minimum_age", "6"}}});
    cell_of(workbook, "minimum_age").kind = sheets::Cell::Kind::number;
    CHECK(imported(workbook).directory.services.size() == 1);
}

TEST_CASE("a real directory may not hold numbers of the sample, nor guess a country code") {
    struct Row {
        char const* why;
        char const* about;
        char const* phone;
        char const* code; ///< nullptr: taken
    };
    static Row const rows[] = {
        {"a number", "calling_code,66\ntrunk_prefix,0\n", "02 123 4567", nullptr},
        {"a short code", "calling_code,66\ntrunk_prefix,0\n", "1300", nullptr},
        {"a sample number", "calling_code,66\n", "+999 010 4020", "sample-number"},
        {"a sample short code", "calling_code,66\n", "009991", "sample-number"},
        {"no calling code known", "sample,no\n", "212 345 678", "no-calling-code"},
        {"no calling code needed", "sample,no\n", "+66 2 123 4567", nullptr},
        {"a satellite telephone", "calling_code,66\n", "+881 6 1234 5678", "bad-number"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const import =
                imported(test::workbook({{"about", std::string("key,value\n") + row.about},
                                         {"regions", kRegions},
                                         {"organizations", kOrganizations},
                                         {"services", services({{{"phone_1", row.phone}}})}}));
            CHECK(import.directory.services.size() == (row.code == nullptr ? 1 : 0));
            if (row.code != nullptr) CHECK(problem(import, row.code) != nullptr);
        }
}

TEST_CASE("a USSD code is kept as it is, told of, and shown to nobody") {
    std::string const about = "key,value\ncalling_code,66\n";
    auto const kept = [&](std::string const& code, std::string const& kind) {
        return imported(test::workbook(
            {{"about", about},
             {"regions", kRegions},
             {"organizations", kOrganizations},
             {"services",
              services({{{"phone_1", "1300"}, {"phone_2", code}, {"phone_2_kind", kind}}})}}));
    };
    auto const import = kept("*123#", "ussd");
    REQUIRE(import.directory.services.size() == 1);
    auto const& phones = import.directory.services.front().phones;
    REQUIRE(phones.size() == 2);
    CHECK(phones.back().number.canonical() == "*123#");
    CHECK(phones.back().kind == model::PhoneKind::ussd);
    CHECK(model::open_phones(import.directory.services.front()).size() == 1);
    REQUIRE(problem(import, "ussd-not-published") != nullptr);
    CHECK(problem(import, "ussd-not-published")->column == "phone_2");

    test::Scratch const scratch;
    REQUIRE(directory::write(scratch.path() / "list.db", import.directory));
    CHECK(*directory::read(scratch.path() / "list.db") == import.directory);

    CHECK(problem(kept("*21*021234567#", "ussd"), "bad-number") != nullptr);
    CHECK(problem(kept("1300", "ussd"), "bad-number") != nullptr);
    CHECK(problem(kept("*123#", "voice"), "bad-number")->message.ends_with("its kind is ussd"));
}
