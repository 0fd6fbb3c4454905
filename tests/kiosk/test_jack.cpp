// The headphone jack as the kernel tells of it, through a pipe; no device is needed.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/jack.hpp"
#include "support/files.hpp"
#include <array>
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <linux/input.h>
#include <unistd.h>

using kiosk::Jack;

namespace {

class Kernel {
  public:
    Kernel() { REQUIRE(::pipe2(ends_.data(), O_NONBLOCK | O_CLOEXEC) == 0); }
    Kernel(Kernel const&) = delete;
    Kernel& operator=(Kernel const&) = delete;
    ~Kernel() { unplug_device(); }
    int device() const { return ends_[0]; }
    void tell(int type, int code, int value) const {
        input_event event = {};
        event.type = static_cast<decltype(event.type)>(type);
        event.code = static_cast<decltype(event.code)>(code);
        event.value = value;
        REQUIRE(::write(ends_[1], &event, sizeof event) == sizeof event);
    }
    void tell_half() const { REQUIRE(::write(ends_[1], "half", 4) == 4); }
    void unplug_device() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }

  private:
    std::array<int, 2> ends_ = {-1, -1};
};

} // namespace

TEST_CASE("headphones are noticed when they go in and out") {
    struct Row {
        char const* why;
        std::vector<std::array<int, 3>> events;
        std::optional<bool> changed;
    };
    static Row const rows[] = {
        {"nothing happened", {}, std::nullopt},
        {"in", {{EV_SW, SW_HEADPHONE_INSERT, 1}, {EV_SYN, SYN_REPORT, 0}}, true},
        {"out", {{EV_SW, SW_HEADPHONE_INSERT, 0}}, false},
        {"in and out again",
         {{EV_SW, SW_HEADPHONE_INSERT, 1}, {EV_SW, SW_HEADPHONE_INSERT, 0}},
         false},
        {"a microphone is none", {{EV_SW, SW_MICROPHONE_INSERT, 1}}, std::nullopt},
        {"nor is a key of the same number", {{EV_KEY, SW_HEADPHONE_INSERT, 1}}, std::nullopt},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Kernel const kernel;
            Jack jack(std::vector<int>{kernel.device()});
            CHECK(jack.there());
            for (auto const& [type, code, value] : row.events)
                kernel.tell(type, code, value);
            CHECK(jack.changed() == row.changed);
            CHECK_FALSE(jack.changed().has_value()); // told once
        }
}

TEST_CASE("a device that goes away takes its headphones along, and is let go") {
    Kernel kernel;
    Jack jack(std::vector<int>{kernel.device()});
    kernel.tell(EV_SW, SW_HEADPHONE_INSERT, 1);
    CHECK(jack.changed() == true);
    SECTION("pulled") {
        kernel.unplug_device();
    }
    SECTION("broken") {
        kernel.tell_half();
    }
    CHECK(jack.changed() == false);
    CHECK_FALSE(jack.there());
    CHECK_FALSE(jack.changed().has_value());
}

TEST_CASE("where there is no jack nothing is watched") {
    test::Scratch const scratch;
    SECTION("no folder") {
        CHECK_FALSE(Jack::watch(scratch.path() / "none").there());
    }
    SECTION("an empty one") {
        CHECK_FALSE(Jack::watch(scratch.path()).there());
    }
    SECTION("files that are no devices") {
        REQUIRE(base::write_file(scratch.path() / "event0", "x"));
        REQUIRE(base::write_file(scratch.path() / "mice", "x"));
        std::filesystem::create_directory(scratch.path() / "event1");
        std::filesystem::create_symlink("nowhere", scratch.path() / "event2");
        CHECK_FALSE(Jack::watch(scratch.path()).there());
    }
}
