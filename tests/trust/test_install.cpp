// Containers and stores on the real disk: T14, T22, T27–T31, T42, T46. SPDX-License-Identifier:
// Apache-2.0
#include "edition/reason.hpp"
#include "support/files.hpp"
#include "trust/memory_source.hpp"
#include "trust/posix_fs.hpp"
#include "trust/store.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <span>
#include <sys/stat.h>

using namespace test;
using trust::PosixFs;
using trust::Store;
namespace fs = std::filesystem;

namespace {

/// A store on the disk that trusts the first root.
class Kiosk {
  public:
    Kiosk() { REQUIRE(Store::create(disk, path(), make(Recipe()).head.roots.front(), policy())); }
    base::Path path() const { return scratch_.path() / "store"; }
    std::string install(std::unique_ptr<trust::Source> source,
                        trust::ContentCheck const& check = any_content) {
        auto store = Store::open(disk, path(), policy());
        REQUIRE(store);
        auto const outcome = store->install(*source, check);
        return outcome ? "installed" : outcome.error().subject;
    }
    std::string install(std::string bytes) { return install(source_of(std::move(bytes))); }
    std::string install(Made const& made) { return install(source_of(made)); }
    /// The version in use, or 0.
    int version() const {
        auto const store = Store::open(disk, path(), policy());
        auto const current = store->linked(trust::kCurrent);
        return current ? current->manifest.version : 0;
    }
    bool is_tidy() const { return !fs::exists(path() / "staging"); }

    mutable PosixFs disk;

  private:
    Scratch scratch_;
};

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// A container whose manifest says what it says and is signed all the same.
std::string with_manifest(Made made, std::string const& text, std::string const& blobs) {
    auto const signed_manifest =
        signed_by(text, {"targets", "xw-help", 1, 1}, {publisher(), validator()});
    made.head.manifest = signed_manifest;
    return edition::pack(made.head) + blobs;
}

} // namespace

TEST_CASE("an edition is installed, repaired, followed and gone back from") {
    Kiosk kiosk;
    CHECK(kiosk.install(make(Recipe(1))) == "installed");
    CHECK(kiosk.version() == 1);
    CHECK(kiosk.install(make(Recipe(1))) == "installed"); // T17
    CHECK(kiosk.install(make(Recipe(2))) == "installed");
    CHECK(kiosk.version() == 2);
    CHECK(kiosk.install(make(Recipe(1))) == "manifest-older"); // T15
    auto store = Store::open(kiosk.disk, kiosk.path(), policy());
    REQUIRE(store->roll_back());
    CHECK(kiosk.version() == 1);
    CHECK(Store::open(kiosk.disk, kiosk.path(), policy())->state().floor.version == 2);
    CHECK(kiosk.install(make(Recipe(2))) == "installed"); // a repair
    CHECK(kiosk.version() == 2);
    CHECK(kiosk.is_tidy());
}

TEST_CASE("looking says what installing would, and leaves nothing") {
    Kiosk kiosk;
    REQUIRE(kiosk.install(make(Recipe(2))) == "installed");
    auto const look = [&](Made const& made, trust::ContentCheck const& check = any_content) {
        auto store = Store::open(kiosk.disk, kiosk.path(), policy());
        auto const seen = store->look_at(*source_of(made), check);
        CHECK(kiosk.version() == 2);
        CHECK(kiosk.is_tidy());
        CHECK_FALSE(fs::exists(kiosk.path() / "v/1-3"));
        return seen;
    };
    auto const next = make(Recipe(3));
    auto const seen = look(next);
    REQUIRE(seen);
    CHECK(seen->edition.manifest.version == 3);
    CHECK(seen->edition.hash == next.hash());
    CHECK_FALSE(seen->was_there);
    CHECK(look(make(Recipe(2)))->was_there);
    CHECK(look(make(Recipe(1))).error().subject == "manifest-older");
    auto const much = [](trust::Candidate const&) -> base::Result<bool> { return true; };
    CHECK(look(next, much).error().subject == "content-change");
    CHECK(kiosk.install(next) == "installed"); // a look bars nothing
}

TEST_CASE("unchanged files are not copied again, and one that rotted is") {
    Kiosk kiosk;
    REQUIRE(kiosk.install(make(Recipe(1))) == "installed");
    Recipe next(2);
    next.files[1].bytes = "help at 2";
    REQUIRE(kiosk.install(make(next)) == "installed");
    CHECK(fs::equivalent(kiosk.path() / "v/1-1/directory.db", kiosk.path() / "v/1-2/directory.db"));
    CHECK_FALSE(fs::equivalent(kiosk.path() / "v/1-1/b.txt", kiosk.path() / "v/1-2/b.txt"));
    REQUIRE(base::write_file(kiosk.path() / "v/1-2/directory.db", "rotten"));
    Recipe third(3);
    REQUIRE(kiosk.install(make(third)) == "installed");
    CHECK(*base::read_file(kiosk.path() / "v/1-3/directory.db") == "not a database yet");
}

TEST_CASE("rollback goes only where it may") {
    Kiosk kiosk;
    auto store = Store::open(kiosk.disk, kiosk.path(), policy());
    CHECK_FALSE(store->roll_back());
    REQUIRE(kiosk.install(make(Recipe(1))) == "installed");
    Recipe next(2);
    auto all = everybody();
    all.erase(all.begin());
    auto const fresh = signer(7, {Role::targets}, "publisher");
    all.push_back(fresh);
    auto root = root_of(2, all);
    root.revoked = {publisher().known.key.id()};
    next.roots.push_back(signed_root(root, {keeper_a(), keeper_b()}));
    next.manifest.root_version = 2;
    next.by = {fresh, validator()};
    REQUIRE(kiosk.install(make(next)) == "installed");
    store = Store::open(kiosk.disk, kiosk.path(), policy());
    CHECK(store->roll_back().error().subject == "signature-threshold");
    CHECK(kiosk.version() == 2);
}

namespace {

/// True when the bytes are those of the files, and no more.
bool have_hashes(std::string_view bytes, std::span<edition::Listed const> files) {
    for (edition::Listed const& file : files) {
        if (edition::hash_of(bytes.substr(0, file.size)) != file.hash) return false;
        bytes.remove_prefix(file.size);
    }
    return bytes.empty();
}

/// As Store::install() decides, in memory: head, files and end of a container.
bool is_accepted(std::string_view bytes) {
    auto const head = edition::unpack(edition::take_from(bytes));
    if (!head) return false;
    auto const root = trust::follow(root_of(1, everybody()), head->roots,
                                    [](auto const&, auto const&) { return base::Done{}; });
    if (!root) return false;
    auto const verified = trust::check_new(*head, *root, {}, policy());
    if (!verified) return false;
    return have_hashes(bytes, verified->manifest.files);
}

/// WAYPOST_EVERY_BIT=1 turns every bit; otherwise one of each byte.
std::size_t bits_at_once() {
    return std::getenv("WAYPOST_EVERY_BIT") == nullptr ? 7 : 1;
}

} // namespace

TEST_CASE("T14: no flipped bit, cut or added byte of a container is accepted") {
    std::string const whole = make(Recipe()).container();
    std::string const root_text = make(Recipe()).head.roots.front().text;
    REQUIRE(is_accepted(whole));
    // What protects nothing: the comments that minisign calls untrusted, and signatures of the
    // root that is trusted already.
    std::size_t const root_begins = edition::kMagic.size() + 8;
    std::size_t const root_ends = whole.find("waypost-manifest 1") - 4;
    std::size_t unprotected = 0;
    for (std::size_t bit = 0; bit < whole.size() * 8; bit += bits_at_once()) {
        if (!is_accepted(flipped(whole, bit))) continue;
        std::size_t const byte = bit / 8;
        auto const line = whole.rfind('\n', byte) + 1;
        // A signature begins behind its length, the first one behind their count as well.
        auto const is_comment = [&](std::size_t at) {
            return whole.compare(at, 19, "untrusted comment: ") == 0;
        };
        bool const comment = is_comment(line) || is_comment(line + 4) || is_comment(line + 8);
        bool const known_root = byte >= root_begins + root_text.size() && byte < root_ends;
        INFO("byte " << byte);
        CHECK((comment || known_root));
        ++unprotected;
    }
    WARN(unprotected << " bits protect nothing");
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(is_accepted(std::string_view(whole).substr(0, size)));
    CHECK_FALSE(is_accepted(whole + "x"));
}

TEST_CASE("T14: no changed byte of a megabyte is accepted", "[.long]") {
    Recipe recipe;
    for (int i = 100; i < 164; ++i) // 64 files of 16 KiB: one changed byte costs one hash or some
        recipe.files.push_back({"words/" + std::to_string(i), std::string(1U << 14U, 'w')});
    std::string whole = make(recipe).container();
    REQUIRE(is_accepted(whole));
    std::size_t const head = edition::pack(make(recipe).head).size(); // T14 above has it bit by bit
    auto const files = edition::parse_manifest(make(recipe).head.manifest.text)->files;
    std::size_t accepted = 0;
    std::size_t byte = head;
    for (auto file = files.begin(); file != files.end(); ++file) {
        std::size_t const begins = byte; // what lies before is as it was, and was accepted
        for (std::size_t const ends = begins + file->size; byte < ends; ++byte) {
            whole[byte] = static_cast<char>(whole[byte] ^ 1);
            auto const rest = std::string_view(whole).substr(begins);
            if (have_hashes(rest, {file, files.end()})) ++accepted;
            whole[byte] = static_cast<char>(whole[byte] ^ 1);
        }
    }
    CHECK(accepted == 0);
    CHECK(byte == whole.size());
    CHECK(have_hashes(std::string_view(whole).substr(head), files));
    CHECK(whole.size() > (1U << 20U));
}

TEST_CASE("T22, T28, T31: what a signed manifest may not say, and bytes that are not its own") {
    Made const made = make(Recipe());
    std::string const text = made.head.manifest.text;
    std::string const blobs = "one one onehelp at 0not a database yet";
    struct Row {
        char const* why;
        std::string container;
        char const* said;
    };
    auto const path = [&](char const* to) {
        return with_manifest(made, replaced(text, " b.txt", std::string(" ") + to), blobs);
    };
    Row const rows[] = {
        {"T22 two blobs swapped",
         edition::pack(made.head) + "help at 0one one onenot a database yet", "file-hash"},
        {"T22 a blob of another edition",
         edition::pack(made.head) + "one one onehelp at 1not a database yet", "file-hash"},
        {"T28 a way out", path("../b.txt"), "manifest-malformed"},
        {"T28 from the root", path("/b.txt"), "manifest-malformed"},
        {"T28 upper case", path("B.txt"), "manifest-malformed"},
        {"T28 a dot", path("."), "manifest-malformed"},
        {"T28 a hidden file", path("b/.txt"), "manifest-malformed"},
        {"T28 a slash at the end", path("b/"), "manifest-malformed"},
        {"T28 an empty part", path("b//t"), "manifest-malformed"},
        {"T28 a backslash", path("b\\t"), "manifest-malformed"},
        {"T28 beyond ASCII", path("b\xC3\xA9"), "manifest-malformed"},
        {"T28 300 characters", path(std::string(300, 'b').c_str()), "manifest-malformed"},
        {"T28 five deep", path("b/c/d/e/f"), "manifest-malformed"},
        {"T28 a name of our own", path("manifest"), "manifest-malformed"},
        {"T31 listed twice", path("a/one.opus"), "manifest-malformed"},
        {"T31 out of order", path("e.txt"), "manifest-malformed"},
        {"T31 a blob more", made.container() + "unlisted", "container-trailing"},
        {"a size that is wrong", with_manifest(made, replaced(text, " 9 b.txt", " 8 b.txt"), blobs),
         "file-hash"},
        {"T27 a size beyond 32 MiB",
         with_manifest(made, replaced(text, " 9 b.txt", " 33554433 b.txt"), blobs),
         "manifest-malformed"},
        {"T27 a size of 4 GiB",
         with_manifest(made, replaced(text, " 9 b.txt", " 4294967295 b.txt"), blobs),
         "manifest-malformed"},
        {"T27 nothing at all", "", "container-malformed"},
        {"T27 a length of 4 GiB", std::string(edition::kMagic) + "\xFF\xFF\xFF\xFF",
         "container-malformed"},
        {"T27 roots without end",
         std::string(edition::kMagic) + std::string("\x00\x00\x04\x00", 4) +
             std::string(256U << 10U, '\0'),
         "container-malformed"},
        {"another kind of file", "PK\x03\x04 and more", "container-malformed"},
        {"a trailing blank", with_manifest(made, text + "\n", blobs), "manifest-malformed"},
        {"a key that nobody knows",
         with_manifest(made, replaced(text, "draft no\n", "draft no\nmore 1\n"), blobs),
         "manifest-malformed"},
        {"CRLF", with_manifest(made, replaced(text, "draft no\n", "draft no\r\n"), blobs),
         "manifest-malformed"},
        {"a leading zero",
         with_manifest(made, replaced(text, "version 1\nissued", "version 01\nissued"), blobs),
         "manifest-malformed"},
        {"a day that is none",
         with_manifest(made, replaced(text, "issued 2026-06-01", "issued 2026-06-31"), blobs),
         "manifest-malformed"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Kiosk kiosk;
            CHECK(kiosk.install(row.container) == row.said);
            CHECK(kiosk.version() == 0);
            CHECK(kiosk.is_tidy());
            CHECK(fs::is_empty(kiosk.path() / "v"));
        }
}

TEST_CASE("T27: all files together may not be above 512 MiB") {
    Recipe recipe;
    Made const made = make(recipe);
    auto manifest = *edition::parse_manifest(made.head.manifest.text);
    for (int i = 0; i < 17; ++i)
        manifest.files.push_back(
            {std::string(128, '0'), edition::kLargestFile, "z" + std::to_string(100 + i)});
    CHECK_FALSE(edition::fault_of(manifest).empty());
    Kiosk kiosk;
    CHECK(kiosk.install(with_manifest(made, edition::to_text(manifest), "")) ==
          "manifest-malformed");
}

TEST_CASE("T30: a stick that is drawn anywhere, or gives a byte at a time") {
    Kiosk kiosk;
    REQUIRE(kiosk.install(make(Recipe(1))) == "installed");
    Recipe big(2);
    big.files.push_back({"words/en.mo", std::string(200'000, 'w')});
    std::string const whole = make(big).container();
    for (std::size_t size = 0; size < whole.size(); size += 4096)
        CHECK(kiosk.install(whole.substr(0, size)) != "installed");
    CHECK(kiosk.version() == 1);
    CHECK(kiosk.is_tidy());
    CHECK(kiosk.install(trust::container_source(std::make_unique<MemoryStream>(whole, 1))) ==
          "installed");
}

TEST_CASE("T29: only a regular file is read from a folder or a stick") {
    Scratch const scratch;
    base::Path const path = scratch.path() / "help.waypost";
    SECTION("a link") {
        fs::create_symlink("/etc/passwd", path);
    }
    SECTION("a pipe") {
        REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    }
    SECTION("a folder") {
        fs::create_directory(path);
    }
    SECTION("a device") {
        fs::create_symlink("/dev/zero", path);
    }
    SECTION("nothing") {}
    CHECK_FALSE(trust::file_stream(path));
}

TEST_CASE("T42: more change than two people may decide needs those who keep the evergreen list") {
    Kiosk kiosk;
    auto const much = [](trust::Candidate const&) { return base::Result<bool>(true); };
    Recipe recipe;
    CHECK(kiosk.install(source_of(make(recipe)), much) == "content-change");
    recipe.approved_by = {keeper_a()};
    CHECK(kiosk.install(source_of(make(recipe)), much) == "content-change");
    recipe.approved_by = {keeper_a(), publisher()};
    CHECK(kiosk.install(source_of(make(recipe)), much) == "signature-twice");
    recipe.approved_by = {keeper_a(), keeper_c()};
    CHECK(kiosk.install(source_of(make(recipe)), much) == "installed");
}

TEST_CASE("a content check that says no leaves everything as it was") {
    Kiosk kiosk;
    REQUIRE(kiosk.install(make(Recipe(1))) == "installed");
    auto const no = [](trust::Candidate const& candidate) -> base::Result<bool> {
        CHECK(fs::exists(candidate.folder / "b.txt"));
        CHECK(candidate.before);
        return edition::refuse(edition::Reason::content_number, "hotline");
    };
    CHECK(kiosk.install(source_of(make(Recipe(2))), no) == "content-number");
    CHECK(kiosk.version() == 1);
    CHECK(kiosk.is_tidy());
}

TEST_CASE("T46: two updaters do not meet") {
    Kiosk const kiosk;
    auto const first = trust::Lock::take(kiosk.path());
    REQUIRE(first);
    CHECK(trust::Lock::take(kiosk.path()).error().subject == "store-busy");
}

TEST_CASE("a store is made once, for one root") {
    Kiosk const kiosk;
    Recipe recipe;
    CHECK(Store::create(kiosk.disk, kiosk.path(), recipe.roots.front(), policy()));
    auto other = root_of(1, everybody());
    other.expires = day("2029-01-01");
    CHECK(
        Store::create(kiosk.disk, kiosk.path(), signed_root(other, {}), policy()).error().subject ==
        "root-diverged");
    CHECK_FALSE(Store::open(kiosk.disk, kiosk.path() / "nowhere", policy()));
}

TEST_CASE("T50: the words that people compare are those of the manifest") {
    CHECK(edition::fingerprint(edition::hash_of("")) == "lodop barul hamad johag sirak zukaj");
    CHECK(edition::fingerprint("no hash") == "");
}
