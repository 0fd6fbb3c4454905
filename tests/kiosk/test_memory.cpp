// What a worker knew of its visitor is gone when it ends (security.md F9), shown by looking for it
// in the memory of processes; and found while the visit lasts, or the look would prove nothing.
// SPDX-License-Identifier: Apache-2.0
#include "guard/process.hpp"
#include "sitting.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;

namespace {

/// What the QR code without internet says, backwards: the look must not find its own needle.
std::string needle_backwards(test::House const& house) {
    auto const& directory = house.stage().content.directory;
    auto const* const service = directory.service("svc-006");
    std::string text = "\n" + service->phones.front().number.dialled(directory.about.dial_plan);
    std::reverse(text.begin(), text.end());
    auto const name = service->name.in("en").text;
    text.append(name.rbegin(), name.rend());
    return text;
}

bool holds(std::string_view bytes, std::string const& backwards) {
    auto const beginning = [&](std::size_t from) { return bytes.find(backwards.back(), from); };
    for (auto at = beginning(0); at != std::string_view::npos; at = beginning(at + 1)) {
        auto const rest = bytes.substr(at);
        if (rest.size() < backwards.size()) return false;
        if (std::equal(backwards.rbegin(), backwards.rend(), rest.begin())) return true;
    }
    return false;
}

/// Looks through all memory of a process that can be written, in windows that overlap.
bool found_in(pid_t process, std::string const& backwards) {
    std::string const folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    int const memory = ::open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(memory >= 0);
    constexpr std::size_t kWindow = 1U << 20U;
    constexpr unsigned long kLargest = 1UL << 30U; // sanitizers reserve more than that
    bool found = false;
    std::string window(kWindow + 4096, '\0');
    for (std::string line; std::getline(maps, line) && !found;) {
        unsigned long from = 0;
        unsigned long to = 0;
        char dash = 0;
        std::string rights;
        std::istringstream(line) >> std::hex >> from >> dash >> to >> rights;
        if (rights.substr(0, 2) != "rw" || to - from > kLargest) continue;
        for (unsigned long at = from; at < to && !found; at += kWindow) {
            auto const wanted = std::min<unsigned long>(window.size(), to - at);
            auto const got = ::pread(memory, window.data(), wanted, static_cast<off_t>(at));
            if (got > 0) found = holds({window.data(), static_cast<std::size_t>(got)}, backwards);
        }
    }
    std::fill(window.begin(), window.end(), '\0');
    ::close(memory);
    return found;
}

constexpr char const* kVisit =
    "tap start\ntap language.en\ntap topic.safe-place\n"
    "tap service.svc-006\ntap take\ntap to-phone\ntap without-internet\n";

/// A visit up to its QR code, in this process.
void visit(test::House const& house) {
    test::Sitting sitting(house);
    if (!sitting.run(kVisit)) std::abort();
    ::pause();
}

} // namespace

TEST_CASE("what a worker knew is found while it lives, and nowhere when it is gone") {
    if (::geteuid() != 0) {
        WARN("only root may look into the memory of other processes");
        return;
    }
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    test::House const house;
    std::string const backwards = needle_backwards(house);
    int const own = ::getpid();
    bool const before = found_in(own, backwards);
    pid_t const worker = ::fork();
    if (worker == 0) {
        guard::end_with(own);
        (void)guard::keep_to_oneself();
        visit(house);
        ::_exit(0);
    }
    bool found = false;
    for (int i = 0; i < 200 && !found; ++i) {
        ::usleep(50'000);
        found = found_in(worker, backwards);
    }
    CHECK(found);
    ::kill(worker, SIGKILL);
    ::waitpid(worker, nullptr, 0);
    CHECK(found_in(own, backwards) == before); // false, unless other tests ran in this process
}
