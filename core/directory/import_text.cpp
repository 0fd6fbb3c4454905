// SPDX-License-Identifier: Apache-2.0
#include "directory/import_text.hpp"
#include "base/text_tools.hpp"
#include "directory/zawgyi.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace directory {
namespace {

struct Range {
    char32_t first;
    char32_t last;
    char const* what;
};

/// Unicode characters that hide, reorder or break text (UTS #39; Unicode 15, 23.2 and 23.8).
constexpr Range kForbidden[] = {
    {0x0000, 0x0009, "a control character"},
    {0x000B, 0x001F, "a control character"},
    {0x007F, 0x009F, "a control character"},
    {0x00AD, 0x00AD, "an invisible hyphen"},
    {0x061C, 0x061C, "a direction mark"},
    {0x200B, 0x200B, "an invisible space"},
    {0x200E, 0x200F, "a direction mark"},
    {0x2028, 0x2029, "a line separator"},
    {0x202A, 0x202E, "a direction mark"},
    {0x2060, 0x2064, "an invisible character"},
    {0x2066, 0x206F, "a direction mark"},
    {0xFEFF, 0xFEFF, "an invisible space"},
    {0xFFF9, 0xFFFB, "an invisible character"},
    {0xFFFD, 0xFFFD, "a character that was lost in a conversion"},
    {0xE0000, 0xE007F, "an invisible character"},
};

/// Scripts whose letters need ZERO WIDTH JOINER and NON-JOINER.
constexpr Range kJoining[] = {
    {0x0600, 0x08FF, "Arabic and its kin"},
    {0x0900, 0x0DFF, "India, Sri Lanka"},
    {0x1000, 0x109F, "Myanmar"},
    {0x1780, 0x17FF, "Khmer"},
    {0x1800, 0x18AF, "Mongolian"},
};

/// Accents that can be piled on any letter.
constexpr Range kAccents[] = {
    {0x0300, 0x036F, ""}, {0x064B, 0x065F, ""}, {0x1AB0, 0x1AFF, ""},
    {0x1DC0, 0x1DFF, ""}, {0x20D0, 0x20FF, ""}, {0xFE20, 0xFE2F, ""},
};
constexpr int kMostAccents = 4;
constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;

template <std::size_t n> Range const* in(Range const (&ranges)[n], char32_t c) {
    auto const found = std::find_if(std::begin(ranges), std::end(ranges), [&](Range const& range) {
        return c >= range.first && c <= range.last;
    });
    return found == std::end(ranges) ? nullptr : found;
}

std::string sentence(char32_t c, char const* what) {
    return fmt::format("has {} (U+{:04X}); delete it and type the text again", what,
                       static_cast<std::uint32_t>(c));
}

template <typename Allowed>
bool is_made_of(std::string_view text, std::size_t longest, Allowed const& allowed) {
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), allowed);
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_alphanumeric(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

bool breaks_address(char c) {
    return std::string_view(" \t\r\n\"'<>`\\").find(c) != std::string_view::npos;
}

constexpr std::array<std::string_view, 12> kTopics = {
    "safe-place", "doctor", "talk",   "food-money",  "law",      "police",
    "papers",     "home",   "family", "work-school", "children", "complaint"};

/// Printable ASCII, and nothing else: no need to look at it any closer.
bool is_plain(std::string_view text) {
    bool plain = true;
    for (char const c : text)
        plain = plain && c >= 0x20 && c < 0x7F;
    return plain;
}

/// FNV-1a, 32 bits.
std::uint32_t number_of(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

} // namespace

std::optional<std::string> text_fault(std::string_view text) {
    if (is_plain(text)) return std::nullopt;
    if (!base::is_utf8(text)) return "is not UTF-8; save the file again";
    if (is_zawgyi(text))
        return "is Burmese in the Zawgyi encoding; convert it to Unicode and save it again";
    char32_t previous = 0;
    int accents = 0;
    while (!text.empty()) {
        char32_t const c = base::take_code_point(text);
        if (Range const* const bad = in(kForbidden, c)) return sentence(c, bad->what);
        bool const joiner = c == kNonJoiner || c == kJoiner;
        if (joiner && in(kJoining, previous) == nullptr)
            return sentence(c, "an invisible joiner where no letter needs one");
        accents = in(kAccents, c) != nullptr ? accents + 1 : 0;
        if (accents > kMostAccents) return sentence(c, "more than four accents on one letter");
        previous = c;
    }
    return std::nullopt;
}

bool is_id(std::string_view text) {
    return is_made_of(
        text, 80, [](char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; });
}

bool is_language_tag(std::string_view text) {
    std::size_t const primary = std::min(text.find('-'), text.size());
    return primary >= 2 && primary <= 3 &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(primary),
                       is_letter) &&
           !text.ends_with('-') &&
           is_made_of(text, 35, [](char c) { return is_alphanumeric(c) || c == '-'; });
}

bool is_topic_id(std::string_view text) {
    return is_made_of(text, 40, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::span<std::string_view const> known_topics() {
    return kTopics;
}

bool is_known_topic(std::string_view text) {
    return std::find(kTopics.begin(), kTopics.end(), text) != kTopics.end();
}

bool is_email(std::string_view text) {
    std::size_t const at = text.find('@');
    if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != text.npos)
        return false;
    std::size_t const dot = text.rfind('.');
    bool const domain = dot != text.npos && dot > at + 1 && dot + 1 < text.size();
    return domain && std::none_of(text.begin(), text.end(), breaks_address);
}

bool is_url(std::string_view text) {
    for (std::string_view const scheme : {"https://", "http://"})
        if (text.starts_with(scheme) && text.size() > scheme.size())
            return std::none_of(text.begin(), text.end(), breaks_address);
    return false;
}

std::string slug(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    std::string out;
    bool plain = true;
    for (char const c : base::lower_ascii(text)) {
        plain = plain && static_cast<unsigned char>(c) < 0x80;
        if (is_alphanumeric(c))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-'))
        out.pop_back();
    if (plain && !out.empty() && out.size() <= kLongest) return out;
    return fmt::format("{}x{:08x}", out.substr(0, kLongest - 10), number_of(text));
}

} // namespace directory
