// Attack tests T01–T19, T22–T25 and T45, on bytes in memory. SPDX-License-Identifier: Apache-2.0
#include "edition/reason.hpp"
#include "support/files.hpp"
#include "trust/judge.hpp"
#include <catch2/catch.hpp>

using namespace test;

TEST_CASE("T01-T06, T11, T13: only the right people's signatures count") {
    struct Row {
        char const* why;
        std::function<void(Recipe&)> change;
        char const* said;
    };
    Row const rows[] = {
        {"as it should be", [](Recipe&) {}, kAccepted},
        {"T01 unsigned", [](Recipe& r) { r.by.clear(); }, "signature-threshold"},
        {"T02 one of two", [](Recipe& r) { r.by = {publisher()}; }, "signature-threshold"},
        {"T03 the same key twice",
         [](Recipe& r) {
             r.by = {publisher(), publisher()};
         },
         "signature-twice"},
        {"T04 two keys of one holder",
         [](Recipe& r) {
             auto const more = signer(7, {Role::targets}, "publisher");
             auto all = everybody();
             all.push_back(more);
             auto root = root_of(2, all);
             r.roots.push_back(signed_root(root, {keeper_a(), keeper_b()}));
             r.manifest.root_version = 2;
             r.by = {publisher(), more};
         },
         "signature-threshold"},
        {"T05 an unknown key",
         [](Recipe& r) {
             r.by = {publisher(), stranger()};
         },
         "signature-threshold"},
        {"T06 a key of another role",
         [](Recipe& r) {
             r.by = {publisher(), keeper_b()};
         },
         "signature-threshold"},
        {"T06 the evergreen list signed by who signs editions",
         [](Recipe& r) {
             r.critical_by = {publisher(), validator()};
         },
         "critical-threshold"},
        {"T10 strangers beside the right ones do no harm",
         [](Recipe& r) {
             r.by = {stranger(), publisher(), validator()};
         },
         kAccepted},
        {"T11 signed for another purpose", [](Recipe& r) { r.purpose = "critical"; },
         "signature-threshold"},
        {"T13 a key that was revoked",
         [](Recipe& r) {
             auto all = everybody();
             all.erase(all.begin());
             all.push_back(signer(7, {Role::targets}, "publisher"));
             auto root = root_of(2, all);
             root.revoked = {publisher().known.key.id()};
             r.roots.push_back(signed_root(root, {keeper_a(), keeper_b()}));
             r.manifest.root_version = 2;
         },
         "signature-threshold"},
        {"the evergreen list with one signature", [](Recipe& r) { r.critical_by = {keeper_c()}; },
         "critical-threshold"},
        {"the evergreen list unsigned", [](Recipe& r) { r.critical_by.clear(); },
         "critical-threshold"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Recipe recipe;
            row.change(recipe);
            CHECK(judge(make(recipe).head) == row.said);
        }
}

TEST_CASE("T07-T11: only canonical prehashed signatures over exactly this text count") {
    struct Row {
        char const* why;
        std::function<void(edition::Head&)> change;
        char const* said;
    };
    auto const edited = [](char const* from, char const* to) {
        return [=](edition::Head& head) {
            std::string& text = head.manifest.signatures.front();
            auto const at = text.find(from);
            REQUIRE(at != std::string::npos);
            text.replace(at, std::string(from).size(), to);
        };
    };
    Row const rows[] = {
        {"T07 the legacy kind, whose message is the hash",
         [](edition::Head& head) {
             std::string& text = head.manifest.signatures.front();
             auto const at = text.find('\n') + 1;
             text.replace(at, 3, "RWQ"); // "Ed" where "ED" stood, the rest of the base64 kept
         },
         "signature-threshold"},
        {"T08 CRLF", edited("\n", "\r\n"), "signature-threshold"},
        {"T08 a byte above ASCII in the comment", edited("minisign secret", "minisign\xC3\xA9"),
         "signature-threshold"},
        {"T08 a fifth line",
         [](edition::Head& head) { head.manifest.signatures.front() += "more\n"; },
         "signature-threshold"},
        {"T08 padding that is missing",
         [](edition::Head& head) {
             std::string& text = head.manifest.signatures.front();
             text.erase(text.size() - 2, 1);
         },
         "signature-threshold"},
        {"T08 white space in base64", edited("\ntrusted", " \ntrusted"), "signature-threshold"},
        {"T08 no last line feed",
         [](edition::Head& head) { head.manifest.signatures.front().pop_back(); },
         "signature-threshold"},
        {"T08 a comment of 8 KiB",
         [](edition::Head& head) {
             head.manifest.signatures.front().insert(19, std::string(8192, 'x'));
         },
         "signature-threshold"},
        {"T08 a zero byte",
         [](edition::Head& head) {
             head.manifest.signatures.front().insert(19, std::string(1, '\0'));
         },
         "signature-threshold"},
        {"T09 the signature of another text",
         [](edition::Head& head) {
             Recipe other(2);
             head.manifest.signatures = make(other).head.manifest.signatures;
         },
         "signature-threshold"},
        {"T10 garbage beside good ones",
         [](edition::Head& head) {
             head.manifest.signatures.insert(head.manifest.signatures.begin(),
                                             {"", "garbage", std::string(900, '\n')});
         },
         kAccepted},
        {"T11 the trusted comment edited", edited("waypost1 targets", "waypost1 tarGets"),
         "signature-threshold"},
        {"the untrusted comment is what its name says", edited("secret key", "other key!"),
         kAccepted},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto head = make(Recipe()).head;
            row.change(head);
            CHECK(judge(head) == row.said);
        }
}

TEST_CASE("T08: libsodium's lenient base64 does not get through") {
    auto head = make(Recipe()).head;
    std::string& text = head.manifest.signatures.front();
    auto const end = text.find("\ntrusted");
    int tried = 0;
    for (auto at = text.find('\n') + 1; at < end; ++at)
        if (text[at] == '/')
            for (int byte = 0x80; byte <= 0xFF; ++byte) {
                auto lenient = head;
                lenient.manifest.signatures.front()[at] = static_cast<char>(byte);
                CHECK(judge(lenient) != kAccepted);
                ++tried;
            }
    CHECK(tried > 0);
}

TEST_CASE("T12: the roots of the demo are refused by what is released") {
    auto root = root_of(1, everybody());
    root.directory = "demo-xw";
    std::string const text = edition::to_text(root);
    auto by = policy();
    CHECK(trust::first_root(text, by).error().subject == "root-demo");
    by.accepts_demo = true;
    CHECK(trust::first_root(text, by));
}

TEST_CASE("T15-T19, T23-T25: place, order and days") {
    Made const installed = make(Recipe(57));
    struct Row {
        char const* why;
        std::function<void(Recipe&)> change;
        char const* said;
    };
    Row const rows[] = {
        {"the next version", [](Recipe& r) { r.manifest.version = 58; }, kAccepted},
        {"T15 an older version", [](Recipe& r) { r.manifest.version = 56; }, "manifest-older"},
        {"T16 the same version with other content",
         [](Recipe& r) { r.files[1].bytes = "help at 1"; }, "manifest-altered"},
        {"T17 the same again is a repair", [](Recipe&) {}, kAccepted},
        {"T18 an epoch that no root began",
         [](Recipe& r) {
             r.manifest.epoch = 2;
             r.manifest.version = 1;
         },
         "manifest-epoch"},
        {"T19 10,000 versions at once", [](Recipe& r) { r.manifest.version = 10'057; }, kAccepted},
        {"T19 10,001 versions at once", [](Recipe& r) { r.manifest.version = 10'058; },
         "manifest-jump"},
        {"T19 a version beyond counting", [](Recipe& r) { r.manifest.version = 2'000'000'000; },
         "manifest-jump"},
        {"T23 another directory", [](Recipe& r) { r.manifest.directory = "xw-other"; },
         "manifest-directory"},
        {"T23 another directory's evergreen list",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.critical.directory = "xw-other";
         },
         "critical-directory"},
        {"T24 expired by what we know",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.manifest.issued = day("2026-06-01");
             r.manifest.expires = day("2026-06-01");
         },
         "manifest-expired"},
        {"expires before it was issued",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.manifest.expires = day("2026-05-31");
         },
         "manifest-dates"},
        {"400 days are a life",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.manifest.expires = day("2027-07-06");
         },
         kAccepted},
        {"401 days are too long",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.manifest.expires = day("2027-07-07");
         },
         "manifest-dates"},
        {"issued before the one in use",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.manifest.issued = day("2026-05-31");
         },
         "manifest-backdated"},
        {"T45 a newer database",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.manifest.schema = 3;
         },
         "manifest-schema"},
        {"T45 a newer program",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.manifest.min_app = {0, 1, 1};
         },
         "manifest-app"},
        {"T22 an older evergreen list",
         [](Recipe& r) {
             r.manifest.version = 58;
             r.critical.version = 1;
         },
         kAccepted},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Recipe recipe(57);
            row.change(recipe);
            CHECK(judge(make(recipe).head, floor_at(installed)) == row.said);
        }
    SECTION("T22 an evergreen list that goes back") {
        auto floor = floor_at(installed);
        floor.critical_version = 2;
        CHECK(judge(make(Recipe(58)).head, floor) == "critical-older");
    }
    SECTION("T22 another evergreen list than the manifest names") {
        auto head = make(Recipe(58)).head;
        Recipe other(58);
        other.critical.numbers.clear();
        head.critical = make(other).head.critical;
        CHECK(judge(head, floor_at(installed)) == "critical-hash");
    }
    SECTION("T24 a root that expired is said, and does not stop help") {
        auto root = first();
        root.expires = day("2026-02-01");
        Recipe recipe;
        recipe.roots.clear();
        auto const made = make(recipe);
        auto const verified = trust::check_new(made.head, root, {}, policy());
        REQUIRE(verified);
        CHECK(verified->root_expired);
    }
}
