// SPDX-License-Identifier: Apache-2.0
#include "edition/edition.hpp"
#include "edition/hash.hpp"
#include "support/files.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::Path;
using Catch::Matchers::Contains;
using edition::Edition;
using edition::Entry;
using edition::Label;

constexpr base::Date kDay = {std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{1}};
constexpr Label kLabel = {7, kDay, true, false};

std::vector<Entry> entries() {
    return {{"words/th.mo", "สวัสดี"}, {"directory.db", std::string("a\0b", 3)}, {"empty", ""}};
}

edition::Draft draft_of(Label const& label) {
    edition::Draft draft;
    draft.manifest.directory = "xw-help";
    draft.manifest.version = label.number;
    draft.manifest.issued = label.published;
    draft.manifest.expires = label.published;
    draft.manifest.draft = label.draft;
    draft.manifest.sample = label.sample;
    draft.manifest.previous = "-";
    draft.critical = "waypost-critical 1\ndirectory xw-help\nepoch 1\nversion 7\n"
                     "issued 2026-06-01\nend\n";
    return draft;
}

void write_sample(Path const& folder) {
    auto const written = edition::write(folder, draft_of(kLabel), entries());
    if (!written) FAIL(base::to_string(written.error()));
}

bool same(Label const& a, Label const& b) {
    return a.number == b.number && a.published == b.published && a.draft == b.draft &&
           a.sample == b.sample;
}

void replace_in(Path const& file, std::string const& from, std::string const& to) {
    std::string text = *base::read_file(file);
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(base::write_file(file, text.replace(at, from.size(), to)));
}

/// How many things lie beside `folder`: a failed write leaves none.
std::ptrdiff_t count_in(Path const& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

} // namespace

TEST_CASE("an edition opens as it was written") {
    test::Scratch const scratch;
    Path const folder = scratch.path() / "deep" / "seven";
    write_sample(folder);
    auto const opened = Edition::open(folder);
    REQUIRE(opened);
    CHECK(same(opened->label(), kLabel));
    CHECK(opened->folder() == folder);
    CHECK(*base::read_file(opened->file(edition::kDirectoryFile)) == std::string("a\0b", 3));
    CHECK(base::read_file(opened->file("empty"))->empty());
    CHECK(count_in(folder.parent_path()) == 1);
}

TEST_CASE("a manifest has one exact form") {
    test::Scratch const scratch;
    write_sample(scratch.path() / "e");
    std::string const empty = edition::hash_of("");
    CHECK(*base::read_file(scratch.path() / "e" / "manifest") ==
          "waypost-manifest 1\n"
          "directory xw-help\n"
          "root-version 1\n"
          "epoch 1\n"
          "version 7\n"
          "issued 2026-06-01\n"
          "expires 2026-06-01\n"
          "draft yes\n"
          "sample no\n"
          "schema 2\n"
          "min-app 0.0.0\n"
          "critical " +
              edition::hash_of(draft_of(kLabel).critical) +
              "\n"
              "prev -\n"
              "file " +
              edition::hash_of(std::string("a\0b", 3)) +
              " 3 directory.db\n"
              "file " +
              empty +
              " 0 empty\n"
              "file " +
              edition::hash_of("สวัสดี") + " 18 words/th.mo\nend\n");
}

TEST_CASE("an edition goes into a new or empty folder only") {
    test::Scratch const scratch;
    Path const folder = scratch.path() / "e";
    SECTION("an empty one, named with a slash at its end") {
        fs::create_directory(folder);
        REQUIRE(edition::write(folder / "", draft_of(kLabel), entries()));
        CHECK(Edition::open(folder));
    }
    SECTION("not over another edition") {
        write_sample(folder);
        CHECK(edition::write(folder, draft_of({8, kDay}), {}).error().code == ErrorCode::refused);
        CHECK(Edition::open(folder)->label().number == 7);
    }
    SECTION("not over a file") {
        REQUIRE(base::write_file(folder, "mine"));
        CHECK(edition::write(folder, draft_of(kLabel), {}).error().code == ErrorCode::refused);
        CHECK(*base::read_file(folder) == "mine");
    }
    SECTION("not through a link") {
        fs::create_directory(scratch.path() / "real");
        fs::create_directory_symlink(scratch.path() / "real", folder);
        CHECK(edition::write(folder, draft_of(kLabel), {}).error().code == ErrorCode::refused);
    }
    SECTION("not where no folder can be made") {
        REQUIRE(base::write_file(folder, "mine"));
        CHECK(edition::write(folder / "below", draft_of(kLabel), {}).error().code == ErrorCode::io);
    }
}

TEST_CASE("an edition that would not open is not written") {
    struct Row {
        char const* why;
        Label label;
        std::vector<Entry> entries;
        char const* told;
    };
    Row const rows[] = {
        {"a number below 1", {0, kDay}, {}, "below 1"},
        {"no day", {1, {}}, {}, "day"},
        {"no name", kLabel, {{"", ""}}, "empty"},
        {"a way out", kLabel, {{"../a", ""}}, "begin"},
        {"a way out further down", kLabel, {{"a/../../b", ""}}, "begin"},
        {"a part that is here", kLabel, {{"a/./b", ""}}, "begin"},
        {"a hidden file", kLabel, {{"a/.b", ""}}, "begin"},
        {"from the root", kLabel, {{"/etc/x", ""}}, "empty"},
        {"an empty part", kLabel, {{"a//b", ""}}, "empty"},
        {"a folder for a file", kLabel, {{"a/", ""}}, "empty"},
        {"a backslash", kLabel, {{"a\\b", ""}}, "characters"},
        {"a quote", kLabel, {{"a\"b", ""}}, "characters"},
        {"a line break", kLabel, {{"a\nb", ""}}, "characters"},
        {"a letter beyond ASCII", kLabel, {{"é", ""}}, "begin"},
        {"a capital, which a memory stick forgets", kLabel, {{"aA", ""}}, "characters"},
        {"five deep", kLabel, {{"a/b/c/d/e", ""}}, "deep"},
        {"a name without end", kLabel, {{std::string(201, 'a'), ""}}, "too long"},
        {"twice", kLabel, {{"a", "1"}, {"a", "2"}}, "twice"},
        {"a file that is also a folder", kLabel, {{"a", ""}, {"a/b", ""}}, "folder"},
        {"the list itself", kLabel, {{"manifest", ""}}, "themselves"},
        {"among the signatures", kLabel, {{"signatures/a", ""}}, "themselves"},
        {"too many", kLabel, std::vector<Entry>(20'001, Entry{"a", ""}), "20,000"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            auto const written =
                edition::write(scratch.path() / "e", draft_of(row.label), row.entries);
            REQUIRE_FALSE(written);
            CHECK(written.error().code == ErrorCode::refused);
            CHECK_THAT(written.error().reason, Contains(row.told));
            CHECK(count_in(scratch.path()) == 0);
        }
}

TEST_CASE("a file above 32 MiB is not written") {
    test::Scratch const scratch;
    auto const written = edition::write(scratch.path() / "e", draft_of(kLabel),
                                        {{"big", std::string(32 * base::kMegabyte + 1, 'x')}});
    REQUIRE_FALSE(written);
    CHECK_THAT(written.error().reason, Contains("32 MiB"));
}

TEST_CASE("four deep is deep enough") {
    test::Scratch const scratch;
    REQUIRE(edition::write(scratch.path() / "e", draft_of(kLabel), {{"a/b/c/d.txt", "x"}}));
    CHECK(Edition::open(scratch.path() / "e"));
}

TEST_CASE("whatever was done to an edition, it is refused with the name of the file") {
    struct Row {
        char const* why;
        std::function<void(Path const&)> tamper;
        char const* code;
        char const* told;
    };
    Row const rows[] = {
        {"a byte flipped",
         [](Path const& e) { REQUIRE(base::write_file(e / "directory.db", "a_b")); }, "file-hash",
         "directory.db"},
        {"cut short", [](Path const& e) { fs::resize_file(e / "directory.db", 2); }, "file-size",
         "directory.db"},
        {"grown", [](Path const& e) { fs::resize_file(e / "empty", 1); }, "file-size", "empty"},
        {"grown beyond what is read",
         [](Path const& e) { fs::resize_file(e / "empty", 65 * base::kMegabyte); }, "file-size",
         "empty"},
        {"a file more", [](Path const& e) { REQUIRE(base::write_file(e / "words/lo.mo", "")); },
         "file-unlisted", "words/lo.mo"},
        {"a hidden file more", [](Path const& e) { REQUIRE(base::write_file(e / ".x", "")); },
         "file-unlisted", ".x"},
        {"a file more among the signatures",
         [](Path const& e) { REQUIRE(base::write_file(e / "signatures/run.sh", "")); },
         "file-unlisted", "run.sh"},
        {"an empty folder more", [](Path const& e) { fs::create_directory(e / "more"); },
         "file-unlisted", "more"},
        {"a pipe more", [](Path const& e) { REQUIRE(::mkfifo((e / "pipe").c_str(), 0600) == 0); },
         "file-unlisted", "pipe"},
        {"a pipe for a file",
         [](Path const& e) {
             fs::remove(e / "empty");
             REQUIRE(::mkfifo((e / "empty").c_str(), 0600) == 0);
         },
         "file-unlisted", "not a regular file"},
        {"a file less", [](Path const& e) { fs::remove(e / "words/th.mo"); }, "file-missing",
         "words/th.mo"},
        {"a folder less", [](Path const& e) { fs::remove_all(e / "words"); }, "file-missing",
         "words/th.mo"},
        {"a file renamed", [](Path const& e) { fs::rename(e / "empty", e / "full"); },
         "file-unlisted", "full"},
        {"two files swapped",
         [](Path const& e) {
             fs::rename(e / "empty", e / "x");
             fs::rename(e / "directory.db", e / "empty");
             fs::rename(e / "x", e / "directory.db");
         },
         "file-size", "directory.db"},
        {"a folder for a file",
         [](Path const& e) {
             fs::remove(e / "empty");
             fs::create_directory(e / "empty");
         },
         "file-unlisted", "empty"},
        {"a link to the same bytes",
         [](Path const& e) {
             fs::rename(e / "directory.db", e.parent_path() / "elsewhere");
             fs::create_symlink(e.parent_path() / "elsewhere", e / "directory.db");
         },
         "file-unlisted", "symbolic link"},
        {"a link for a folder",
         [](Path const& e) {
             fs::rename(e / "words", e.parent_path() / "elsewhere");
             fs::create_directory_symlink(e.parent_path() / "elsewhere", e / "words");
         },
         "file-unlisted", "symbolic link"},
        {"a link for the list",
         [](Path const& e) {
             fs::rename(e / "manifest", e.parent_path() / "elsewhere");
             fs::create_symlink(e.parent_path() / "elsewhere", e / "manifest");
         },
         "file-unlisted", "not a regular file"},
        {"the evergreen list edited",
         [](Path const& e) { replace_in(e / "critical.tsv", "version 7", "version 8"); },
         "critical-hash", ""},
        {"the evergreen list gone", [](Path const& e) { fs::remove(e / "critical.tsv"); },
         "file-missing", "critical.tsv"},
        {"the label edited to what is no day",
         [](Path const& e) {
             replace_in(e / "manifest", "issued 2026-06-01", "issued 2026-06-31");
         },
         "manifest-malformed", "issued"},
        {"the number edited below 1",
         [](Path const& e) { replace_in(e / "manifest", "\nversion 7", "\nversion 0"); },
         "manifest-malformed", "below 1"},
        {"the number edited beyond all counting",
         [](Path const& e) { replace_in(e / "manifest", "\nversion 7", "\nversion 7000000000"); },
         "manifest-malformed", "version"},
        {"a mark dropped", [](Path const& e) { replace_in(e / "manifest", "draft yes\n", ""); },
         "manifest-malformed", "draft"},
        {"a mark that is no mark",
         [](Path const& e) { replace_in(e / "manifest", "draft yes", "draft 1"); },
         "manifest-malformed", "draft"},
        {"a line slipped in",
         [](Path const& e) { replace_in(e / "manifest", "sample", "more 1\nsample"); },
         "manifest-malformed", "sample"},
        {"another format",
         [](Path const& e) { replace_in(e / "manifest", "manifest 1", "manifest 2"); },
         "manifest-malformed", "waypost-manifest"},
        {"a name that leads out",
         [](Path const& e) { replace_in(e / "manifest", " empty", " ../x"); }, "manifest-malformed",
         "../x"},
        {"a size that is none",
         [](Path const& e) { replace_in(e / "manifest", " 3 directory", " -3 directory"); },
         "manifest-malformed", "file"},
        {"names out of order", [](Path const& e) { replace_in(e / "manifest", " empty", " x"); },
         "manifest-malformed", "order"},
        {"no manifest at all",
         [](Path const& e) { REQUIRE(base::write_file(e / "manifest", "[[[[")); },
         "manifest-malformed", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            Path const folder = scratch.path() / "e";
            write_sample(folder);
            fs::create_directory(folder / "signatures");
            REQUIRE(Edition::open(folder));
            row.tamper(folder);
            auto const opened = Edition::open(folder);
            REQUIRE_FALSE(opened);
            CHECK(opened.error().subject == row.code);
            CHECK_THAT(opened.error().reason, Contains(row.told));
        }
}

TEST_CASE("a folder without a list is no edition") {
    test::Scratch const scratch;
    CHECK(Edition::open(scratch.path()).error().code == ErrorCode::not_found);
    CHECK(Edition::open(scratch.path() / "nowhere").error().code == ErrorCode::not_found);
}

TEST_CASE("bytes that changed after an edition was opened are not handed out") {
    test::Scratch const scratch;
    write_sample(scratch.path() / "e");
    auto const opened = Edition::open(scratch.path() / "e");
    REQUIRE(opened);
    CHECK(*opened->bytes("directory.db") == std::string("a\0b", 3));
    REQUIRE(base::write_file(opened->file("directory.db"), "a_b"));
    CHECK(opened->bytes("directory.db").error().subject == "file-hash");
    CHECK(opened->bytes("unknown").error().subject == "file-missing");
}

TEST_CASE("no cut of the list opens") {
    test::Scratch const scratch;
    Path const folder = scratch.path() / "e";
    write_sample(folder);
    std::string const whole = *base::read_file(folder / "manifest");
    for (std::size_t kept = 0; kept < whole.size(); ++kept) {
        REQUIRE(base::write_file(folder / "manifest", whole.substr(0, kept)));
        CHECK_FALSE(Edition::open(folder));
    }
}
