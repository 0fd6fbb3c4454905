// SPDX-License-Identifier: Apache-2.0
#include "edition/critical.hpp"
#include "base/text_tools.hpp"
#include "edition/fields.hpp"
#include "edition/names.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace edition {
namespace {

using std::string_view;

constexpr string_view kCriticalFormat = "waypost-critical";
constexpr char kTab = '\t';
constexpr std::size_t kLongestName = 200; // bytes

bool is_number(string_view text) {
    bool const international = !text.empty() && text.front() == '+';
    string_view const digits = text.substr(international ? 1 : 0);
    bool const all =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool const length = international
                            ? digits.size() >= 7 && digits.size() <= 15 && digits.front() != '0'
                            : digits.size() >= 2 && digits.size() <= 6;
    return all && length;
}

/// Controls, and the marks that turn or hide what is written beside them.
bool is_hidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE007F);
}

bool is_plain_name(string_view name) {
    if (name.empty() || name.size() > kLongestName || !base::is_utf8(name)) return false;
    while (!name.empty())
        if (is_hidden(base::take_code_point(name))) return false;
    return true;
}

CriticalNumber read_number(Fields& fields) {
    string_view line = fields.text("number", kTab);
    CriticalNumber read;
    read.number = take_word(line, kTab);
    auto const verified = base::parse_date(take_word(line, kTab));
    if (verified) read.verified = *verified;
    if (!verified) fields.fail("number");
    read.name = line;
    return read;
}

} // namespace

bool Critical::has(string_view number) const {
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](CriticalNumber const& one) { return one.number == number; });
}

std::string fault_of(Critical const& critical) {
    if (!is_name(critical.directory)) return "the directory has no name of a-z 0-9 -";
    if (critical.version < 1 || critical.epoch < 1) return "version or epoch is below 1";
    if (!critical.issued.ok()) return "issued is no day";
    if (critical.numbers.size() > kMostCritical) return "there are more than 50 numbers";
    std::string last;
    for (CriticalNumber const& one : critical.numbers) {
        if (!is_number(one.number)) return fmt::format("\"{}\" is not a number", one.number);
        if (one.number <= last) return fmt::format("{} is twice or out of order", one.number);
        if (!one.verified.ok() || one.verified > critical.issued)
            return fmt::format("{} was verified after the list was issued", one.number);
        if (!is_plain_name(one.name)) return fmt::format("{} has no plain name", one.number);
        last = one.number;
    }
    return "";
}

std::string to_text(Critical const& critical) {
    std::string text = fmt::format("{} 1\ndirectory {}\nepoch {}\nversion {}\nissued {}\n",
                                   kCriticalFormat, critical.directory, critical.epoch,
                                   critical.version, base::to_string(critical.issued));
    for (CriticalNumber const& one : critical.numbers)
        text += fmt::format("number\t{}\t{}\t{}\n", one.number, base::to_string(one.verified),
                            one.name);
    return text + "end\n";
}

base::Result<Critical> parse_critical(string_view text) {
    if (text.size() > kLargestCritical)
        return refuse(Reason::critical_malformed, "it is larger than 64 KiB");
    Fields fields(text);
    Critical critical;
    if (fields.text(kCriticalFormat) != "1") fields.fail(kCriticalFormat);
    critical.directory = fields.text("directory");
    critical.epoch = fields.whole("epoch", kMostVersion);
    critical.version = fields.whole("version", kMostVersion);
    critical.issued = fields.date("issued");
    while (fields.next_is("number", kTab))
        critical.numbers.push_back(read_number(fields));
    if (fields.failed()) return refuse(Reason::critical_malformed, "line " + fields.fault());
    if (auto const fault = fault_of(critical); !fault.empty())
        return refuse(Reason::critical_malformed, fault);
    if (to_text(critical) != text) return refuse(Reason::critical_malformed, "it is not canonical");
    return critical;
}

} // namespace edition
