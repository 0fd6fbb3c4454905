// The signed texts have one form each, and nothing else is read. SPDX-License-Identifier:
// Apache-2.0
#include "edition/hash.hpp"
#include "support/signers.hpp"
#include <catch2/catch.hpp>

using namespace test;
using Catch::Matchers::Contains;

namespace {

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Flips every bit and cuts at every length: what is still read must say something else, in its
/// canonical form.
template <typename Parse, typename Print>
void check_every_damage(std::string const& text, Parse parse, Print print) {
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        std::string const damaged = flipped(text, bit);
        if (auto const read = parse(damaged)) CHECK(print(*read) == damaged);
    }
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(parse(text.substr(0, size)));
    CHECK_FALSE(parse(text + "\n"));
    CHECK_FALSE(parse(text + "end\n"));
}

} // namespace

TEST_CASE("a root reads as it was written, and in no other form") {
    auto root = root_of(3, everybody());
    root.revoked = {"00112233445566ff", "ffeeddccbbaa9988"};
    std::string const text = edition::to_text(root);
    auto const read = edition::parse_root(text);
    REQUIRE(read);
    CHECK(edition::to_text(*read) == text);
    check_every_damage(text, edition::parse_root,
                       [](edition::Root const& one) { return edition::to_text(one); });
}

TEST_CASE("a root that would weaken everything is refused") {
    std::string const text = edition::to_text(root_of(1, everybody()));
    std::string const id = publisher().known.key.id();
    struct Row {
        char const* why;
        std::string text;
        char const* told;
    };
    Row const rows[] = {
        {"one signer for editions", replaced(text, "targets 2", "targets 1"), "threshold"},
        {"one signer for the evergreen list", replaced(text, "critical 2", "critical 1"),
         "threshold"},
        {"nobody signs roots", replaced(text, "threshold root 2\n", ""), "threshold"},
        {"more signers than there are", replaced(text, "targets 2", "targets 3"), "holders"},
        {"two keys of one holder are one holder",
         replaced(text, "roles=targets holder=validator-a", "roles=targets holder=publisher"),
         "holders"},
        {"one key signs both",
         replaced(text, "roles=targets holder=publisher",
                  "roles=targets,critical holder=publisher"),
         "two keys"},
        {"a key that is revoked", replaced(text, "end\n", "revoked " + id + "\nend\n"), "revoked"},
        {"an unknown role", replaced(text, "roles=targets", "roles=target5"), "key"},
        {"a holder with a name in capitals", replaced(text, "holder=publisher", "holder=Publisher"),
         "holder"},
        {"another id than the key's", replaced(text, "key " + id, "key 0" + id.substr(1)),
         "canonical"},
        {"expired before it began", replaced(text, "expires 2028", "expires 2025"), "expires"},
        {"version 0", replaced(text, "version 1", "version 0"), "below 1"},
        {"a directory with a way out", replaced(text, "xw-help", "../help"), "directory"},
        {"another format", replaced(text, "waypost-root 1", "waypost-root 2"), "waypost-root"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const read = edition::parse_root(row.text);
            REQUIRE_FALSE(read);
            CHECK(read.error().subject == "root-malformed");
            CHECK_THAT(read.error().reason, Contains(row.told));
        }
}

TEST_CASE("a manifest and an evergreen list read as they were written, and in no other form") {
    auto const made = make(Recipe());
    check_every_damage(made.head.manifest.text, edition::parse_manifest,
                       [](edition::Manifest const& one) { return edition::to_text(one); });
    check_every_damage(made.head.critical.text, edition::parse_critical,
                       [](edition::Critical const& one) { return edition::to_text(one); });
}

TEST_CASE("T40: an evergreen list holds plain numbers and plain names") {
    std::string const text = make(Recipe()).head.critical.text;
    struct Row {
        char const* why;
        std::string text;
    };
    auto const number = [&](char const* to) { return replaced(text, "+9991234567", to); };
    auto const name = [&](std::string const& to) { return replaced(text, "Help line", to); };
    Row const rows[] = {
        {"a code that forwards calls", number("*21*1234#")},
        {"digits of another script", number("+٩٩٩١٢٣٤٥٦٧")},
        {"an extension", number("+9991234567;ext=1")},
        {"a pause", number("+9991234567,,1")},
        {"too short", number("+999123")},
        {"too long", number("+9991234567890123")},
        {"a seven-digit short code", number("1234567")},
        {"a zero for a country", number("+0991234567")},
        {"spaces", number("+999 123 4567")},
        {"a mark that turns the line round", name("Help\u202E line")},
        {"a mark that nobody sees", name("Help\u200Bline")},
        {"no name", name("")},
        {"a tab in the name", name("Help\tline")},
        {"bytes that are no UTF-8", name("Help \xFF line")},
        {"verified after it was issued", replaced(text, "\t2026-05-01\t", "\t2026-05-02\t")},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK_FALSE(edition::parse_critical(row.text));
        }
    CHECK(edition::parse_critical(number("112")));
    CHECK(edition::parse_critical(name("สายด่วน")));
    std::string fifty_one = replaced(text, "number\t+9991234567\t2026-05-01\tHelp line\n", "");
    for (int i = 100; i <= 150; ++i)
        fifty_one = replaced(fifty_one, "end\n",
                             "number\t" + std::to_string(i) + "\t2026-05-01\tHelp\nend\n");
    CHECK_FALSE(edition::parse_critical(fifty_one));
}

TEST_CASE("a secret key opens with its passphrase and with no other") {
    auto const key = publisher().key;
    auto const plain = key.to_text("");
    REQUIRE(plain);
    CHECK_FALSE(edition::is_encrypted(*plain));
    auto const back = edition::SecretKey::parse(*plain, "");
    REQUIRE(back);
    CHECK(back->public_key() == key.public_key());
    CHECK_FALSE(edition::SecretKey::parse(replaced(*plain, "RWQ", "RWR"), ""));
    CHECK_FALSE(edition::SecretKey::parse("", ""));
    CHECK_FALSE(edition::SecretKey::parse(plain->substr(0, 100), ""));
}

TEST_CASE("scrypt keeps a secret key", "[.long]") {
    auto const locked = publisher().key.to_text("correct horse");
    REQUIRE(locked);
    CHECK(edition::is_encrypted(*locked));
    CHECK(edition::SecretKey::parse(*locked, "correct horse"));
    CHECK(edition::SecretKey::parse(*locked, "wrong horse").error().code ==
          base::ErrorCode::refused);
}

TEST_CASE("a hash is what b2sum prints") {
    CHECK(edition::hash_of("help\n").substr(0, 8) == "1f16eb47");
    CHECK(edition::hash_of("").substr(0, 16) == "786a02f742015903");
}
