// SPDX-License-Identifier: Apache-2.0
#include "cli/leaks.hpp"
#include "cli/review.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace cli;

namespace {

model::Directory keeping(std::string const& address) {
    model::Directory all;
    model::Service one;
    one.id = "svc-9";
    one.kind = model::ServiceKind::shelter;
    one.place = {address, "", model::Visibility::withheld, {}, {}};
    all.services = {one};
    return all;
}

} // namespace

TEST_CASE("a withheld value is found in any bytes") {
    struct Row {
        char const* why;
        std::string bytes;
        bool found;
    };
    static Row const rows[] = {
        {"as it stands", "...12 Hügel Weg...", true},
        {"in UTF-16LE",
         std::string("1\0"
                     "2\0"
                     " \0"
                     "H\0"
                     "\xFC\0"
                     "g\0"
                     "e\0"
                     "l\0"
                     " \0"
                     "W\0"
                     "e\0"
                     "g\0",
                     24),
         true},
        {"between zeros",
         std::string("\0\0"
                     "12 Hügel Weg"
                     "\0\0",
                     17),
         true},
        {"another address", "...13 Hügel Weg...", false},
        {"nothing", "", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const found = leaks(keeping("12 Hügel Weg"), {{"a.bin", row.bytes}});
            REQUIRE(found.size() == (row.found ? 1 : 0));
            if (!row.found) return;
            CHECK(found[0].file == "a.bin");
            CHECK(found[0].message.find("shelter record svc-9") != std::string::npos);
            CHECK(found[0].message.find("Hügel") == std::string::npos);
        }
}

TEST_CASE("characters beyond U+FFFF are looked for as surrogate pairs") {
    std::string const pair("\x3D\xD8\x00\xDE", 4); // U+1F600
    auto const found = leaks(keeping("\xF0\x9F\x98\x80"), {{"a.bin", "x" + pair}});
    CHECK(found.size() == 1);
}

TEST_CASE("messages are counted as gettext counts them") {
    struct Row {
        char const* why;
        std::string bytes;
        int count; ///< -1: refused
    };
    static Row const rows[] = {
        {"three", std::string("\xDE\x12\x04\x95\0\0\0\0\x03\0\0\0rest", 16), 3},
        {"many", std::string("\xDE\x12\x04\x95\0\0\0\0\x00\x02\0\0", 12), 512},
        {"cut short", std::string("\xDE\x12\x04\x95\0\0\0\0\x03", 9), -1},
        {"something else", "msgid \"\"\nmsgstr \"\"\n", -1},
        {"nothing", "", -1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(messages_in(row.bytes).value_or(-1) == row.count);
        }
}

TEST_CASE("our own words: English is read, and each message is counted") {
    auto const unread = unreviewed({}, {"en", "th"});
    REQUIRE(unread);
    REQUIRE(unread->size() == 1);
    CHECK(unread->front().file == "th");
    CHECK(unread->front().message.find(" messages and 0 texts") != std::string::npos);
    CHECK_FALSE(unreviewed({}, {"no-such"}).has_value());
}

TEST_CASE("only the chosen languages stay, and the one the list is kept in") {
    model::Directory all;
    all.about.languages = {"en", "th", "km"};
    model::Service one;
    one.name = model::Texts("en", "Help");
    one.name.set("th", {"ช่วย", false});
    one.name.set("km", {"ជួយ", false});
    all.services = {one};
    auto const kept = in_languages(all, {"km"});
    CHECK(kept.about.languages == std::vector<std::string>{"en", "km"});
    CHECK(kept.services[0].name.find("th") == nullptr);
    CHECK(kept.services[0].name.find("km")->text == "ជួយ");
    CHECK(kept.services[0].name.find("en")->text == "Help");
}
