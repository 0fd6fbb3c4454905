// SPDX-License-Identifier: Apache-2.0
#include "counts/ledger.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>

namespace counts {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::int64_t kLargestSum = 9'999'999'999;
constexpr int kMostDays = 9999;
constexpr std::size_t kLargestFile = 256 * 1024;

/// Takes "KEY VALUE\n" off the front of `text`; the value, or nothing.
std::optional<std::string_view> take_line(std::string_view& text, std::string_view key) {
    std::size_t const end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(key)) return std::nullopt;
    std::string_view const value = text.substr(key.size(), end - key.size());
    text.remove_prefix(end + 1);
    return value;
}

/// A number from a text that was read by its shape only: parse() compares the whole file with
/// what it would write, so that a wrong digit cannot pass here.
template <typename Number> Number number_in(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    Number number{};
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Week week_after(Week week) {
    return week_of(base::plus_days(monday_of(week), 7));
}

Result<Done> set_times(base::Path const& path, Week week) {
    Week const shown = week == Week{} ? Week{1970, 1} : week;
    auto const monday = std::chrono::sys_days(monday_of(shown)).time_since_epoch();
    timespec const time{std::chrono::seconds(monday).count(), 0};
    std::array<timespec, 2> const times = {time, time};
    if (::utimensat(AT_FDCWD, path.c_str(), times.data(), 0) != 0)
        return Error{ErrorCode::io, path.string(), std::strerror(errno)};
    return Done{};
}

} // namespace

Ledger::Ledger(Schema const& schema, std::string kiosk)
    : schema_(&schema), kiosk_(std::move(kiosk)), sums_(schema.size()) {}

Result<Schema> schema_of_ledger(base::Path const& path) {
    auto const text = base::read_file(path, kLargestFile);
    if (!text) return text.error();
    constexpr std::string_view begin = "\ncell ";
    std::vector<Cell> cells;
    for (auto at = text->find(begin); at != std::string::npos; at = text->find(begin, at + 1)) {
        std::string_view name = std::string_view(*text).substr(at + begin.size());
        name = name.substr(0, name.find(' '));
        auto const dot = name.rfind('.');
        if (dot == std::string_view::npos)
            return Error{ErrorCode::malformed, path.string(), "has a cell of no family"};
        cells.push_back({std::string(name.substr(0, dot)), std::string(name.substr(dot + 1))});
    }
    return Schema::of(std::move(cells));
}

Ledger Ledger::create(Schema const& schema, Random const& random) {
    std::uint32_t const high = random();
    std::uint32_t const low = random();
    return {schema, fmt::format("{:08x}{:08x}", high, low)};
}

std::string Ledger::text() const {
    std::string text =
        fmt::format("waypost-counts 1\nkiosk {}\nfirst {}\nlast {}\ndays {:04}\nreleased {}\n",
                    kiosk_, to_string(first_), to_string(last_), days_, to_string(released_));
    for (std::size_t at = 0; at < sums_.size(); ++at)
        text += fmt::format("cell {} {:+011}\n", to_string(schema_->cells()[at]), sums_[at]);
    return text + "end\n";
}

Result<Ledger> Ledger::parse(std::string_view text, Schema const& schema) {
    std::string_view rest = text;
    take_line(rest, "waypost-counts ");
    auto const kiosk = take_line(rest, "kiosk ").value_or("");
    Ledger ledger(schema, std::string(kiosk));
    ledger.first_ = parse_week(take_line(rest, "first ").value_or("")).value_or(Week{});
    ledger.last_ = parse_week(take_line(rest, "last ").value_or("")).value_or(Week{});
    ledger.days_ = number_in<int>(take_line(rest, "days ").value_or(""));
    ledger.released_ = parse_week(take_line(rest, "released ").value_or("")).value_or(Week{});
    for (std::size_t at = 0; at < schema.size(); ++at) {
        auto const sum = take_line(rest, "cell " + to_string(schema.cells()[at]) + " ");
        ledger.sums_[at] = number_in<std::int64_t>(sum.value_or(""));
    }
    bool const hexadecimal =
        kiosk.size() == 16 && kiosk.find_first_not_of("0123456789abcdef") == kiosk.npos;
    if (!hexadecimal || ledger.text() != text)
        return Error{ErrorCode::malformed, "counts",
                     "is not as it was written, or of other languages and topics"};
    return ledger;
}

Result<Ledger> Ledger::read(base::Path const& path, Schema const& schema) {
    auto const text = base::read_file(path, kLargestFile);
    if (!text) return text.error();
    auto ledger = parse(*text, schema);
    if (!ledger) return Error{ledger.error().code, path.string(), ledger.error().reason};
    return ledger;
}

Result<Done> Ledger::write(base::Path const& path) const {
    if (auto done = base::write_file(path, text()); !done) return done;
    return set_times(path, std::max(last_, released_));
}

void Ledger::add_day(Tally const& tally, Week week) {
    if (released_ != Week{}) week = std::max(week, week_after(released_));
    last_ = std::max(last_, week);
    if (first_ == Week{}) first_ = last_;
    days_ = std::min(days_ + 1, kMostDays);
    for (std::size_t at = 0; at < std::min(sums_.size(), tally.size()); ++at)
        sums_[at] = std::clamp(sums_[at] + tally[at], -kLargestSum, kLargestSum);
}

Report Ledger::so_far() const {
    Report report{kiosk_, first_, last_, {}};
    for (std::size_t at = 0; at < sums_.size(); ++at)
        report.sums.emplace_back(schema_->cells()[at], sums_[at]);
    return report;
}

Result<Report> so_far(base::Path const& path) {
    auto const schema = schema_of_ledger(path);
    if (!schema) return schema.error();
    auto const ledger = Ledger::read(path, *schema);
    if (!ledger) return ledger.error();
    return ledger->so_far();
}

Result<Report> Ledger::release(Week now, Random const& random) {
    if (days_ < kFewestDays)
        return Error{ErrorCode::refused, "counts",
                     fmt::format("hold {} powered days; {} are needed", days_, kFewestDays)};
    if (now <= last_)
        return Error{ErrorCode::refused, "counts",
                     "the week " + to_string(last_) + " is not over; it can be released once"};
    Report report = so_far();
    for (std::int64_t& sum : sums_)
        sum = noise(random);
    released_ = last_;
    first_ = last_ = {};
    days_ = 0;
    return report;
}

} // namespace counts
