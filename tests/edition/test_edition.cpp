// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "edition/edition.hpp"
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

void write_sample(Path const& folder) {
    auto const written = edition::write(folder, kLabel, entries());
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

TEST_CASE("edition.toml has one exact form") {
    test::Scratch const scratch;
    write_sample(scratch.path() / "e");
    CHECK(*base::read_file(scratch.path() / "e" / "edition.toml") ==
          R"toml(format = "waypost-edition 0 (unsigned)"
number = 7
published = "2026-06-01"
draft = true
sample = false

[[file]]
name = "directory.db"
size = 3
blake2b = "f2c67fb755da2d22dea00c49aa161fa4457ada51c50260da341260b4752f74d1"

[[file]]
name = "empty"
size = 0
blake2b = "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"

[[file]]
name = "words/th.mo"
size = 18
blake2b = "f65f91f8bde458d96190f66beada70c4c74ab5c6cbb9fe8d9f43a06f78ee2973"
)toml");
}

TEST_CASE("an edition goes into a new or empty folder only") {
    test::Scratch const scratch;
    Path const folder = scratch.path() / "e";
    SECTION("an empty one, named with a slash at its end") {
        fs::create_directory(folder);
        REQUIRE(edition::write(folder / "", kLabel, entries()));
        CHECK(Edition::open(folder));
    }
    SECTION("not over another edition") {
        write_sample(folder);
        CHECK(edition::write(folder, {8, kDay}, {}).error().code == ErrorCode::refused);
        CHECK(Edition::open(folder)->label().number == 7);
    }
    SECTION("not over a file") {
        REQUIRE(base::write_file(folder, "mine"));
        CHECK(edition::write(folder, kLabel, {}).error().code == ErrorCode::refused);
        CHECK(*base::read_file(folder) == "mine");
    }
    SECTION("not through a link") {
        fs::create_directory(scratch.path() / "real");
        fs::create_directory_symlink(scratch.path() / "real", folder);
        CHECK(edition::write(folder, kLabel, {}).error().code == ErrorCode::refused);
    }
    SECTION("not where no folder can be made") {
        REQUIRE(base::write_file(folder, "mine"));
        CHECK(edition::write(folder / "below", kLabel, {}).error().code == ErrorCode::io);
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
        {"a number below 1", {0, kDay}, {}, "number"},
        {"no day", {1, {}}, {}, "published"},
        {"no name", kLabel, {{"", ""}}, "empty"},
        {"a way out", kLabel, {{"../a", ""}}, "dot"},
        {"a way out further down", kLabel, {{"a/../../b", ""}}, "dot"},
        {"a part that is here", kLabel, {{"a/./b", ""}}, "dot"},
        {"a hidden file", kLabel, {{"a/.b", ""}}, "dot"},
        {"from the root", kLabel, {{"/etc/x", ""}}, "empty"},
        {"an empty part", kLabel, {{"a//b", ""}}, "empty"},
        {"a folder for a file", kLabel, {{"a/", ""}}, "empty"},
        {"a backslash", kLabel, {{"a\\b", ""}}, "characters"},
        {"a quote", kLabel, {{"a\"b", ""}}, "characters"},
        {"a line break", kLabel, {{"a\nb", ""}}, "characters"},
        {"a letter beyond ASCII", kLabel, {{"é", ""}}, "characters"},
        {"five deep", kLabel, {{"a/b/c/d/e", ""}}, "deep"},
        {"a name without end", kLabel, {{std::string(201, 'a'), ""}}, "too long"},
        {"twice", kLabel, {{"a", "1"}, {"a", "2"}}, "twice"},
        {"twice on a memory stick, which ignores case", kLabel, {{"a", ""}, {"A", ""}}, "twice"},
        {"a file that is also a folder", kLabel, {{"a", ""}, {"a/b", ""}}, "folder"},
        {"the list itself", kLabel, {{"Edition.toml", ""}}, "list itself"},
        {"too many", kLabel, std::vector<Entry>(10'001, Entry{"a", ""}), "10,000"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            auto const written = edition::write(scratch.path() / "e", row.label, row.entries);
            REQUIRE_FALSE(written);
            CHECK(written.error().code == ErrorCode::refused);
            CHECK_THAT(written.error().reason, Contains(row.told));
            CHECK(count_in(scratch.path()) == 0);
        }
}

TEST_CASE("a file above 64 MB is not written") {
    test::Scratch const scratch;
    auto const written = edition::write(scratch.path() / "e", kLabel,
                                        {{"big", std::string(64 * base::kMegabyte + 1, 'x')}});
    REQUIRE_FALSE(written);
    CHECK_THAT(written.error().reason, Contains("64 MB"));
}

TEST_CASE("four deep is deep enough") {
    test::Scratch const scratch;
    REQUIRE(edition::write(scratch.path() / "e", kLabel, {{"a/b/c/d.txt", "x"}}));
    CHECK(Edition::open(scratch.path() / "e"));
}

TEST_CASE("whatever was done to an edition, it is refused with the name of the file") {
    struct Row {
        char const* why;
        std::function<void(Path const&)> tamper;
        char const* named;
        char const* told;
    };
    Row const rows[] = {
        {"a byte flipped",
         [](Path const& e) { REQUIRE(base::write_file(e / "directory.db", "a_b")); },
         "directory.db", "was changed"},
        {"cut short", [](Path const& e) { fs::resize_file(e / "directory.db", 2); }, "directory.db",
         "another size"},
        {"grown", [](Path const& e) { fs::resize_file(e / "empty", 1); }, "empty", "another size"},
        {"grown beyond what is read",
         [](Path const& e) { fs::resize_file(e / "empty", 65 * base::kMegabyte); }, "empty",
         "larger"},
        {"a file more", [](Path const& e) { REQUIRE(base::write_file(e / "words/lo.mo", "")); },
         "words/lo.mo", "not listed"},
        {"a hidden file more", [](Path const& e) { REQUIRE(base::write_file(e / ".x", "")); }, ".x",
         "not listed"},
        {"an empty folder more", [](Path const& e) { fs::create_directory(e / "more"); }, "more",
         "not listed"},
        {"a pipe more", [](Path const& e) { REQUIRE(::mkfifo((e / "pipe").c_str(), 0600) == 0); },
         "pipe", "not listed"},
        {"a pipe for a file",
         [](Path const& e) {
             fs::remove(e / "empty");
             REQUIRE(::mkfifo((e / "empty").c_str(), 0600) == 0);
         },
         "empty", "not a regular file"},
        {"a file less", [](Path const& e) { fs::remove(e / "words/th.mo"); }, "words/th.mo",
         "is missing"},
        {"a folder less", [](Path const& e) { fs::remove_all(e / "words"); }, "words/th.mo",
         "is missing"},
        {"a file renamed", [](Path const& e) { fs::rename(e / "empty", e / "full"); }, "full",
         "not listed"},
        {"two files swapped",
         [](Path const& e) {
             fs::rename(e / "empty", e / "x");
             fs::rename(e / "directory.db", e / "empty");
             fs::rename(e / "x", e / "directory.db");
         },
         "directory.db", "another size"},
        {"a folder for a file",
         [](Path const& e) {
             fs::remove(e / "empty");
             fs::create_directory(e / "empty");
         },
         "empty", "not listed"},
        {"a link to the same bytes",
         [](Path const& e) {
             fs::rename(e / "directory.db", e.parent_path() / "elsewhere");
             fs::create_symlink(e.parent_path() / "elsewhere", e / "directory.db");
         },
         "directory.db", "symbolic link"},
        {"a link for a folder",
         [](Path const& e) {
             fs::rename(e / "words", e.parent_path() / "elsewhere");
             fs::create_directory_symlink(e.parent_path() / "elsewhere", e / "words");
         },
         "words", "symbolic link"},
        {"a link for the list",
         [](Path const& e) {
             fs::rename(e / "edition.toml", e.parent_path() / "elsewhere");
             fs::create_symlink(e.parent_path() / "elsewhere", e / "edition.toml");
         },
         "edition.toml", "not a regular file"},
        {"the label edited to what is no day",
         [](Path const& e) { replace_in(e / "edition.toml", "2026-06-01", "2026-06-31"); },
         "2026-06-31", ""},
        {"the number edited below 1",
         [](Path const& e) { replace_in(e / "edition.toml", "number = 7", "number = 0"); },
         "edition.toml", "number"},
        {"the number edited beyond all counting",
         [](Path const& e) { replace_in(e / "edition.toml", "number = 7", "number = 7e300"); },
         "edition.toml", "number"},
        {"a mark dropped",
         [](Path const& e) { replace_in(e / "edition.toml", "draft = true\n", ""); },
         "edition.toml", "changed"},
        {"a mark that is no mark",
         [](Path const& e) { replace_in(e / "edition.toml", "draft = true", "draft = 1"); },
         "edition.toml", "changed"},
        {"a line slipped in",
         [](Path const& e) { replace_in(e / "edition.toml", "sample", "more = 1\nsample"); },
         "edition.toml", "changed"},
        {"a remark added",
         [](Path const& e) { replace_in(e / "edition.toml", "number = 7", "number = 7 # ok"); },
         "edition.toml", "changed"},
        {"another format",
         [](Path const& e) { replace_in(e / "edition.toml", "edition 0", "edition 1"); },
         "edition.toml", "format"},
        {"a name that leads out",
         [](Path const& e) { replace_in(e / "edition.toml", "\"empty\"", "\"../x\""); },
         "edition.toml", "dot"},
        {"a size that is none",
         [](Path const& e) { replace_in(e / "edition.toml", "size = 3", "size = -3"); },
         "edition.toml", "size"},
        {"a checksum that is none",
         [](Path const& e) { replace_in(e / "edition.toml", "blake2b = \"0e", "blake2b = \"0E"); },
         "edition.toml", "checksum"},
        {"names out of order",
         [](Path const& e) {
             replace_in(e / "edition.toml", "\"empty\"", "\"x\"");
             fs::rename(e / "empty", e / "x");
         },
         "edition.toml", "changed"},
        {"no TOML at all",
         [](Path const& e) { REQUIRE(base::write_file(e / "edition.toml", "[[[[")); },
         "edition.toml", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            Path const folder = scratch.path() / "e";
            write_sample(folder);
            REQUIRE(Edition::open(folder));
            row.tamper(folder);
            auto const opened = Edition::open(folder);
            REQUIRE_FALSE(opened);
            CHECK(opened.error().code != ErrorCode::io);
            CHECK_THAT(opened.error().subject, Contains(row.named));
            CHECK_THAT(opened.error().reason, Contains(row.told));
        }
}

TEST_CASE("a folder without a list is no edition") {
    test::Scratch const scratch;
    CHECK(Edition::open(scratch.path()).error().code == ErrorCode::not_found);
    CHECK(Edition::open(scratch.path() / "nowhere").error().code == ErrorCode::not_found);
}

TEST_CASE("no flipped byte of the list opens as anything but an edited label") {
    test::Scratch const scratch;
    Path const folder = scratch.path() / "e";
    write_sample(folder);
    std::string const whole = *base::read_file(folder / "edition.toml");
    std::size_t const label_end = whole.find("[[file]]");
    int edited = 0;
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (int const mask : {0x01, 0x20, 0x80, 0xFF}) {
            std::string flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ mask);
            REQUIRE(base::write_file(folder / "edition.toml", flipped));
            auto const opened = Edition::open(folder);
            if (!opened) continue;
            // Nothing signs the label, so a digit of it can become another digit.
            CHECK(at < label_end);
            CHECK_FALSE(same(opened->label(), kLabel));
            ++edited;
        }
    CHECK(edited > 0);
    CHECK(edited < 20);
}

TEST_CASE("no cut of the list opens") {
    test::Scratch const scratch;
    Path const folder = scratch.path() / "e";
    write_sample(folder);
    std::string const whole = *base::read_file(folder / "edition.toml");
    for (std::size_t kept = 0; kept < whole.size(); ++kept) {
        REQUIRE(base::write_file(folder / "edition.toml", whole.substr(0, kept)));
        CHECK_FALSE(Edition::open(folder));
    }
}
