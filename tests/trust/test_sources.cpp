// Sources that change, or are damaged where nothing needs them, and readers while an edition is
// installed: C8, T30, T47; and what a store counts and begins with.
// SPDX-License-Identifier: Apache-2.0
#include "support/files.hpp"
#include "trust/memory_source.hpp"
#include "trust/model_fs.hpp"
#include "trust/posix_fs.hpp"
#include <catch2/catch.hpp>

using namespace test;
using trust::Store;

namespace {

/// A stick that gives other bytes the second time, and keeps count.
class FickleStream final : public trust::Stream {
  public:
    FickleStream(std::string bytes, std::vector<int>& reads)
        : bytes_(std::move(bytes)), reads_(reads) {
        reads_.assign(bytes_.size(), 0);
    }
    base::Result<std::size_t> read(char* into, std::size_t size) override {
        std::size_t const got = std::min(size, bytes_.size() - at_);
        for (std::size_t i = 0; i < got; ++i, ++at_)
            into[i] = reads_[at_]++ == 0 ? bytes_[at_] : 'x';
        return got;
    }

  private:
    std::string bytes_;
    std::vector<int>& reads_;
    std::size_t at_ = 0;
};

Made edition_number(int version) {
    Recipe recipe(version);
    recipe.files[1].bytes = "help at " + std::to_string(version);
    return make(recipe);
}

/// A store on the model of a disk.
struct Kiosk {
    ModelFs fs;
    base::Path path = "/store";
    trust::Policy by = policy();

    Kiosk() { REQUIRE(Store::create(fs, path, make(Recipe()).head.roots.front(), by)); }
    Store open() { return *Store::open(fs, path, by); }
    std::string install(trust::Source& source) {
        auto store = open();
        auto const outcome = store.install(source, any_content);
        return outcome ? outcome->was_there ? "in use already" : "installed"
                       : outcome.error().subject;
    }
    std::string install(std::string bytes) { return install(*source_of(std::move(bytes))); }
    std::string install(Made const& made) { return install(made.container()); }
};

} // namespace

TEST_CASE("C8: every byte of a stick is read once") {
    Kiosk kiosk;
    Made const made = edition_number(1);
    std::vector<int> reads;
    auto const source =
        trust::container_source(std::make_unique<FickleStream>(made.container(), reads));
    CHECK(kiosk.install(*source) == "installed");
    CHECK(std::all_of(reads.begin(), reads.end(), [](int times) { return times == 1; }));
    CHECK(kiosk.open().linked(trust::kCurrent));
}

TEST_CASE("C8: a folder that changes after it was read changes nothing") {
    Scratch const scratch;
    Recipe recipe;
    Made const made = make(recipe);
    base::Path const folder = scratch.path() / "edition";
    auto files = edition::files_of(made.head);
    files.insert(files.end(), made.files.begin(), made.files.end());
    for (edition::Entry const& file : files)
        REQUIRE(base::write_file(folder / file.name, file.bytes));
    Kiosk kiosk;
    auto store = kiosk.open();
    auto const source = trust::folder_source(folder);
    auto const outcome = store.install(*source, [&](trust::Candidate const&) {
        for (edition::Entry const& file : files)
            REQUIRE(base::write_file(folder / file.name, "something else"));
        return base::Result<bool>(false);
    });
    REQUIRE(outcome);
    CHECK(outcome->edition.hash == made.hash());
}

TEST_CASE("T30: a damaged stick is told so, though the same edition is in use") {
    Made const made = edition_number(1);
    std::string const whole = made.container();
    struct Row {
        char const* why;
        std::string bytes;
        char const* fresh; ///< what a new kiosk says
        char const* again; ///< what one says that has the edition
    };
    std::string swapped = whole;
    swapped.back() = 'x';
    Row const rows[] = {
        {"whole", whole, "installed", "in use already"},
        {"a byte of a file changed", swapped, "file-hash", "file-hash"},
        {"cut short", whole.substr(0, whole.size() - 1), "container-malformed",
         "container-malformed"},
        {"a byte more", whole + "x", "container-trailing", "container-trailing"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(Kiosk().install(row.bytes) == row.fresh);
            Kiosk kiosk;
            REQUIRE(kiosk.install(made) == "installed");
            CHECK(kiosk.install(row.bytes) == row.again);
            CHECK(kiosk.open().linked(trust::kCurrent)->hash == made.hash());
        }
}

TEST_CASE("T33: what an interrupted installation left is cleared away by the same one again") {
    Kiosk kiosk;
    REQUIRE(kiosk.install(edition_number(1)) == "installed");
    REQUIRE(kiosk.install(edition_number(2)) == "installed");
    for (auto const* const left : {"/store/v/1-0", "/store/staging"})
        REQUIRE(kiosk.fs.make_folder(left));
    CHECK(kiosk.install(edition_number(2)) == "in use already");
    CHECK(*kiosk.fs.names("/store/v") == std::vector<std::string>{"1-1", "1-2"});
    CHECK(kiosk.fs.kind("/store/staging") == trust::Kind::nothing);
}

TEST_CASE("T47: whoever reads an edition reads that one, whatever is installed meanwhile") {
    Scratch const scratch;
    trust::PosixFs disk;
    base::Path const path = scratch.path() / "store";
    REQUIRE(Store::create(disk, path, make(Recipe()).head.roots.front(), policy()));
    auto const install = [&](int version, trust::ContentCheck const& check) {
        auto store = Store::open(disk, path, policy());
        auto const source = source_of(edition_number(version));
        REQUIRE(store->install(*source, check));
    };
    install(1, any_content);
    auto const store = Store::open(disk, path, policy());
    auto const opened = edition::Edition::open(store->folder_of(*store->best()));
    REQUIRE(opened);
    auto const reads = [&] {
        auto const bytes = opened->bytes("b.txt");
        return bytes ? *bytes : bytes.error().subject;
    };
    install(2, [&](trust::Candidate const&) {
        CHECK(reads() == "help at 1"); // half way
        CHECK(store->best()->manifest.version == 1);
        return base::Result<bool>(false);
    });
    CHECK(reads() == "help at 1");
    CHECK(opened->label().number == 1);
    install(3, any_content); // now the first is cleared away
    CHECK_THAT(reads(), Catch::Matchers::EndsWith(
                            "1-1/b.txt")); // an error that names the file; never another's bytes
    CHECK(store->best()->manifest.version == 3);
}

TEST_CASE("a store counts how long it ran with an edition, by no clock") {
    Kiosk kiosk;
    REQUIRE(kiosk.install(edition_number(1)) == "installed");
    CHECK(kiosk.open().state().powered_hours == 0);
    for (int hours = 1; hours <= 30; ++hours) {
        REQUIRE(kiosk.open().count_hours(1));
        CHECK(kiosk.open().state().powered_hours == hours);
    }
    REQUIRE(kiosk.install(edition_number(1)) == "in use already");
    CHECK(kiosk.open().state().powered_hours == 30);
    SECTION("a newer edition begins anew") {
        REQUIRE(kiosk.install(edition_number(2)) == "installed");
        CHECK(kiosk.open().state().powered_hours == 0);
        SECTION("and going back from it does not") {
            REQUIRE(kiosk.open().count_hours(5));
            auto store = kiosk.open();
            REQUIRE(store.roll_back());
            CHECK(kiosk.open().state().powered_hours == 5);
        }
    }
    SECTION("a damaged copy costs an hour, not all") {
        kiosk.fs.rot("/store/state.a");
        CHECK(kiosk.open().state().powered_hours >= 29);
    }
    CHECK(kiosk.open().state().floor.version >= 1);
}

TEST_CASE("T12: a program with a root of its own believes no other") {
    Made const made = edition_number(1);
    auto by = policy();
    by.root = made.head.roots.front().text;
    auto other = root_of(1, everybody());
    other.expires = day("2029-01-01");
    ModelFs fs;
    CHECK(Store::create(fs, "/store", signed_root(other, {}), by).error().subject ==
          "root-diverged");
    CHECK(Store::create(fs, "/store", {by.root, {}}, by));
    SECTION("its own leads on to the next") {
        Recipe next(2);
        auto root = root_of(2, everybody());
        root.issued = day("2026-05-01");
        next.roots.push_back(signed_root(root, {keeper_a(), keeper_b()}));
        next.manifest.root_version = 2;
        auto store = Store::open(fs, "/store", by);
        auto const source = source_of(make(next));
        REQUIRE(store->install(*source, any_content));
        CHECK(Store::open(fs, "/store", by)->newest_root().version == 2);
        CHECK(Store::open(fs, "/store", by)->best());
    }
    SECTION("roots that somebody put on the disk are refused") {
        REQUIRE(trust::replace_file(fs, "/store/roots/000001.root",
                                    edition::pack(signed_root(other, {}))));
        CHECK(Store::open(fs, "/store", policy())); // without a root of its own it cannot know
        CHECK(Store::open(fs, "/store", by).error().subject == "root-diverged");
    }
}
