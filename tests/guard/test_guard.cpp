// What is promised here is tried in a child process, because none of it can be taken back.
// SPDX-License-Identifier: Apache-2.0
#include "guard/process.hpp"
#include "guard/seal.hpp"
#include "guard/watchdog.hpp"
#include "support/files.hpp"
#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace guard;

namespace {

/// What `work` answers in a process of its own; -1 when that was killed.
int in_a_child(std::function<int()> const& work) {
    pid_t const child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// 0 when `call` is refused with EPERM behind the seal, 1 when it is not, 2 without a seal.
int behind_the_seal(std::function<long()> const& call) {
    return in_a_child([&] {
        if (!refuse_calls()) return 2;
        errno = 0;
        return call() < 0 && errno == EPERM ? 0 : 1;
    });
}

base::Path made(base::Path const& path) {
    int const file = ::open(path.c_str(), O_WRONLY | O_CREAT, 0666);
    if (file >= 0) ::close(file);
    return path;
}

bool can_open(base::Path const& path, int how) {
    return ::open(path.c_str(), how) >= 0;
}

/// The next words that came in, or nothing.
std::string heard(int socket) {
    std::array<char, 64> words = {};
    auto const length = ::recv(socket, words.data(), words.size(), MSG_DONTWAIT);
    return length < 0 ? std::string() : std::string(words.data(), static_cast<std::size_t>(length));
}

/// A socket that hears what is sent to `name`, as systemd's does.
int listening(std::string const& name) {
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    name.copy(address.sun_path, sizeof address.sun_path - 1);
    if (name.starts_with('@')) address.sun_path[0] = '\0';
    auto const length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    int const socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), length) == 0);
    return socket;
}

} // namespace

TEST_CASE("a process that keeps to itself holds what it promised") {
    CHECK(in_a_child([] { return keep_to_oneself() && broken_promises().empty() ? 0 : 1; }) == 0);
    // The control: one that promised nothing is told so.
    CHECK(in_a_child([] { return broken_promises().size() < 2 ? 1 : 0; }) == 0);
}

TEST_CASE("a process that keeps to itself makes files that only its owner reads") {
    test::Scratch const folder;
    auto const path = folder.path() / "made";
    CHECK(in_a_child([&] {
              if (!keep_to_oneself()) return 2;
              struct stat seen = {};
              ::stat(made(path).c_str(), &seen);
              return (seen.st_mode & 0777) == 0600 ? 0 : 1;
          }) == 0);
}

TEST_CASE("a child whose parent is gone ends") {
    CHECK(in_a_child([] {
              end_with(-1); // no process has this number
              return 1;
          }) == 0);
}

TEST_CASE("behind the seal nothing can be written, sent or started") {
    struct Row {
        char const* why;
        std::function<long()> call;
    };
    test::Scratch const folder;
    auto const trace = folder.path() / "trace";
    auto const there = made(folder.path() / "there");
    std::array<char*, 1> none = {nullptr};
    auto const rows = std::to_array<Row>({
        {"a new file is a trace", [&] { return ::open(trace.c_str(), O_WRONLY | O_CREAT, 0600); }},
        {"so are words at the end of another",
         [&] { return ::open(there.c_str(), O_WRONLY | O_APPEND); }},
        {"even where it is read as well", [&] { return ::open(there.c_str(), O_RDWR); }},
        {"or has no name", [&] { return ::open(folder.path().c_str(), O_TMPFILE | O_RDWR, 0600); }},
        {"a folder is a trace", [&] { return ::mkdir(trace.c_str(), 0700); }},
        {"a name that changed", [&] { return ::rename(there.c_str(), trace.c_str()); }},
        {"a file that is gone", [&] { return ::unlink(there.c_str()); }},
        {"the time of a file tells when",
         [&] { return ::utimensat(AT_FDCWD, there.c_str(), nullptr, 0); }},
        {"nobody is told through the network", [] { return ::socket(AF_INET, SOCK_STREAM, 0); }},
        {"nor another process", [] { return ::socket(AF_UNIX, SOCK_DGRAM, 0); }},
        {"no program is started", [&] { return ::execv("/bin/true", none.data()); }},
        {"nor a second process", [] { return ::fork(); }},
        {"no other process is stopped", [] { return ::kill(::getppid(), 0); }},
    });
    for (Row const& row : rows) {
        INFO(row.why);
        CHECK(behind_the_seal(row.call) == 0);
    }
    CHECK_FALSE(std::filesystem::exists(trace));
    CHECK(std::filesystem::exists(there));
}

TEST_CASE("behind the seal a visit goes on") {
    struct Row {
        char const* why;
        std::function<bool()> work;
    };
    std::array<int, 2> channel = {};
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, channel.data()) == 0);
    int const sound = ::open("/dev/null", O_WRONLY);
    auto const thread_runs = [] {
        bool ran = false;
        std::thread([&] { ran = true; }).join();
        return ran;
    };
    auto const page_is_given = [] {
        return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
               MAP_FAILED;
    };
    auto const rows = std::to_array<Row>({
        {"it reads its edition", [] { return can_open("/proc/self/status", O_RDONLY); }},
        {"it answers the supervisor", [&] { return ::write(channel[0], "e", 1) == 1; }},
        {"the sound device, open before, plays", [&] { return ::write(sound, "x", 1) == 1; }},
        {"libraries may start a thread", thread_runs},
        {"and take memory", page_is_given},
    });
    for (Row const& row : rows) {
        INFO(row.why);
        CHECK(in_a_child([&] { return refuse_calls() && row.work() ? 0 : 1; }) == 0);
    }
    for (int const end : {channel[0], channel[1], sound})
        ::close(end);
}

TEST_CASE("the seal closes on threads that ran before it") {
    CHECK(in_a_child([] {
              std::array<int, 2> go = {};
              if (::pipe(go.data()) != 0) return 2;
              int seen = 3;
              std::thread early([&] {
                  char letter = 0;
                  if (::read(go[0], &letter, 1) != 1) return;
                  seen = !can_open("/dev/null", O_WRONLY) && errno == EPERM ? 0 : 1;
              });
              bool const sealed = refuse_calls().has_value();
              bool const told = ::write(go[1], "g", 1) == 1;
              early.join();
              return sealed && told ? seen : 4;
          }) == 0);
}

TEST_CASE("without a seal every promise of it is named broken") {
    CHECK(broken_seal().size() == 7);
}

TEST_CASE("only what it was given can be read") {
    test::Scratch const given;
    test::Scratch const other;
    auto const page = made(given.path() / "page");
    auto const stranger = made(other.path() / "page");
    int const answer = in_a_child([&] {
        if (!confine_reading({given.path(), "/no/such/folder"})) return 3;
        bool const reads = can_open(page, O_RDONLY);
        bool const strays = can_open(stranger, O_RDONLY) || can_open(page, O_WRONLY);
        return reads && !strays ? 0 : 1;
    });
    if (answer == 3) {
        WARN("this kernel has no Landlock: nothing was tried");
        return;
    }
    CHECK(answer == 0);
}

TEST_CASE("the watchdog is told what systemd understands") {
    using std::chrono::milliseconds;
    struct Row {
        char const* why;
        std::string name;
        char const* microseconds;
        std::optional<milliseconds> every;
    };
    test::Scratch const folder;
    auto const path = (folder.path() / "notify").string();
    auto const rows = std::to_array<Row>({
        {"a third of the time systemd waits", path, "10000000", milliseconds(3333)},
        {"a name without a file", "@waypost-test-" + std::to_string(::getpid()), "30000000",
         milliseconds(10000)},
        {"started without a watchdog", path, "", std::nullopt},
        {"not a number", path, "soon", std::nullopt},
    });
    for (Row const& row : rows) {
        INFO(row.why);
        ::unlink(path.c_str());
        int const systemd = listening(row.name);
        ::setenv("NOTIFY_SOCKET", row.name.c_str(), 1);
        ::setenv("WATCHDOG_USEC", row.microseconds, 1);
        Watchdog const watchdog = Watchdog::of_environment();
        watchdog.ready();
        watchdog.alive();
        CHECK(watchdog.every() == row.every);
        CHECK(heard(systemd) == "READY=1");
        CHECK(heard(systemd) == "WATCHDOG=1");
        CHECK(std::getenv("NOTIFY_SOCKET") == nullptr); // no child speaks in its name
        ::close(systemd);
    }
}

TEST_CASE("without a watchdog nothing is said and nothing fails") {
    for (char const* const name : {"", "/no/such/socket", "@waypost-nobody"}) {
        CAPTURE(name);
        ::setenv("NOTIFY_SOCKET", name, 1);
        ::setenv("WATCHDOG_USEC", "10000000", 1);
        Watchdog const watchdog = Watchdog::of_environment();
        watchdog.ready();
        CHECK(watchdog.every() == std::nullopt);
    }
}

TEST_CASE("the seal is tried at the start, and holds here") {
    auto const holds = guard::try_seal();
    INFO((holds ? std::string() : base::to_string(holds.error())));
    CHECK(holds.has_value());
    CHECK(::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) >= 0); // and this process is not sealed
}
