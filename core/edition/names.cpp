// SPDX-License-Identifier: Apache-2.0
#include "edition/names.hpp"
#include <algorithm>
#include <charconv>
#include <vector>

namespace edition {
namespace {

constexpr std::size_t kLongestPart = 64;
constexpr std::size_t kMostParts = 4;
constexpr std::size_t kLongestPath = kMostParts * (kLongestPart + 1);

bool plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}
bool dotted(char c) {
    return plain(c) || c == '.' || c == '_' || c == '-';
}

std::string_view fault_of_part(std::string_view part) {
    if (part.empty() || !plain(part.front()))
        return "has a name with a part that is empty or does not begin with a-z or 0-9";
    if (part.size() > kLongestPart) return "has a name with a part that is too long";
    if (!std::all_of(part.begin(), part.end(), dotted))
        return "has a name with other characters than a-z 0-9 . _ - and /";
    return {};
}

/// Cuts the text before the next `separator` off `rest`.
std::string_view cut(std::string_view& rest, char separator) {
    auto const at = std::min(rest.find(separator), rest.size());
    auto const part = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return part;
}

} // namespace

bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= kLongestPart && plain(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return plain(c) || c == '-'; });
}

std::string_view fault_of_path(std::string_view path) {
    if (path.size() > kLongestPath) return "has a name that is too long";
    if (path.empty() || path.back() == '/') return "has a name with a part that is empty";
    std::string_view rest = path;
    std::string_view const first = rest.substr(0, rest.find('/'));
    std::size_t parts = 0;
    while (!rest.empty()) {
        if (++parts > kMostParts) return "lies more than 4 deep";
        if (auto const fault = fault_of_part(cut(rest, '/')); !fault.empty()) return fault;
    }
    constexpr std::string_view kOwn[] = {"manifest", "critical.tsv", "roots", "signatures"};
    if (std::find(std::begin(kOwn), std::end(kOwn), first) != std::end(kOwn))
        return "has a name that editions keep for themselves";
    return {};
}

std::optional<int> parse_whole(std::string_view digits, int most) {
    int value = 0;
    auto const [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const whole = failure == std::errc() && end == digits.data() + digits.size();
    bool const canonical =
        !digits.empty() && plain(digits.front()) && (digits.size() == 1 || digits.front() != '0');
    if (!whole || !canonical || value > most) return std::nullopt;
    return value;
}

std::optional<ProgramVersion> parse_program_version(std::string_view text) {
    constexpr int kMost = 9999;
    auto const major = parse_whole(cut(text, '.'), kMost);
    auto const minor = parse_whole(cut(text, '.'), kMost);
    auto const patch = parse_whole(text, kMost);
    if (!major || !minor || !patch) return std::nullopt;
    return ProgramVersion{*major, *minor, *patch};
}

} // namespace edition
