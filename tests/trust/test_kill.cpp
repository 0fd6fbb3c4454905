// T32 C1: installing, killed at random moments, on the real disk. SPDX-License-Identifier:
// Apache-2.0
#include "support/files.hpp"
#include "trust/memory_source.hpp"
#include "trust/posix_fs.hpp"
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace test;
using trust::Store;

namespace {

Made edition_number(int version) {
    Recipe recipe(version);
    recipe.files[1].bytes = "help at " + std::to_string(version);
    recipe.files.push_back({"words/en.mo", std::string(100'000, 'w')});
    return make(recipe);
}

base::Result<trust::Outcome> install(base::Path const& folder, Made const& made) {
    trust::PosixFs fs;
    auto store = Store::open(fs, folder, policy());
    if (!store) return store.error();
    auto const source = source_of(made);
    return store->install(*source, any_content);
}

/// A child that installs, and is killed after so long.
void install_and_die(base::Path const& folder, Made const& made, useconds_t microseconds) {
    pid_t const child = ::fork();
    if (child == 0) {
        (void)install(folder, made);
        ::_exit(0);
    }
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

int wanted_kills() {
    char const* const wanted = std::getenv("WAYPOST_KILLS");
    return wanted == nullptr ? 100 : std::atoi(wanted);
}

} // namespace

TEST_CASE("T32 C1: killed at any moment, the old edition or the new is in use") {
    Scratch const scratch;
    base::Path const folder = scratch.path() / "store";
    trust::PosixFs fs;
    REQUIRE(Store::create(fs, folder, make(Recipe()).head.roots.front(), policy()));
    REQUIRE(install(folder, edition_number(1)));
    std::mt19937 random(20261124);
    int cut = 0;
    int version = 1;
    for (int kill = 0; kill < wanted_kills(); ++kill) {
        Made const next = edition_number(version + 1);
        constexpr int kLongest = 12'000; // somewhat longer than an installation takes
        install_and_die(folder, next,
                        std::uniform_int_distribution<useconds_t>(0, kLongest)(random));
        auto const store = Store::open(fs, folder, policy());
        REQUIRE(store);
        auto const current = store->linked(trust::kCurrent);
        REQUIRE(current);
        int const found = current->manifest.version;
        CHECK((found == version || found == version + 1));
        CHECK(store->state().floor.version >= version);
        cut += found == version;
        REQUIRE(install(folder, next));
        CHECK(std::distance(std::filesystem::directory_iterator(folder / "v"), {}) <= 2);
        CHECK_FALSE(std::filesystem::exists(folder / "staging"));
        ++version;
    }
    CHECK(cut > 0);
    WARN(wanted_kills() << " kills, " << cut << " of them before the new edition was in use");
}
