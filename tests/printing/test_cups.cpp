// Printing through a real cupsd to a real IPP printer, which keeps what it gets.
// SPDX-License-Identifier: Apache-2.0
#include "printing/capabilities.hpp"
#include "printing/office.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <thread>

using namespace printing;
using Clock = std::chrono::steady_clock;

namespace {

constexpr double kNoLater = 65; // s after any fault; security.md 4.6

/// A page of A6 that says `words`.
std::string page(std::string const& words) {
    std::string const drawn = "BT /F 20 Tf 40 200 Td (" + words + ") Tj ET";
    std::string pdf = "%PDF-1.4\n";
    std::vector<std::size_t> at;
    auto const add = [&](std::string const& object) {
        at.push_back(pdf.size());
        pdf += std::to_string(at.size()) + " 0 obj\n" + object + "\nendobj\n";
    };
    add("<</Type/Catalog/Pages 2 0 R>>");
    add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 297.6 419.5]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>");
    add("<</Length " + std::to_string(drawn.size()) + ">>stream\n" + drawn + "\nendstream");
    add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    std::size_t const table = pdf.size();
    pdf += "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t const offset : at) {
        std::string const digits = std::to_string(offset);
        pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return pdf + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

Wish const kA6 = {105, 148, Sides::one, 1, "", 60};

/// The states that were seen, in their order, until it was over or `enough`.
std::vector<State> follow(Printer& printer, double seconds,
                          std::function<bool(State)> const& enough = {}) {
    std::vector<State> seen;
    auto const start = Clock::now();
    while (test::since(start) < seconds) {
        State const now = printer.state();
        if (seen.empty() || seen.back() != now) seen.push_back(now);
        if (is_over(now) || (enough && enough(now))) return seen;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return seen;
}

bool passed_through(std::vector<State> const& seen, State state) {
    return std::find(seen.begin(), seen.end(), state) != seen.end();
}

/// Seconds until the spool is empty; too many when it never is.
double empty_after(test::Office const& office, double seconds = kNoLater) {
    auto const start = Clock::now();
    while (office.spooled() > 0 && test::since(start) < seconds)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return office.spooled() > 0 ? 2 * kNoLater : test::since(start);
}

std::unique_ptr<Printer> open(char const* where = "cups:") {
    auto printer = open_printer(where);
    REQUIRE(printer);
    return std::move(*printer);
}

} // namespace

TEST_CASE("a real printer gets the page, the paper, both sides and the copies, and no name") {
    test::Office office;
    if (!office.ready()) return;
    auto const names = printers();
    REQUIRE(names);
    CHECK(*names == std::vector<std::string>{"lp"});
    auto const can = capabilities("");
    REQUIRE(can);
    CHECK(smallest_holding(can->media, 200, 290)->name == "iso_a4_210x297mm");
    CHECK(can->sides.size() == 3);
    CHECK(can->dpi == std::vector<int>{600});
    CHECK(passed_through({can->state}, State::waiting));
    CHECK_FALSE(can->trays.empty());

    auto const printer = open();
    CHECK(printer->state() == State::idle);
    auto const start = Clock::now();
    REQUIRE(printer->print(page("0800 555 01"), {210, 297, Sides::long_edge, 2, "", 60}));
    CHECK(follow(*printer, kNoLater).back() == State::done);
    UNSCOPED_INFO("seconds until it was on paper: " << test::since(start));
    REQUIRE(office.out() == 1);
    CHECK(office.told(1, "IPP_COPIES=2\n"));
    CHECK(office.told(1, "IPP_SIDES=two-sided-long-edge\n"));
    CHECK(office.told(1, "IPP_MEDIA_COL={media-size={x-dimension=21000 y-dimension=29700}"));
    CHECK(office.told(1, "IPP_JOB_NAME=card\n"));
    CHECK(office.told(1, "IPP_JOB_ORIGINATING_USER_NAME=kiosk\n"));
    std::string const document = office.document(1).string();
    CHECK(office.command("pdftotext " + document + " -").find("0800 555 01") != std::string::npos);
    CHECK(office.command("pdfinfo " + document).find("(A4)") != std::string::npos);
    CHECK(office.spooled() == 0);
    CHECK_FALSE(office.written_anywhere("0800 555 01")); // F6
    CHECK(office.written_anywhere("localhost"));         // control: what is written is found
    CHECK(office.command("lpstat -W all -o") == "");
}

TEST_CASE("the printer takes the paper from the tray that was chosen") {
    test::Office office;
    if (!office.ready()) return;
    auto const can = capabilities("");
    REQUIRE(can);
    CHECK(can->trays == std::vector<std::string>{"auto", "main", "manual", "by-pass-tray"});
    struct Row {
        char const* why;
        std::string tray;
    };
    static Row const rows[] = {
        {"one that it would not have taken by itself", "by-pass-tray"},
        {"another, so that the row above can fail", "manual"},
        {"nobody chose: nothing is said of trays", ""},
    };
    auto const printer = open();
    for (Row const& row : rows) {
        INFO(row.why);
        REQUIRE(printer->print(page("0800 555 04"), {210, 297, Sides::one, 1, row.tray, 60}));
        REQUIRE(follow(*printer, kNoLater).back() == State::done);
        int const n = office.out();
        std::string const paper = office.value(n, "IPP_MEDIA_COL");
        INFO(paper);
        CHECK(paper.find("{media-size={x-dimension=21000 y-dimension=29700}") == 0);
        bool const said = paper.find("media-source=" + row.tray) != std::string::npos;
        CHECK(said != row.tray.empty());
    }
}

TEST_CASE("leaving takes the print back at once") {
    test::Office office;
    if (!office.ready()) return;
    office.hook("echo 'STATE: +media-empty' >&2; sleep 20; exit 1");
    auto printer = open("cups:lp");
    REQUIRE(printer->print(page("0800 555 02"), kA6));
    CHECK(follow(*printer, 20, [](State now) { return now == State::paper_out; }).back() ==
          State::paper_out);
    CHECK(office.spooled() > 0); // control
    SECTION("by a word") {
        printer->cancel();
        CHECK(follow(*printer, 10).back() == State::cancelled);
    }
    SECTION("by going away") {
        printer.reset();
    }
    CHECK(empty_after(office, 10) < 10);
    CHECK(office.out() == 0);
}

TEST_CASE("paper for which the page is too large, and a queue that is not there") {
    test::Office office;
    if (!office.ready()) return;
    auto const large = open();
    REQUIRE(large->print(page("0"), {900, 900, Sides::one, 1, "", 60}));
    CHECK(follow(*large, 10).back() == State::failed);
    auto const nowhere = open("cups:nowhere");
    REQUIRE(nowhere->print(page("0"), {105, 148, Sides::one, 1, "", 2}));
    auto const seen = follow(*nowhere, 10);
    CHECK(passed_through(seen, State::offline));
    CHECK(seen.back() == State::failed);
    CHECK(office.spooled() == 0);
    CHECK(capabilities("nowhere").error().code == base::ErrorCode::not_found);
}

// Each fault lasts until the deadline: ctest -L long -R printing.
namespace {

struct Fault {
    char const* why;
    State said;
    std::function<void(test::Office&)> before; ///< the print is ordered
    std::function<void(test::Office&)> during; ///< once it is under way
    std::function<void(test::Office&)> later;  ///< once it was said
    std::function<void(test::Office&)> mended; ///< afterwards
};

std::vector<Fault> faults() {
    auto const hold = [](test::Office& office) { office.hook("sleep 300"); };
    auto const nothing = [](test::Office&) {};
    return {
        {"a paused queue", State::offline,
         [](test::Office& office) { office.command("cupsdisable lp"); }, nothing, nothing,
         [](test::Office& office) { office.command("cupsenable lp"); }},
        // CUPS goes on asking a printer that has gone whether it is done, and calls that printing.
        {"a printer killed in the middle", State::failed, hold,
         [](test::Office& office) { office.kill("printer"); }, nothing,
         [](test::Office& office) {
             office.hook("");
             office.start("printer");
         }},
        {"no paper", State::paper_out,
         [](test::Office& office) {
             office.hook("echo 'STATE: +media-empty' >&2; sleep 300; exit 1");
         },
         nothing, nothing, [](test::Office& office) { office.hook(""); }},
        {"a jam", State::jam,
         [](test::Office& office) {
             office.hook("echo 'STATE: +media-jam' >&2; sleep 300; exit 1");
         },
         nothing, nothing, [](test::Office& office) { office.hook(""); }},
        {"a printer that is switched off", State::offline,
         [](test::Office& office) { office.kill("printer"); }, nothing, nothing,
         [](test::Office& office) { office.start("printer"); }},
        {"cupsd killed, and back ten seconds later", State::offline, hold,
         [](test::Office& office) { office.kill("cupsd"); },
         [](test::Office& office) {
             std::this_thread::sleep_for(std::chrono::seconds(10));
             office.start("cupsd");
         },
         [](test::Office& office) { office.hook(""); }},
    };
}

} // namespace

TEST_CASE("after any fault the spool is empty in time, and nothing comes out later", "[.long]") {
    for (Fault const& fault : faults())
        DYNAMIC_SECTION(fault.why) {
            test::Office office;
            if (!office.ready()) return;
            fault.before(office);
            auto const printer = open();
            auto const start = Clock::now();
            REQUIRE(printer->print(page("0800 555 03"), kA6));
            std::this_thread::sleep_for(std::chrono::seconds(3));
            CHECK(office.spooled() > 0); // control
            fault.during(office);
            auto const told = [&](State now) { return now == fault.said; };
            CHECK(passed_through(follow(*printer, kNoLater, told), fault.said));
            fault.later(office);
            CHECK(follow(*printer, kNoLater).back() == State::failed);
            double const emptied = test::since(start) + empty_after(office);
            WARN(fault.why << ": spool empty after " << emptied << " s");
            CHECK(emptied <= kNoLater);
            int const out = office.out();
            fault.mended(office);
            std::this_thread::sleep_for(std::chrono::seconds(8));
            CHECK(office.out() == out); // no late print
            CHECK(out == 0);
            CHECK_FALSE(office.written_anywhere("0800 555 03"));
        }
}
