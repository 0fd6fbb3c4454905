// SPDX-License-Identifier: Apache-2.0
#include "catalogue/po_file.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace catalogue;

namespace {

constexpr char const* kSmall = "# Words.\n"
                               "msgid \"\"\n"
                               "msgstr \"\"\n"
                               "\"Language: km\\n\"\n"
                               "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"
                               "\n"
                               "#. Kiosk button. Max 10. Calm.\n"
                               "#. English: Back\n"
                               "#, fuzzy\n"
                               "msgid \"nav.back\"\n"
                               "msgstr \"A \\\"B\\\" \\\\ C\"\n"
                               "\n"
                               "#. Staff desk. Max 24.\n"
                               "msgid \"desk.copies\"\n"
                               "msgid_plural \"desk.copies\"\n"
                               "msgstr[0] \"{count} one\"\n"
                               "msgstr[1] \"{count} many\"\n";

PoFile small() {
    return parse_po(kSmall, "km.po").value();
}

} // namespace

TEST_CASE("a message knows where it stands, how long it may be, and that nobody has read it") {
    PoFile const file = small();
    REQUIRE(file.messages.size() == 2);
    PoMessage const& back = file.messages[0];
    CHECK(back.key == "nav.back");
    CHECK(back.texts == std::vector<std::string>{"A \"B\" \\ C"});
    CHECK(back.context() == "Kiosk button. Max 10. Calm.");
    CHECK(back.english() == "Back");
    CHECK(back.longest() == 10U);
    CHECK(back.fuzzy());
    CHECK(file.messages[1].texts.size() == 2);
    CHECK_FALSE(file.messages[1].fuzzy());
    CHECK(file.plural_forms() == 2);
    CHECK(file.find("nav.back") == &file.messages[0]);
    CHECK(file.find("nav.home") == nullptr);
}

TEST_CASE("what is read and not changed is written as it was, in every language") {
    CHECK(write_po(small()) == kSmall);
    for (auto const& entry :
         std::filesystem::directory_iterator(test::source() / "data" / "strings")) {
        if (entry.path().extension() != ".po") continue;
        INFO(entry.path());
        auto const bytes = base::read_file(entry.path());
        auto const file = read_po(entry.path());
        REQUIRE(file);
        CHECK(write_po(*file) == *bytes);
    }
}

TEST_CASE("what is not PO is refused with its line") {
    struct Row {
        char const* why;
        char const* bytes;
        char const* where;
    };
    static Row const rows[] = {
        {"a word that is no keyword", "msgid \"a\"\nmessage \"b\"\n", "x.po:2"},
        {"a text without an end", "msgid \"a\nmsgstr \"b\"\n", "x.po:1"},
        {"a quote inside", "msgid \"a\"b\"\n", "x.po:1"},
        {"an unknown escape", "msgid \"a\\q\"\n", "x.po:1"},
        {"a text before any keyword", "\"a\"\n", "x.po:1"},
        {"a translation of nothing", "msgstr \"a\"\n", "x.po:1"},
        {"plural forms out of order", "msgid \"a\"\nmsgstr[1] \"b\"\n", "x.po:2"},
        {"a key twice", "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", "x.po:5"},
        {"a key without a text", "msgid \"a\"\n\n", "x.po:2"},
        {"bytes that are not UTF-8", "msgid \"\xff\"\n", "x.po:0"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const file = parse_po(row.bytes, "x.po");
            REQUIRE_FALSE(file);
            CHECK(file.error().subject == row.where);
        }
}

TEST_CASE("a translation follows its English") {
    PoFile english = parse_po("#. Button. Max 10.\nmsgid \"a\"\nmsgstr \"A\"\n\n"
                              "msgid \"b\"\nmsgstr \"B\"\n\nmsgid \"c\"\nmsgstr \"C\"\n",
                              "en.po")
                         .value();
    PoFile const old = parse_po("#. English: B\nmsgid \"b\"\nmsgstr \"be\"\n\n"
                                "# Reviewed by S, 2026-01-01.\n#. English: old\n"
                                "msgid \"a\"\nmsgstr \"ah\"\n\nmsgid \"gone\"\nmsgstr \"x\"\n",
                                "xx.po")
                           .value();
    PoFile const fresh = brought_up_to_date(english, old);
    REQUIRE(fresh.messages.size() == 3);
    CHECK(fresh.messages[0].key == "a");
    CHECK(fresh.messages[0].fuzzy()); // its English is not what was read
    CHECK(fresh.messages[0].comments ==
          std::vector<std::string>{"#. Button. Max 10.", "#. English: A"});
    CHECK(fresh.messages[1].texts.front() == "be");
    CHECK_FALSE(fresh.messages[1].fuzzy());
    CHECK_FALSE(fresh.messages[2].translated());
    CHECK_FALSE(fresh.messages[2].fuzzy()); // there is nothing to read yet
    CHECK(write_po(brought_up_to_date(english, fresh)) == write_po(fresh));
}

TEST_CASE("a review is noted once, with the day") {
    PoFile file = small();
    file.messages[0].mark_reviewed("S. K.", *base::parse_date("2026-11-24"));
    file.messages[0].mark_reviewed("L.", *base::parse_date("2026-11-25"));
    CHECK_FALSE(file.messages[0].fuzzy());
    CHECK(file.messages[0].comments.front() == "# Reviewed by L., 2026-11-25.");
    CHECK(file.messages[0].comments.size() == 3);
}
