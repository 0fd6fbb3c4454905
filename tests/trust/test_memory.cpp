// C5: memory runs out at any allocation of an installation. SPDX-License-Identifier: Apache-2.0
#include "support/files.hpp"
#include "trust/memory_source.hpp"
#include "trust/posix_fs.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <exception>
#include <new>
#include <sys/wait.h>
#include <unistd.h>

using namespace test;
using trust::Store;

namespace {

/// While one exists, the allocation with this number fails; `for_ever` like all after it.
class Shortage {
  public:
    Shortage(long at, bool for_ever) {
        left_ = at;
        for_ever_ = for_ever;
        armed_ = true;
    }
    Shortage(Shortage const&) = delete;
    Shortage& operator=(Shortage const&) = delete;
    ~Shortage() { armed_ = false; }
    /// True when memory lasted.
    static bool was_spared() { return left_ >= 0; }
    static bool strikes() {
        if (!armed_) return false;
        --left_;
        return left_ == -1 || (for_ever_ && left_ < 0);
    }

  private:
    static inline thread_local long left_ = 0;
    static inline thread_local bool for_ever_ = false;
    static inline thread_local bool armed_ = false;
};

void* allocate(std::size_t size) {
    void* const memory = Shortage::strikes() ? nullptr : std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

} // namespace

// For the whole test program; ordinary but for a Shortage.
void* operator new(std::size_t size) {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return allocate(size);
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    return Shortage::strikes() ? nullptr : std::malloc(size == 0 ? 1 : size);
}
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept {
    return Shortage::strikes() ? nullptr : std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace {

Made edition_number(int version) {
    Recipe recipe(version);
    recipe.files[1].bytes = "help at " + std::to_string(version);
    return make(recipe);
}

bool install(base::Path const& folder, Made const& made) {
    trust::PosixFs fs;
    auto store = Store::open(fs, folder, policy());
    if (!store) return false;
    auto const source = source_of(made);
    return store->install(*source, any_content).has_value();
}

constexpr int kSpared = 10;
constexpr int kShort = 11;

/// How a process ends that installs and runs out of memory. Ending at once is allowed: that is a
/// kill, and libstdc++ itself does so where its directory_iterator finds no memory.
int install_short_of_memory(base::Path const& folder, Made const& made, long at, bool for_ever) {
    pid_t const child = ::fork();
    if (child == 0) {
        std::set_terminate([] { ::_exit(kShort); });
        Shortage const shortage(at, for_ever);
        try {
            (void)install(folder, made);
        } catch (std::bad_alloc const&) {
            ::_exit(kShort);
        }
        ::_exit(Shortage::was_spared() ? kSpared : kShort);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// WAYPOST_EVERY_ALLOCATION=1 tries each; otherwise one of 307, because each is a process.
long stride() {
    constexpr long kQuick = 307;
    return std::getenv("WAYPOST_EVERY_ALLOCATION") == nullptr ? kQuick : 1;
}

} // namespace

TEST_CASE("C5: wherever memory runs out, the old edition or the new is in use") {
    Scratch const scratch;
    base::Path const folder = scratch.path() / "store";
    trust::PosixFs fs;
    REQUIRE(Store::create(fs, folder, make(Recipe()).head.roots.front(), policy()));
    REQUIRE(install(folder, edition_number(1)));
    int version = 1;
    int tried = 0;
    for (bool const for_ever : {false, true}) {
        bool spared = false;
        for (long at = 0; !spared; at += stride(), ++tried) {
            Made const next = edition_number(version + 1);
            int const end = install_short_of_memory(folder, next, at, for_ever);
            spared = end == kSpared;
            auto const store = Store::open(fs, folder, policy());
            REQUIRE(store);
            auto const current = store->linked(trust::kCurrent);
            REQUIRE(current);
            int const found = current->manifest.version;
            INFO("allocation " << at << (for_ever ? ", for ever" : ""));
            REQUIRE((end == kSpared || end == kShort));
            CHECK((found == version || found == version + 1));
            CHECK(store->state().floor.version == found);
            CHECK(install(folder, next));
            CHECK_FALSE(std::filesystem::exists(folder / "staging"));
            CHECK(std::distance(std::filesystem::directory_iterator(folder / "v"), {}) <= 2);
            ++version;
        }
    }
    WARN(tried << " installations ran out of memory");
    CHECK(tried > 4);
}
