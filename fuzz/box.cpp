// SPDX-License-Identifier: Apache-2.0
#include "counts/report.hpp"
#include "counts/seal.hpp"
#include "fuzz/groups.hpp"
#include "printing/clerk.hpp"
#include "printing/ipp.hpp"
#include "printing/order.hpp"
#include "printing/reasons.hpp"
#include <algorithm>
#include <array>
#include <sys/socket.h>
#include <unistd.h>

namespace fuzz {
namespace {

/// The ledger of a kiosk: only what was written is read.
void ledger(std::string_view bytes) {
    Passing const file(bytes, "counts");
    auto const schema = counts::schema_of_ledger(file.path());
    if (!schema) return;
    auto const read = counts::Ledger::read(file.path(), *schema);
    if (read) promise(read->text() == bytes);
}

/// What a kiosk gave out: a key, a sealed report, or what was in it. No cell begins a formula.
void counted(std::string_view bytes) {
    if (auto const keys = counts::parse_keys(bytes)) {
        bool const secret = !keys->secret_key.empty();
        promise(counts::parse_keys(counts::to_text(*keys, secret)).has_value());
    }
    static counts::KeyPair const own = *counts::new_key_pair();
    promise(!counts::unseal(bytes, own)); // nobody seals by chance
    auto const report = counts::parse_report(bytes);
    if (!report) return;
    promise(counts::to_text(*report) == bytes);
    auto second = *report;
    auto third = *report;
    second.kiosk = "b";
    third.kiosk = "c";
    auto const merged = counts::merge({*report, second, third});
    if (!merged) return;
    (void)counts::to_svg(*merged);
    std::string const csv = counts::to_csv(*merged);
    for (std::size_t at = csv.find(','); at != csv.npos; at = csv.find(',', at + 1))
        promise(std::string_view("=+-@").find(csv[at + 1]) == std::string_view::npos);
}

/// An order from a visit that somebody took over: modest, or none.
void order(std::string_view bytes) {
    std::array<int, 2> ends = {};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) std::abort();
    bool const sent =
        ::send(ends[0], bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT) >= 0 ||
        bytes.empty();
    ::close(ends[0]);
    auto const read = sent ? printing::receive_order(ends[1]) : std::nullopt;
    ::close(ends[1]);
    if (read)
        promise(read->wish.copies >= 1 && read->wish.copies <= 500 && read->wish.seconds <= 1800);
}

struct Reply {
    std::string_view rest;
    static ssize_t read(void* reply, ipp_uchar_t* into, std::size_t size) {
        auto& rest = static_cast<Reply*>(reply)->rest;
        std::size_t const got = std::min(size, rest.size());
        std::copy_n(rest.data(), got, into);
        rest.remove_prefix(got);
        return static_cast<ssize_t>(got);
    }
};

/// What a printer says of itself, through CUPS: never taken for well when it says that it is not.
void printer(std::string_view bytes) {
    Reply reply{bytes};
    printing::Message const message(ippNew());
    if (ippReadIO(&reply, Reply::read, 1, nullptr, message.get()) != IPP_STATE_DATA) return;
    auto const reasons = printing::words(message.get(), "printer-state-reasons");
    auto const says = printing::words(message.get(), "printer-state-message");
    auto const state =
        printing::state_of_printer(printing::number(message.get(), "printer-state", 3), reasons,
                                   says.empty() ? "" : says.front());
    bool const empty = std::find(reasons.begin(), reasons.end(), "media-empty") != reasons.end();
    promise(!empty || state != printing::State::waiting);
    (void)printing::state_of_job(printing::number(message.get(), "job-state", 3), state);
}

std::string ledger_text() {
    auto const schema = counts::visit_schema({"doctor", "law"}, {"km", "th"});
    return counts::Ledger::create(*schema, [] { return 7U; }).text();
}
std::vector<std::string> ledger_seeds() {
    return {ledger_text()};
}
std::vector<std::string> counted_seeds() {
    counts::Report const report{"00ff00ff00ff00ff",
                                {2026, 46},
                                {2026, 47},
                                {{{"language", "km"}, 20}, {{"visits", "all"}, -3}}};
    return {counts::to_text(report), "waypost-counts-key 1\npublic " + std::string(64, 'a') + "\n"};
}
std::vector<std::string> order_seeds() {
    std::array<int, 2> ends = {};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) std::abort();
    std::string bytes(4096, '\0');
    if (!printing::send_order(ends[0],
                              {{105, 148, printing::Sides::one, 2, "tray-1", 60}, "%PDF-1.5"}))
        std::abort();
    ::close(ends[0]);
    auto const got = ::recv(ends[1], bytes.data(), bytes.size(), 0);
    ::close(ends[1]);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return {bytes};
}
std::vector<std::string> printer_seeds() {
    printing::Message const message(ippNewRequest(IPP_OP_GET_PRINTER_ATTRIBUTES));
    ippAddInteger(message.get(), IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", 5);
    ippAddString(message.get(), IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", nullptr,
                 "media-empty-error");
    ippAddString(message.get(), IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-state-message", nullptr,
                 "The printer is not responding.");
    std::string bytes;
    auto const write = [](void* into, ipp_uchar_t* from, std::size_t size) {
        static_cast<std::string*>(into)->append(reinterpret_cast<char const*>(from), size);
        return static_cast<ssize_t>(size);
    };
    ippWriteIO(&bytes, write, 1, nullptr, message.get());
    return {bytes};
}
} // namespace

std::vector<Target> box_targets() {
    return {{"ledger", ledger, ledger_seeds, 200},
            {"counted", counted, counted_seeds},
            {"order", order, order_seeds},
            {"printer", printer, printer_seeds}};
}

} // namespace fuzz
