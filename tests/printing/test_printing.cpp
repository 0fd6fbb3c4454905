// What can be said of printing without a printer: words, places, bytes, and a clerk at a pipe.
// SPDX-License-Identifier: Apache-2.0
#include "printing/capabilities.hpp"
#include "printing/clerk.hpp"
#include "printing/escpos.hpp"
#include "printing/reasons.hpp"
#include "support/files.hpp"
#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace printing;

TEST_CASE("what CUPS says of a printer becomes one of our states") {
    struct Row {
        char const* why;
        int state;
        std::vector<std::string> reasons;
        char const* message;
        State shown;
    };
    static Row const rows[] = {
        {"idle and well", 3, {"none"}, "", State::waiting},
        {"a keyword ends with how bad it is", 4, {"media-empty-error"}, "", State::paper_out},
        {"and may stand alone", 4, {"media-needed"}, "", State::paper_out},
        {"paper that is low is still paper", 4, {"media-low-warning"}, "", State::waiting},
        {"what one must open it for is said first",
         4,
         {"media-empty", "media-jam"},
         "",
         State::jam},
        {"a door", 5, {"door-open-report"}, "", State::jam},
        {"no ink is no paper's fault", 4, {"marker-supply-empty-error"}, "", State::jam},
        {"ink that is low", 4, {"marker-supply-low-warning"}, "", State::waiting},
        {"paused by hand", 5, {"paused"}, "", State::offline},
        {"stopped without a reason", 5, {"none"}, "", State::offline},
        {"CUPS says only in a sentence that it does not reach it",
         4,
         {"none"},
         "The printer may not exist or is unavailable at this time.",
         State::offline},
        {"other sentences mean no harm",
         4,
         {"none"},
         "Waiting for job to complete.",
         State::waiting},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(state_of_printer(row.state, row.reasons, row.message) == row.shown);
        }
}

TEST_CASE("a job is as well as its printer, until it is over") {
    struct Row {
        char const* why;
        int job;
        State printer;
        State shown;
    };
    static Row const rows[] = {
        {"in the queue", 3, State::waiting, State::waiting},
        {"in a queue that stands", 3, State::offline, State::offline},
        {"held back", 4, State::waiting, State::waiting},
        {"under way", 5, State::waiting, State::printing},
        {"under way without paper", 5, State::paper_out, State::paper_out},
        {"stopped", 6, State::waiting, State::offline},
        {"cancelled", 7, State::paper_out, State::cancelled},
        {"given up", 8, State::waiting, State::failed},
        {"done, whatever the printer says by then", 9, State::paper_out, State::done},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(state_of_job(row.job, row.printer) == row.shown);
        }
}

TEST_CASE("the smallest paper that holds a page") {
    std::vector<Media> const media = {{"a4", 210, 297}, {"a5", 148, 210}, {"dl", 110, 220}};
    CHECK(smallest_holding(media, 105, 148)->name == "dl");
    CHECK(smallest_holding(media, 148, 148)->name == "a5");
    CHECK(smallest_holding(media, 210.5, 297)->name == "a4"); // names are rounded
    CHECK_FALSE(smallest_holding(media, 297, 420));
    CHECK_FALSE(smallest_holding({}, 1, 1));
}

TEST_CASE("where a print goes") {
    CHECK(parse_place("cups:office")->name == "office");
    CHECK(parse_place("cups:")->kind == Place::Kind::cups);
    CHECK(parse_place("device:/dev/usb/lp0")->dots == 576);
    CHECK(parse_place("device:/dev/usb/lp0,384")->dots == 384);
    CHECK(parse_place("device:/dev/usb/lp0,384")->name == "/dev/usb/lp0");
    CHECK(parse_place("paper")->kind == Place::Kind::folder);
    for (char const* wrong :
         {"device:/dev/usb/lp0,", "device:/dev/usb/lp0,7", "device:x,5000", "device:x,58mm"}) {
        CAPTURE(wrong);
        REQUIRE_FALSE(parse_place(wrong));
        CHECK(parse_place(wrong).error().code == base::ErrorCode::malformed);
    }
}

TEST_CASE("a picture becomes ESC/POS in bands, with every bit where it was") {
    std::string pbm = "P4\n12 130\n"; // 2 bytes a row; a band and two rows
    for (int i = 0; i < 260; ++i)
        pbm += static_cast<char>(i);
    auto const bytes = escpos(pbm);
    REQUIRE(bytes);
    CHECK(bytes->substr(0, 2) == "\x1b@");
    CHECK(bytes->substr(2, 8) == std::string("\x1dv0\0\x02\0\x80\0", 8));
    CHECK(bytes->substr(10, 256) == pbm.substr(10, 256));
    CHECK(bytes->substr(266, 8) == std::string("\x1dv0\0\x02\0\x02\0", 8));
    CHECK(bytes->substr(274, 4) == pbm.substr(266, 4));
    CHECK(bytes->substr(278) == std::string("\x1b"
                                            "d\x04\x1dV\x01"));
    struct Row {
        char const* why;
        std::string text;
    };
    std::vector<Row> const rows = {
        {"another format", "P5\n12 130\n"},
        {"a row is missing", pbm.substr(0, pbm.size() - 2)},
        {"a byte too many", pbm + "x"},
        {"no height", "P4\n12 \n"},
        {"nothing", ""},
        {"a width below one", "P4\n-1 1\nx"},
        {"wider than printers are", "P4\n5000 1\n" + std::string(625, 'x')},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK_FALSE(escpos(row.text));
        }
}

namespace {

State settled(Printer& printer) {
    for (int i = 0; i < 200 && !is_over(printer.state()); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return printer.state();
}

/// Reads a pipe, `size` bytes at most, until nothing came for a second.
std::string drained(int pipe, std::size_t size) {
    std::string all;
    std::array<char, 4096> bytes = {};
    for (int idle = 0; all.size() < size && idle < 100;) {
        ssize_t const got = ::read(pipe, bytes.data(), bytes.size());
        if (got > 0) all.append(bytes.data(), static_cast<std::size_t>(got));
        if (got <= 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        idle = got > 0 ? 0 : idle + 1;
    }
    return all;
}

} // namespace

TEST_CASE("a receipt printer gets all of it, or the rest is taken back") {
    test::Scratch scratch;
    std::string const device = (scratch.path() / "lp0").string();
    REQUIRE(::mkfifo(device.c_str(), 0600) == 0);
    std::string const pbm = "P4\n576 4000\n" + std::string(std::size_t{72} * 4000, '\x5a');
    auto const printer = open_printer("device:" + device);
    REQUIRE(printer);
    CHECK((*printer)->dots() == 576);
    int const paper = ::open(device.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(paper >= 0);
    REQUIRE((*printer)->print(pbm, {}));
    SECTION("it prints") {
        std::string const whole = *escpos(pbm);
        CHECK((drained(paper, whole.size()) == whole));
        CHECK(settled(**printer) == State::done);
    }
    SECTION("it stops, and the visitor leaves") {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        CHECK((*printer)->state() == State::printing);
        (*printer)->cancel();
        CHECK(settled(**printer) == State::cancelled);
        CHECK(drained(paper, pbm.size()).size() < pbm.size() / 2); // what a pipe holds, no more
    }
    ::close(paper);
}

TEST_CASE("an order that asks for too much, or comes from nowhere, prints nothing") {
    test::Scratch scratch;
    struct Row {
        char const* why;
        Wish wish;
    };
    static Row const rows[] = {
        {"no copy", {105, 148, Sides::one, 0, "", 60}},
        {"the whole stack", {105, 148, Sides::one, 5000, "", 60}},
        {"for ever", {105, 148, Sides::one, 1, "", 1 << 30}},
        {"no size at all", {std::numeric_limits<double>::quiet_NaN(), 148, Sides::one, 1, "", 60}},
    };
    auto const to_folder = [&](int channel) {
        return start_clerk({Place::Kind::folder, scratch.path().string(), {}}, channel);
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const printer = printer_with_clerk({}, to_folder);
            (void)printer->print("%PDF", row.wish);
            CHECK(settled(*printer) == State::failed);
            CHECK_FALSE(std::filesystem::exists(scratch.path() / "card.pdf"));
        }
    SECTION("control") {
        auto const printer = printer_with_clerk({}, to_folder);
        REQUIRE(printer->print("%PDF", {105, 148, Sides::one, 1, "", 60}));
        CHECK(settled(*printer) == State::done);
        CHECK(base::read_file(scratch.path() / "card.pdf").value_or("") == "%PDF");
    }
    SECTION("nobody takes it") {
        auto const printer = printer_with_clerk({}, [](int channel) {
            ::close(channel);
            return false;
        });
        CHECK_FALSE(printer->print("%PDF", {}));
        CHECK(printer->state() == State::failed);
    }
}
