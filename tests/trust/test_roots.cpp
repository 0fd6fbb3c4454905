// T18, T20, T21: roots, and the codes that people read out. SPDX-License-Identifier: Apache-2.0
#include "edition/reason.hpp"
#include "support/files.hpp"
#include "trust/judge.hpp"
#include <catch2/catch.hpp>

using namespace test;

TEST_CASE("T20, T21: roots follow one another, each signed by both") {
    struct Row {
        char const* why;
        std::function<void(std::vector<edition::Signed>&, edition::Root)> add;
        char const* said;
    };
    auto const both = [](edition::Root const& root) {
        return signed_root(root, {keeper_a(), keeper_b()});
    };
    Row const rows[] = {
        {"one step on", [&](auto& roots, auto next) { roots.push_back(both(next)); },
         "manifest-root"}, // T21: the edition was made under root 1
        {"a step skipped",
         [&](auto& roots, auto next) {
             next.version = 3;
             roots.push_back(both(next));
         },
         "root-skipped"},
        {"two steps, one expired between",
         [&](auto& roots, auto next) {
             next.expires = day("2026-05-02");
             roots.push_back(both(next));
             next.version = 3;
             next.expires = day("2028-01-01");
             roots.push_back(both(next));
         },
         "manifest-root"},
        {"another root of the same version",
         [&](auto& roots, auto next) {
             next.version = 1;
             roots = {both(next)};
         },
         "root-diverged"},
        {"of another directory",
         [&](auto& roots, auto next) {
             next.directory = "xw-other";
             roots.push_back(both(next));
         },
         "root-directory"},
        {"a root in bad form",
         [&](auto& roots, auto next) {
             roots.push_back(both(next));
             roots.back().text += " ";
         },
         "root-malformed"},
        {"a root signed for another version",
         [&](auto& roots, auto next) {
             roots.push_back(both(next));
             auto other = next;
             other.version = 4;
             roots.back().signatures = signed_root(other, {keeper_a(), keeper_b()}).signatures;
         },
         "root-old-threshold"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Recipe recipe;
            row.add(recipe.roots, second_root());
            CHECK(judge(make(recipe).head) == row.said);
        }
    SECTION("an epoch that goes back") {
        auto trusted = first();
        trusted.epoch = 2;
        auto next = second_root();
        edition::Signed const document = both(next);
        auto const walked = trust::follow(trusted, std::vector{document},
                                          [](auto const&, auto const&) { return base::Done{}; });
        CHECK(walked.error().subject == "root-epoch");
    }
    SECTION("a revocation that is forgotten") {
        auto trusted = first();
        trusted.revoked = {"0123456789abcdef"};
        auto const walked = trust::follow(trusted, std::vector{both(second_root())},
                                          [](auto const&, auto const&) { return base::Done{}; });
        CHECK(walked.error().subject == "root-unrevoked");
    }
}

// After the root rotation tables of TUF's conformance suite: keys and thresholds of each version,
// who signs it, and how far a client gets. Thresholds are one higher, because ours begin at 2.
TEST_CASE("T20: key rotations") {
    struct Version {
        char const* keys; ///< one letter for each holder
        int threshold;
        char const* by;
    };
    struct Row {
        char const* why;
        std::vector<Version> versions;
        int reached;
        char const* said;
    };
    Row const rows[] = {
        {"2-of-2 stays", {{"ab", 2, "ab"}, {"ab", 2, "ab"}}, 2, ""},
        {"2-of-2 to others, signed by both", {{"ab", 2, "ab"}, {"cd", 2, "abcd"}}, 2, ""},
        {"to others, old signatures missing",
         {{"ab", 2, "ab"}, {"cd", 2, "cd"}},
         1,
         "root-old-threshold"},
        {"to others, new signatures missing",
         {{"ab", 2, "ab"}, {"cd", 2, "ab"}},
         1,
         "root-new-threshold"},
        {"one of each only", {{"ab", 2, "ab"}, {"cd", 2, "ac"}}, 1, "root-old-threshold"},
        {"2-of-3, two signed", {{"abc", 2, "ab"}, {"abc", 2, "bc"}}, 2, ""},
        {"2-of-3, one key changed", {{"abc", 2, "ab"}, {"abd", 2, "ab"}}, 2, ""},
        {"2-of-3, one key changed, signed by the new one and one old",
         {{"abc", 2, "ab"}, {"abd", 2, "ad"}},
         1,
         "root-old-threshold"},
        {"2-of-3, signed by an old pair of which one left, and the new one",
         {{"abc", 2, "ab"}, {"abd", 2, "acd"}},
         2,
         ""},
        {"threshold up, enough signed", {{"abc", 2, "ab"}, {"abc", 3, "abc"}}, 2, ""},
        {"threshold up, too few by the new",
         {{"abc", 2, "ab"}, {"abc", 3, "ab"}},
         1,
         "root-new-threshold"},
        {"threshold down, enough by the old", {{"abc", 3, "abc"}, {"abc", 2, "abc"}}, 2, ""},
        {"threshold down, too few by the old",
         {{"abc", 3, "abc"}, {"abc", 2, "ab"}},
         1,
         "root-old-threshold"},
        {"three steps, each by its neighbours",
         {{"ab", 2, "ab"}, {"bc", 2, "abc"}, {"cd", 2, "bcd"}},
         3,
         ""},
        {"three steps, the last one broken",
         {{"ab", 2, "ab"}, {"bc", 2, "abc"}, {"cd", 2, "cd"}},
         2,
         "root-old-threshold"},
        {"nobody signed", {{"ab", 2, "ab"}, {"ab", 2, ""}}, 1, "root-old-threshold"},
    };
    auto const holder = [](char letter) {
        return signer(static_cast<unsigned char>(letter), {Role::root},
                      std::string("holder-") + letter);
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::vector<edition::Signed> chain;
            for (Version const& version : row.versions) {
                std::vector<Signer> all = {publisher(), validator(),
                                           signer(13, {Role::critical}, "x"),
                                           signer(14, {Role::critical}, "y")};
                for (char const letter : std::string(version.keys))
                    all.push_back(holder(letter));
                auto root = root_of(static_cast<int>(chain.size()) + 1, all);
                root.thresholds[Role::root] = version.threshold;
                std::vector<Signer> by;
                for (char const letter : std::string(version.by))
                    by.push_back(holder(letter));
                chain.push_back(signed_root(root, by));
            }
            int reached = 1;
            auto const walked = trust::follow(*edition::parse_root(chain.front().text), chain,
                                              [&](auto const&, edition::Root const& root) {
                                                  reached = root.version;
                                                  return base::Done{};
                                              });
            CHECK(reached == row.reached);
            CHECK((walked ? std::string() : walked.error().subject) == row.said);
        }
}

TEST_CASE("T18: a new epoch voids whatever stolen keys signed, however high its version") {
    auto root = second_root();
    root.epoch = 2;
    root.revoked = {publisher().known.key.id(), validator().known.key.id()};
    std::sort(root.revoked.begin(), root.revoked.end());
    auto const new_publisher = signer(21, {Role::targets}, "publisher");
    auto const new_validator = signer(22, {Role::targets}, "validator-a");
    root.keys = root_of(2, {new_publisher, new_validator, keeper_a(), keeper_b(), keeper_c()}).keys;
    Recipe recipe(1);
    recipe.roots.push_back(signed_root(root, {keeper_a(), keeper_c()}));
    recipe.manifest.root_version = 2;
    recipe.manifest.epoch = 2;
    recipe.by = {new_publisher, new_validator};
    trust::Floor floor = floor_at(make(Recipe(1'900'000'000)));
    CHECK(judge(make(recipe).head, floor) == kAccepted);
}

TEST_CASE("every reason has its own code, and the manual tells it") {
    std::set<std::string_view> codes;
    auto const manual = base::read_file(test::source() / "docs" / "EDITION.md");
    REQUIRE(manual);
    for (auto const& reason : edition::reasons()) {
        CHECK(edition::code_of(reason.reason) == reason.code);
        CHECK(codes.insert(reason.code).second);
        INFO(reason.code);
        CHECK(manual->find("| `" + std::string(reason.code) + "` |") != std::string::npos);
    }
}
